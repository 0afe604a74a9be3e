using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using AccessRequests.Web.Fields;
using FluentValidation;

namespace AccessRequests.Links;

/// <summary>A message that was recorded as one case, for the other kinds that it also is.</summary>
/// <param name="Reference">Of the case that it was recorded as.</param>
/// <param name="Words">What they said, in their words.</param>
public sealed record SameMessage(string Reference, Channel Channel, DateOnly ReceivedOn, string FullName, ContactDetails Contact, RequestedFor For, OtherPerson? About, string Words)
{
    public override string ToString() => "[a message]";
}

/// <param name="AccessCode">To be passed on; null where nobody outside follows such a case.</param>
/// <param name="Errors">Why it could not be opened; empty where it was.</param>
public sealed record AlsoOpened(CaseKind Kind, string? CaseReference, string? AccessCode, IReadOnlyList<FieldError> Errors)
{
    public string Label => KindOfCase.Of(Kind).Label;

    public override string ToString() => "[a case that was opened]";
}

/// <summary>A kind of case that a message recorded as another kind may also be.</summary>
public interface IAlsoOpens
{
    CaseKind Kind { get; }

    /// <summary>What staff say of the message when they choose it.</summary>
    string Words { get; }

    /// <param name="key">Random, and the same for a repeat of the same message; null: every one is new.</param>
    Task<AlsoOpened> Open(SameMessage message, Actor actor, string? key, CancellationToken cancel);
}

/// <summary>
/// One message may be an access request, a complaint and a breach: each becomes a case with a clock of its own, linked to the first, in one
/// step (rule C8). Whoever wrote the message down passes on all that is in it, whether or not they may open such cases.
/// </summary>
public sealed class SameMessageDesk(IEnumerable<IAlsoOpens> kinds)
{
    public IReadOnlyList<Choice> ChoicesFor(KindOfCase recordedAs) =>
        [.. kinds.Where(kind => kind.Kind != recordedAs.Kind).OrderBy(kind => kind.Kind).Select(kind => new Choice(Choices.Name(kind.Kind), kind.Words))];

    public async Task<IReadOnlyList<AlsoOpened>> Open(IReadOnlyList<CaseKind>? also, SameMessage message, Actor actor, string? key, CancellationToken cancel)
    {
        var opened = new List<AlsoOpened>();
        foreach (var kind in kinds.Where(kind => also?.Contains(kind.Kind) == true && !KindOfCase.Of(kind.Kind).Owns(message.Reference)).OrderBy(kind => kind.Kind))
            opened.Add(await kind.Open(message, actor, key is null ? null : $"{key} {kind.Kind}", cancel));
        return opened;
    }
}

static class SameMessageRules
{
    public static IRuleBuilderOptions<T, IReadOnlyList<CaseKind>?> OpensNoReferral<T>(this IRuleBuilder<T, IReadOnlyList<CaseKind>?> also) =>
        also.Must(kinds => kinds?.Contains(CaseKind.DisciplinaryReferral) != true).WithMessage("A referral is raised by itself, once it is known whom it is about");
}
