using Deadlines;

namespace AccessRequests.Casework;

/// <summary>A date of a case that somebody must be told of. It says nothing of what the case is about: it goes into mail.</summary>
/// <param name="Clock">Which of the dates of a case it is: one of <see cref="Clocks"/>, under which reminders are stored.</param>
/// <param name="Name">As it stands in a sentence: "the reply-by date".</param>
/// <param name="Todo">What is to be done by then, in the imperative.</param>
public sealed record Milestone(string Clock, DateOnly On, string Name, string Todo)
{
    /// <summary>The instant, where hours count and not days. <c>On</c> is its day in London.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>When to look again whether a closed case is still to be kept (rule K1). Nothing is deleted because a day has come.</summary>
    public static Milestone RetentionReview(RecordKind record, DateOnly closedOn) =>
        new(Clocks.Retention, Deadlines.RetentionReview.Of(RetentionSchedule.For(record), closedOn, onHold: false).ReviewOn!.Value, "the day to review whether it is kept", "Decide whether it is still to be kept")
        {
            HoldsWhenClosed = true,
        };

    /// <summary>It holds while the case waits for somebody else.</summary>
    public bool HoldsWhileWaiting { get; init; }

    /// <summary>It holds after the case is closed.</summary>
    public bool HoldsWhenClosed { get; init; }
}

/// <summary>The dates of all kinds of case, by the names under which reminders of them are stored: never renamed, only added to.</summary>
public static class Clocks
{
    public const string
        ReplyBy = "reply-by", ExtensionNotice = "extension-notice", RefusalNotice = "refusal-notice", FollowUp = "follow-up",
        Acknowledgement = "acknowledgement", Progress = "progress", DirectorFlag = "director-flag",
        Regulator = "regulator", RestOfNotification = "rest-of-notification",
        Triage = "triage", Investigate = "investigate", Inform = "inform", Decide = "decide", AppealWindow = "appeal-window", HearAppeal = "hear-appeal",
        Suspension = "suspension", Warning = "warning", Meeting = "meeting",
        Unassigned = "unassigned", Retention = "retention", Policy = "policy";
}
