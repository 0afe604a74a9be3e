using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.Complaints.Following;

/// <summary>Where a complaint stands, in words for the person who made it. Nothing here tells of any member of staff.</summary>
public static class Progress
{
    /// <summary>The stages as they see them, in the order of <see cref="Stages.InOrder"/>.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["Received", "Looking into it", "Deciding", "Told you", "Finished"];

    /// <summary>The place in <see cref="Steps"/>; past the last one when nothing more is to come.</summary>
    public static int StepOf(Complaint complaint) => complaint.IsClosed ? Steps.Count : Stages.PlaceOf(complaint.Stage);

    /// <summary>The page's title: what they would look for among open tabs.</summary>
    public static string TitleOf(Complaint complaint) => complaint switch
    {
        { IsAsked: true } => "Your complaint: we need your answer",
        { IsWithdrawn: true } => "Your complaint: taken back",
        { AwaitsReview: true } => "Your complaint: we look again",
        { Reviewed: not null } => "Your complaint: looked at again",
        { HasOutcome: true } => "Your complaint: the outcome",
        _ => "Your complaint",
    };

    /// <summary>One sentence or two: what we do, or what we wait for.</summary>
    public static string WhatHappensNext(Complaint complaint) => complaint switch
    {
        { WithdrawnOn: { } day } => $"You took your complaint back on {UkFormat.Date(day)}. You can complain again at any time.",
        { AwaitsReview: true } => "You asked us to look again. Someone who had no part in it does that now.",
        { Reviewed: { Result: not ReviewResult.EnquireAgain } reviewed } => $"We looked again and told you what we decided on {UkFormat.Date(reviewed.SentOn)}. You can still go to the regulator.",
        { OutcomeOn: { } day } => $"We told you what we found on {UkFormat.Date(day)}. If you think that it is wrong, ask us to look again, or go to the regulator.",
        { IsClosed: true } => "Your complaint is finished. If you think that this is wrong, tell us.",
        { AwaitsAnswer: true } => "We need you to answer our question. We go on looking into it meanwhile.",
        { IsTriaged: false } => "A person who is allowed to reads your complaint and decides how we look into it.",
        { IsDecided: true } => "We have decided, and write to you.",
        _ => "Someone who was not involved looks into what happened.",
    };

    /// <summary>When they hear from us next, or why there is no date.</summary>
    public static string WhenYouHear(Complaint complaint, DateOnly today) => complaint.Clock switch
    {
        { ProgressDueOn: null } => "There is nothing more to come, unless you ask us.",
        { Status: ClockStatus.Running, AcknowledgementDueOn: { } due } when due < today => $"We should have told you by {UkFormat.LongDate(due)} that we have it. We are late. You can go to the regulator.",
        { Status: ClockStatus.Running, AcknowledgementDueOn: { } due } => $"We tell you by {UkFormat.LongDate(due)} at the latest that we have it.",
        { ProgressDueOn: { } due } when due < today => $"We should have told you by {UkFormat.LongDate(due)} how it is going. We are late. You can go to the regulator.",
        { ProgressDueOn: { } due } => $"We tell you how it is going by {UkFormat.LongDate(due)}.",
    };
}
