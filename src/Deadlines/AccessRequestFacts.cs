namespace Deadlines;

/// <summary>
/// What happened to a request for access to one's own data, as far as it moves the time limit.
/// The order within a list has no meaning; only the dates do.
/// </summary>
public sealed record AccessRequestFacts
{
    public required DateOnly ReceivedOn { get; init; }

    public IReadOnlyList<Requirement> Identity { get; init => field = ValueList<Requirement>.Of(value); } = ValueList<Requirement>.Empty;

    public IReadOnlyList<Requirement> Authority { get; init => field = ValueList<Requirement>.Of(value); } = ValueList<Requirement>.Empty;

    public IReadOnlyList<Requirement> Fee { get; init => field = ValueList<Requirement>.Of(value); } = ValueList<Requirement>.Empty;

    public IReadOnlyList<Clarification> Clarifications { get; init => field = ValueList<Clarification>.Of(value); } = ValueList<Clarification>.Empty;

    /// <summary>The day the person was told, with reasons, that two more months are needed.</summary>
    public DateOnly? ExtensionNoticeGivenOn { get; init; }

    /// <summary>The day a full reply or a refusal was sent.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>The day the person took the request back.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>The same facts, supposing the requester gives everything we are waiting for on that day.</summary>
    public AccessRequestFacts IfTheyReplyOn(DateOnly day) => this with
    {
        Identity = Met(Identity, day),
        Authority = Met(Authority, day),
        Fee = Met(Fee, day),
        Clarifications = [.. Clarifications.Select(question => question with { AnsweredOn = question.AnsweredOn ?? day })],
    };

    /// <summary>The same facts as they were known at the end of that day.</summary>
    public AccessRequestFacts AsOf(DateOnly day) => this with
    {
        Identity = AsOf(Identity, day),
        Authority = AsOf(Authority, day),
        Fee = AsOf(Fee, day),
        Clarifications = [.. Clarifications.Where(question => question.AskedOn <= day).Select(question => question with { AnsweredOn = Until(question.AnsweredOn, day) })],
        ExtensionNoticeGivenOn = Until(ExtensionNoticeGivenOn, day),
        AnsweredOn = Until(AnsweredOn, day),
        WithdrawnOn = Until(WithdrawnOn, day),
    };

    static IReadOnlyList<Requirement> AsOf(IReadOnlyList<Requirement> requirements, DateOnly day) =>
        [.. requirements.Where(requirement => requirement.AskedOn <= day).Select(requirement => requirement with { MetOn = Until(requirement.MetOn, day) })];

    static DateOnly? Until(DateOnly? date, DateOnly day) => date <= day ? date : null;

    static IReadOnlyList<Requirement> Met(IReadOnlyList<Requirement> requirements, DateOnly day) =>
        [.. requirements.Select(requirement => requirement with { MetOn = requirement.MetOn ?? day })];
}

/// <summary>Proof of identity, proof of authority or a fee that was asked for. <c>MetOn</c> null: still outstanding.</summary>
public sealed record Requirement(DateOnly AskedOn, DateOnly? MetOn);

/// <summary>A question about which data or processing the request means. <c>AnsweredOn</c> null: still open.</summary>
public sealed record Clarification(DateOnly AskedOn, DateOnly? AnsweredOn)
{
    /// <summary>We hold a large amount of information about the person, which one reading of the law demands (A11).</summary>
    public bool MuchInformation { get; init; }
}
