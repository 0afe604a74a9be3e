using AccessRequests.EndToEnd.Harness;

namespace AccessRequests.EndToEnd.Reports;

static class RawAnswers
{
    /// <summary>What was answered, byte for byte.</summary>
    public static Task<HttpResponseMessage> Raw(this Visitor visitor, string path, params IEnumerable<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return visitor.Exchange(request);
    }
}
