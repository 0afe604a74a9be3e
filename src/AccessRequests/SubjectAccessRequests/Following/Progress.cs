using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.SubjectAccessRequests.Following;

/// <summary>Where a request stands, in words for the person who made it.</summary>
public static class Progress
{
    /// <summary>The stages as the requester sees them, in the order of <see cref="Stages.InOrder"/>.</summary>
    public static IReadOnlyList<string> Steps { get; } =
        ["Received", "Checking", "Looking", "Preparing", "Replied", "Finished"];

    /// <summary>The place in <see cref="Steps"/>; past the last one when nothing more is to come.</summary>
    public static int StepOf(SubjectAccessRequest request) =>
        request.IsClosed ? Steps.Count : Stages.InOrder.Index().FirstOrDefault(stage => stage.Item == request.Stage).Index;

    /// <summary>One sentence or two: what we do, or what we wait for.</summary>
    public static string WhatHappensNext(SubjectAccessRequest request) => request switch
    {
        { WithdrawnOn: { } day } => $"You took your request back on {UkFormat.Date(day)}. We do nothing more with it. You can ask again at any time.",
        { Response: { SentTo: Recipient.PersonThemselves } reply } =>
            $"We sent our reply to the person it is about on {UkFormat.Date(reply.SentOn)}. If something is missing or wrong, tell us or complain.",
        { Response: { } reply } => $"We sent you our reply on {UkFormat.Date(reply.SentOn)}. If something is missing or wrong, tell us or complain.",
        { Refusal: { } refusal } => $"We told you on {UkFormat.Date(refusal.RefusedOn)} that we cannot do what you asked, and why. You can complain about it.",
        { IsClosed: true } => "Your request is finished. If you think that this is wrong, tell us.",
        { AwaitsAnswer: true } => "We need you to answer our question. When you have answered, we go on.",
        _ when request.Clock.WaitingFor.Count > 0 => $"We need {Needs(request)} from you. When we have it, we go on.",
        _ => request.Stage switch
        {
            Stages.Received => "We read your request and tell you that we have it.",
            Stages.Checks => "We make sure that we have all that we need to look for the information.",
            Stages.Searching => "We look for the information in all the places where we keep it.",
            _ => "We put our reply together and check it. Then we send it to you.",
        },
    };

    /// <summary>When the reply must come, or why there is no date.</summary>
    public static string WhenWeReply(SubjectAccessRequest request, DateOnly today) => request.Clock switch
    {
        { Status: ClockStatus.Running, DueOn: { } due } when due < today => $"We should have replied by {UkFormat.LongDate(due)}. We are late. You can complain about this now.",
        { Status: ClockStatus.Running, DueOn: { } due } => $"We must reply by {UkFormat.LongDate(due)}. {Left(due, today)}",
        { Status: ClockStatus.Stopped, StoppedOn: { } day } => $"The time to reply stopped on {UkFormat.LongDate(day)}, when we asked you something. It goes on when you answer. Then we can tell you the date.",
        { Status: ClockStatus.NotStarted } => $"The time to reply has not started. We have 1 month from the day we have {Needs(request)}.",
        { Status: ClockStatus.Met } => "We replied in time.",
        { Status: ClockStatus.Late } => "We replied too late. You can complain about this.",
        _ => "There is no reply to come.",
    };

    static string Left(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => "That is today.",
        1 => "That is tomorrow.",
        var days => $"That is in {days} days.",
    };

    internal static string Needs(SubjectAccessRequest request) => string.Join(" and ", request.Clock.WaitingFor.Select(needed => needed switch
    {
        Awaiting.Identity => "proof of who you are",
        Awaiting.Authority => "proof that you may act for them",
        Awaiting.Fee => "the fee",
        _ => "your answer",
    }));
}
