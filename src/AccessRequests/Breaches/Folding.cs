using AccessRequests.Casework;
using Deadlines;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace AccessRequests.Breaches;

/// <summary>The one fold, used by the store and by the specs alike.</summary>
public sealed partial class Folding : SingleStreamProjection<Breach, string>
{
    public override Breach? Evolve(Breach? snapshot, string id, IEvent e) => Fold(snapshot, id, e.Data);

    public static Breach? Fold(Breach? before, string id, object fact)
    {
        var state = fact is BreachReported reported ? Open(id, reported) : before;
        if (state is null)
            return null;
        state = state with { Access = state.Access.After(fact) };
        if (fact is IReachStage reached)
            state = state with { Stage = reached.Stage };
        if (fact is ClockMoved moved)
            state = state with { Clock = moved.Clock };
        return After(state, fact);
    }

    static Breach After(Breach state, object fact) => fact switch
    {
        BreachAwarenessRecorded e => state with { Awareness = e, Facts = state.Facts with { AwareAt = e.AwareAt } },
        BreachDescribed e => state with { Description = e },
        AffectedPersonAdded e => state with { Affected = state.Affected.Add(e) },
        BreachContainmentRecorded e => state with { Containment = state.Containment.Add(e) },
        RiskAssessed e => state with { Assessment = e },
        NotificationDecided e => state with { NotificationDecision = e, Facts = state.Facts with { RiskUnlikely = !e.Notify } },
        RegulatorNotified e => state with { Notifications = state.Notifications.Add(e), Facts = state.Facts with { NotifiedAt = state.Facts.NotifiedAt ?? e.NotifiedAt } },
        TellingPeopleDecided e => state with { TellingDecision = e },
        AffectedPeopleTold e => state with { Told = state.Told.Add(e) },
        ProcessorReportReceived e => state with { ProcessorReports = state.ProcessorReports.Add(e) },
        BreachLessonRecorded e => state with { Lessons = state.Lessons.Add(e) },
        BreachNoteAdded e => state with { Notes = state.Notes.Add(e.NoteId) },
        BreachClosed e => state with { Closure = e },
        BreachReopened e => state with { Closure = null, Clock = e.Clock },
        _ => state,
    };

    static Breach Open(string id, BreachReported e) => new()
    {
        Id = id,
        Report = e,
        Facts = new BreachFacts { ReportedAt = e.ReportedAt },
        Clock = e.Clock,
        Stage = Stages.Reported,
    };
}
