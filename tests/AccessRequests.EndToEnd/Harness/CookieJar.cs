using System.Net.Http.Headers;

namespace AccessRequests.EndToEnd.Harness;

/// <summary>Keeps what a browser would keep. The platform's own jar judges expiry by the wall clock, which is not the time here.</summary>
public sealed class CookieJar
{
    readonly Dictionary<string, string> cookies = [];

    public string this[string name]
    {
        get => cookies[name];
        set => cookies[name] = value;
    }

    public IReadOnlyDictionary<string, string> All => cookies;

    public void Clear() => cookies.Clear();

    public void AddTo(HttpRequestHeaders headers)
    {
        if (cookies.Count > 0)
            headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
    }

    public void TakeFrom(HttpResponseHeaders headers)
    {
        if (!headers.TryGetValues("Set-Cookie", out var set))
            return;
        foreach (var line in set)
        {
            var pair = line.Split(';')[0];
            var name = pair[..pair.IndexOf('=')];
            if (pair.Length == name.Length + 1)
                cookies.Remove(name);
            else
                cookies[name] = pair[(name.Length + 1)..];
        }
    }
}
