namespace AccessRequests.Web;

/// <summary>A file to keep, never to be shown inside a page of ours. <see cref="SecurityHeaders"/> shuts in whatever comes as one.</summary>
public static class Download
{
    public static IResult Of(byte[] content, string contentType, string name) => Results.Bytes(content, contentType, name);
}
