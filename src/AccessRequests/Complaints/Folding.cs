using AccessRequests.Casework;
using AccessRequests.PersonalData;
using Deadlines;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace AccessRequests.Complaints;

/// <summary>The one fold, used by the store and by the specs alike.</summary>
public sealed partial class Folding : SingleStreamProjection<Complaint, string>
{
    public override Complaint? Evolve(Complaint? snapshot, string id, IEvent e) => Fold(snapshot, id, e.Data);

    public static Complaint? Fold(Complaint? before, string id, object fact)
    {
        var state = fact is ComplaintReceived received ? Open(id, received) : before;
        if (state is null)
            return null;
        state = state with { Access = state.Access.After(fact) };
        if (fact is IReachStage reached)
            state = state with { Stage = reached.Stage };
        if (fact is ClockMoved moved)
            state = state with { Clock = moved.Clock };
        return After(state, fact);
    }

    static Complaint After(Complaint state, object fact) => fact switch
    {
        ComplaintAcknowledged e => state with { Facts = state.Facts with { AcknowledgedOn = e.AcknowledgedOn } },
        ComplaintTriaged e => state with
        {
            TriagedOn = e.TriagedOn,
            Facts = state.Facts with { PolicyOnly = !e.IsStatutory },
            IsUrgent = e.IsUrgent,
            Issues = [.. e.Issues.Select(text => new Issue(text))],
            NamedStaff = state.NamedStaff.Union(e.Walled),
        },
        ComplaintIssueAdded e => state with { Issues = state.Issues.Add(new Issue(e.Text)) },
        ComplaintStaffNamed e => state with { NamedStaff = state.NamedStaff.Union(e.Walled) },
        ComplaintAssigned e => state with { Involved = state.Involved.Add(e.AssigneeId) },
        ComplaintAuthorityRequested e => state with { AuthorityAskedOn = e.AskedOn },
        ComplaintAuthorityRecorded e => state with { Authority = e.Kind },
        ComplaintQuestionAsked e => state.With(e.EntryId) with { Questions = state.Questions.Add(new ComplaintQuestion(e.AskedOn, e.Question)) },
        ComplaintQuestionAnswered e => state with
        {
            Questions = [.. state.Questions.Select(asked => asked.AnsweredOn is null ? asked with { AnsweredOn = e.AnsweredOn, Answer = e.Answer } : asked)],
        },
        ComplaintEnquiryMade e => state.With(e.EntryId).With(e.Person, e.FullName),
        ComplaintAccountRecorded e => state.With(e.EntryId).With(e.Person, e.FullName) with { Accounts = state.Accounts + 1 },
        ComplaintEvidenceRecorded e => state.With(e.EntryId) with { Evidence = state.Evidence + 1 },
        ComplaintProgressReported e => state with { Facts = state.Facts with { ProgressReportedOn = [.. state.Facts.ProgressReportedOn, e.SentOn] } },
        ComplaintDirectorTold e => state with { DirectorToldOn = e.ToldOn },
        ComplaintIssueDecided e => state with
        {
            Issues = [.. state.Issues.Select((issue, place) => place == e.Issue - 1 ? issue with { Finding = e.Finding, Reasons = e.Reasons } : issue)],
            Involved = state.Involved.Add(e.DeciderId),
            LastDecidedOn = e.DecidedOn,
        },
        ComplaintOutcomeSent e => state with { Facts = state.Facts with { OutcomeOn = e.SentOn } },
        ComplaintReviewRequested e => state with { Review = e, Reviewed = null },
        ComplaintReviewerAppointed e => state with { Review = state.Review is null ? null : state.Review with { ReviewerId = e.ReviewerId } },
        ComplaintReopenedForReview e => state with { Clock = e.Clock, Closure = null },
        ComplaintReviewDecided e => state with
        {
            Reviewed = e,
            Involved = state.Involved.Add(e.ReviewerId),
            Facts = e.Result is ReviewResult.EnquireAgain ? state.Facts.TakenUpAgain() : state.Facts,
        },
        ComplaintLessonsRecorded e => state.With(e.EntryId) with { HasLessons = true },
        ComplaintWithdrawn e => state with { Facts = state.Facts with { WithdrawnOn = e.WithdrawnOn } },
        ComplaintClosed e => state with { Closure = e },
        ComplaintReopened e => state with { Clock = e.Clock, Closure = null, Facts = state.Facts.TakenUpAgain(), Review = null, Reviewed = null },
        ComplaintReceivedDateCorrected e => state with { Clock = e.Clock, Facts = state.Facts with { ReceivedOn = e.ReceivedOn } },
        ComplaintCodeReplaced e => state.With(e.ReplacementId),
        ComplaintNoteAdded e => state.With(e.NoteId),
        _ => state,
    };

    static Complaint Open(string id, ComplaintReceived e) => new()
    {
        Id = id,
        Channel = e.Channel,
        For = e.For,
        Complainant = e.Complainant,
        AffectedName = e.AffectedName,
        WhatHappened = e.WhatHappened,
        When = e.When,
        Happenings = e.Happenings,
        AboutWhom = e.AboutWhom,
        WhoKnows = e.WhoKnows,
        IsUrgent = e.IsUrgent,
        Urgency = e.Urgency,
        Wish = e.Wish,
        Support = e.Support,
        ConcernsHandlers = e.ConcernsHandlers,
        Persons = e.AboutWhom is null ? [] : [new PersonOfCase(People.Accused, null)],
        Facts = new ComplaintFacts { ReceivedOn = e.ReceivedOn },
        Clock = e.Clock,
        Stage = Stages.Received,
    };
}

file static class Changes
{
    public static Complaint With(this Complaint state, Guid entry) => state with { Entries = state.Entries.Add(entry) };

    public static Complaint With(this Complaint state, string person, Sealed? fullName) =>
        state.Keys.Contains(person) ? state : state with { Persons = state.Persons.Add(new PersonOfCase(person, fullName)) };
}
