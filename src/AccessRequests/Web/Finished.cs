using System.Text.Json;

namespace AccessRequests.Web;

/// <summary>An answer that is kept for a moment, with its bytes and the short name for what it says: made when they are first asked for, and once.</summary>
/// <param name="essence">The answer without what is another each time, such as the moment of asking.</param>
public sealed class Finished<T>(T answer, T essence, JsonSerializerOptions json) where T : class
{
    readonly Lazy<string> name = new(() => ETags.Of(essence, json));
    readonly Lazy<byte[]> bytes = new(() => JsonSerializer.SerializeToUtf8Bytes(answer, json));

    public T Answer => answer;

    public string Name => name.Value;

    internal ReadOnlyMemory<byte> Bytes => bytes.Value;
}
