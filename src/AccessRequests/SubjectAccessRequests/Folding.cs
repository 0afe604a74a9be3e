using AccessRequests.Casework;
using Deadlines;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace AccessRequests.SubjectAccessRequests;

/// <summary>The one fold, used by the store and by the specs alike.</summary>
public sealed partial class Folding : SingleStreamProjection<SubjectAccessRequest, string>
{
    public override SubjectAccessRequest? Evolve(SubjectAccessRequest? snapshot, string id, IEvent e) => Fold(snapshot, id, e.Data);

    public static SubjectAccessRequest? Fold(SubjectAccessRequest? before, string id, object fact)
    {
        var state = fact is AccessRequestReceived received ? Open(id, received) : before;
        if (state is null)
            return null;
        state = state with { Access = state.Access.After(fact) };
        if (fact is IReachStage reached)
            state = state with { Stage = reached.Stage };
        if (fact is ClockMoved moved)
            state = state with { Clock = moved.Clock };
        return After(state, fact);
    }

    static SubjectAccessRequest After(SubjectAccessRequest state, object fact) => fact switch
    {
        AccessRequestAcknowledged e => state with { AcknowledgedOn = e.AcknowledgedOn },
        IdentityRequested e => state with { Facts = state.Facts.IdentityAsked(e.AskedOn) },
        IdentityConfirmed e => state with { Facts = state.Facts.IdentityMet(e.ReceivedOn), IdentityConfirmedOn = e.ReceivedOn, IdentityMethod = e.Method },
        IdentityEvidenceRefused e => state with { LastRefusedEvidenceOn = e.ReceivedOn },
        AuthorityRequested e => state with { Facts = state.Facts.AuthorityAsked(e.AskedOn) },
        AuthorityRecorded e => state with { Facts = state.Facts.AuthorityMet(e.ReceivedOn), Authority = e.Kind },
        FeeRequested e => state with { Facts = state.Facts.FeeAsked(e.AskedOn) },
        FeePaid e => state with { Facts = state.Facts.FeeMet(e.PaidOn) },
        ClarificationRequested e => state with
        {
            Facts = state.Facts.QuestionAsked(e.AskedOn),
            Questions = state.Questions.Add(new AskedQuestion(e.AskedOn, e.Question)),
        },
        ClarificationReceived e => state with
        {
            Facts = state.Facts.QuestionAnswered(e.ReceivedOn),
            Questions = [.. state.Questions.Select(asked => asked.AnsweredOn is null ? asked with { AnsweredOn = e.ReceivedOn, Answer = e.Answer } : asked)],
        },
        ResponseDeadlineExtended e => state with { Facts = state.Facts with { ExtensionNoticeGivenOn = e.NoticeGivenOn } },
        SearchPlanned e => state.With(state.SearchOf(e.Place) with { SearcherId = e.SearcherId, FinishBy = e.FinishBy, IsAwaited = true, NotNeeded = null }),
        SearchCancelled e => state.With(state.SearchOf(e.Place) with { IsAwaited = false, NotNeeded = e.Reason }),
        SearchRecorded e => state.With(state.SearchOf(e.Place).Made(e)),
        MaterialWithheld e => state with { Withheld = state.Withheld.Add(e), LastItem = e.Item },
        MaterialReleased e => state with { Withheld = state.Withheld.RemoveAll(item => item.Item == e.Item) },
        AccessCodeReplaced e => state with { CodeReplacements = state.CodeReplacements.Add(e.ReplacementId) },
        NoteAdded e => state with { Notes = state.Notes.Add(e.NoteId) },
        ResponseSent e => state with { Response = e, Facts = state.Facts.Answered(e.SentOn) },
        AccessRequestRefused e => state with { Refusal = e, Facts = state.Facts.Answered(e.RefusedOn) },
        AccessRequestWithdrawn e => state with { Facts = state.Facts.Withdrawn(e.WithdrawnOn) },
        AccessRequestClosed e => state with { Closure = e },
        AccessRequestReopened e => state with
        {
            Clock = e.Clock,
            Facts = state.Facts.Reopened(),
            Response = null,
            Refusal = null,
            Closure = null,
        },
        ReceivedDateCorrected e => state with { Clock = e.Clock, Facts = state.Facts with { ReceivedOn = e.ReceivedOn } },
        _ => state,
    };

    static SubjectAccessRequest Open(string id, AccessRequestReceived e) => new()
    {
        Id = id,
        Channel = e.Channel,
        For = e.For,
        Requester = e.Requester,
        Subject = e.Subject,
        Details = e.Details,
        Period = e.Period,
        ReplyBy = e.ReplyBy,
        Support = e.Support,
        Facts = new AccessRequestFacts { ReceivedOn = e.ReceivedOn },
        Clock = e.Clock,
        Stage = Stages.Received,
    };
}
