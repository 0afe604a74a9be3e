using AccessRequests.Web;
using Wolverine.Persistence.Durability;
using Wolverine.Persistence.Durability.DeadLetterManagement;
using Wolverine.Runtime;

namespace AccessRequests.Operations;

/// <summary>A message that could not be carried out. It held ids and nothing else; why it failed is told by the kind of failure alone.</summary>
public sealed record DeadMessage(Guid Id, DateTimeOffset SentAt, string Message, string Failure, bool WillBeTriedAgain);

/// <summary>What the messaging has given up. Nothing is lost by it: what was to be done is due in its table all the same.</summary>
public sealed class DeadMessages(IWolverineRuntime runtime) : IOperationalState
{
    const int Most = 50;

    public string Title => "Messages inside the service";

    public async Task<IReadOnlyList<DeadMessage>> All(CancellationToken cancel) =>
        [.. (await runtime.Storage.DeadLetters.QueryAsync(new DeadLetterEnvelopeQuery { PageSize = Most }, cancel)).Envelopes
            .Select(dead => new DeadMessage(dead.Id, dead.SentAt, Last(dead.MessageType), Last(dead.ExceptionType), dead.Replayable))];

    /// <returns>False where there is none such.</returns>
    public Task<bool> Replay(Guid id, CancellationToken cancel) => Do(id, runtime.Storage.DeadLetters.ReplayAsync, cancel);

    /// <returns>False where there is none such.</returns>
    public Task<bool> Discard(Guid id, CancellationToken cancel) => Do(id, runtime.Storage.DeadLetters.DiscardAsync, cancel);

    public async Task<IReadOnlyList<OperationalLine>> Now(CancellationToken cancel)
    {
        var dead = (await runtime.Storage.DeadLetters.QueryAsync(new DeadLetterEnvelopeQuery { PageSize = 1, Replayable = false }, cancel)).TotalCount;
        return [new("Given up", dead == 0 ? "None" : UkFormat.Count(dead, "message"), dead > 0)];
    }

    async Task<bool> Do(Guid id, Func<DeadLetterEnvelopeQuery, CancellationToken, Task> deed, CancellationToken cancel)
    {
        if (await runtime.Storage.DeadLetters.DeadLetterEnvelopeByIdAsync(id) is null)
            return false;
        await deed(new DeadLetterEnvelopeQuery([id]), cancel);
        return true;
    }

    static string Last(string type) => type.Split('.')[^1];
}
