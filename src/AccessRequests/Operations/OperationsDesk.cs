using AccessRequests.Notifications;
using AccessRequests.Web;

namespace AccessRequests.Operations;

/// <param name="Title">Of what.</param>
public sealed record OperationalArea(string Title, IReadOnlyList<OperationalLine> Lines);

/// <summary>A mail that failed or came back, without its case and its addressee.</summary>
public sealed record TroubledMail(Guid Id, DateTimeOffset At, string State, string To, string? Why, int Attempts);

/// <summary>How the service does.</summary>
public sealed record OperationsNow(IReadOnlyList<OperationalArea> Areas, IReadOnlyList<TroubledMail> Mail, IReadOnlyList<DeadMessage> DeadMessages)
{
    public int Alarms => Areas.Sum(area => area.Lines.Count(line => line.IsAlarm));
}

/// <summary>What the page and the API show and do alike.</summary>
public sealed class OperationsDesk(IEnumerable<IOperationalState> states, MailLedger mail, DeadMessages dead)
{
    public const string SendAgain = "send-again", Replay = "replay", Discard = "discard";

    internal static IReadOnlyList<(string Deed, string Name, string Address, string Summary)> Deeds { get; } =
    [
        (SendAgain, "RetryMail", "/mail/{id}/send-again", "Send a mail again that failed or came back"),
        (Replay, "ReplayMessage", "/dead-messages/{id}/replay", "Try a message again that was given up"),
        (Discard, "DiscardMessage", "/dead-messages/{id}/discard", "Throw a message away that was given up"),
    ];

    public async Task<OperationsNow> Read(CancellationToken cancel)
    {
        var areas = new List<OperationalArea>();
        foreach (var state in states)
            areas.Add(new(state.Title, await state.Now(cancel)));
        return new(
            areas,
            [.. (await mail.Troubled(cancel)).Select(one => new TroubledMail(
                one.Id, one.SettledAt!.Value, one.State is MailState.CameBack ? "Came back" : "Failed", one.StaffId is null ? "Whoever asked" : "A member of staff", one.Why, one.Attempts))],
            await dead.All(cancel));
    }

    public Task<bool> Do(string deed, Guid id, CancellationToken cancel) => deed switch
    {
        SendAgain => mail.SendAgain(id, cancel),
        Replay => dead.Replay(id, cancel),
        _ => dead.Discard(id, cancel),
    };
}
