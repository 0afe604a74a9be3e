using AccessRequests.Casework;
using Deadlines;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace AccessRequests.DisciplinaryReferrals;

/// <summary>The one fold, used by the store and by the specs alike.</summary>
public sealed partial class Folding : SingleStreamProjection<DisciplinaryReferral, string>
{
    public override DisciplinaryReferral? Evolve(DisciplinaryReferral? snapshot, string id, IEvent e) => Fold(snapshot, id, e.Data);

    public static DisciplinaryReferral? Fold(DisciplinaryReferral? before, string id, object fact)
    {
        var state = fact is ReferralRaised raised ? Open(id, raised) : before;
        if (state is null)
            return null;
        state = state with { Access = state.Access.After(fact) };
        if (fact is IReachStage reached)
            state = state with { Stage = reached.Stage };
        if (fact is ScheduleMoved moved)
            state = state with { Schedule = moved.Schedule };
        return After(state, fact);
    }

    static DisciplinaryReferral After(DisciplinaryReferral state, object fact) => fact switch
    {
        ReferralSubjectNamed e => state with { SubjectId = e.SubjectId },
        ReferralTriaged e => state with { Triage = e, Facts = state.Facts with { TriagedOn = e.TriagedOn } },
        ReferralConflictRecorded e => state with { Conflicts = state.Conflicts.Add(e) },
        ReferralPersonAppointed e => state with { Parts = state.Parts.SetItem(e.Part, e.PersonId) },
        ComplainantNamingDecided e => state with { Naming = e },
        SubjectSuspended e => state with { Suspension = e, LastReview = null },
        SuspensionReviewed { NextReviewOn: null } e => state with { Suspension = null, LastReview = e },
        SuspensionReviewed e => state with { LastReview = e },
        ReferralEvidenceRecorded e => state with { Evidence = state.Evidence.Add(e) },
        ReferralAccountTaken e => state with { Accounts = state.Accounts.Add(e) },
        ReferralInvestigationExtended e => state with { Facts = state.Facts with { InvestigationExtendedTo = e.ExtendedTo } },
        ReferralInvestigationFinished e => state with { Investigation = e, Facts = state.Facts with { InvestigatedOn = e.FinishedOn } },
        SubjectInformed e => state with { Informed = e, MeetingAt = e.MeetingAt, Facts = state.Facts with { InformedOn = e.InformedOn, MeetingOn = UkTime.DateOf(e.MeetingAt) } },
        ReferralMeetingPostponed e => state with { MeetingAt = e.MeetingAt, Facts = state.Facts with { MeetingOn = UkTime.DateOf(e.MeetingAt) } },
        ReferralMeetingHeld e => state with { Meeting = e },
        ReferralDecided e => state with { Decision = e, Facts = state.Facts with { DecidedOn = e.DecidedOn } },
        ReferralAppealLodged e => state with { Appeal = e, Facts = state.Facts with { AppealedOn = e.LodgedOn } },
        ReferralAppealHeard e => state with { AppealResult = e, Facts = state.Facts with { AppealHeardOn = e.HeardOn } },
        BarringReferralDecided e => state with { Barring = e },
        ReferralNoteAdded e => state with { Notes = state.Notes.Add(e.NoteId) },
        ReferralClosed e => state with { Closure = e },
        ReferralReopened e => state with { Closure = null, Schedule = e.Schedule },
        _ => state,
    };

    static DisciplinaryReferral Open(string id, ReferralRaised e) => new()
    {
        Id = id,
        Path = e.Path,
        SubjectName = e.SubjectName,
        SubjectId = e.SubjectId,
        Allegation = e.Allegation,
        PolicyClause = e.PolicyClause,
        RaisedById = e.RaisedById,
        Source = e.Source,
        Facts = new ReferralFacts { ReferredOn = e.ReferredOn, Volunteer = e.Path is ReferralPath.Volunteer, RecordedOn = e.ReferredOn },
        Schedule = e.Schedule,
        Stage = Stages.Raised,
    };
}
