namespace AccessRequests.Acts;

/// <summary>What is made when it is first asked for. There are a hundred validators, and a start needs none of them.</summary>
public static class Made
{
    public static T Once<T>() where T : class, new() => Only<T>.One;

    static class Only<T> where T : class, new()
    {
        public static readonly T One = new();
    }
}
