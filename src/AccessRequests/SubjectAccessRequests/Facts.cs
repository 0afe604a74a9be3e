using Deadlines;

namespace AccessRequests.SubjectAccessRequests;

/// <summary>How each fact enters what the law of time is asked about. The fold and the decisions say it with the same words.</summary>
static class Facts
{
    public static AccessRequestFacts IdentityAsked(this AccessRequestFacts facts, DateOnly on) => facts with { Identity = Asked(facts.Identity, on) };

    public static AccessRequestFacts IdentityMet(this AccessRequestFacts facts, DateOnly on) => facts with { Identity = Met(facts.Identity, on) };

    public static AccessRequestFacts AuthorityAsked(this AccessRequestFacts facts, DateOnly on) => facts with { Authority = Asked(facts.Authority, on) };

    public static AccessRequestFacts AuthorityMet(this AccessRequestFacts facts, DateOnly on) => facts with { Authority = Met(facts.Authority, on) };

    public static AccessRequestFacts FeeAsked(this AccessRequestFacts facts, DateOnly on) => facts with { Fee = Asked(facts.Fee, on) };

    public static AccessRequestFacts FeeMet(this AccessRequestFacts facts, DateOnly on) => facts with { Fee = Met(facts.Fee, on) };

    public static AccessRequestFacts QuestionAsked(this AccessRequestFacts facts, DateOnly on) =>
        facts with { Clarifications = [.. facts.Clarifications, new Clarification(on, null)] };

    public static AccessRequestFacts QuestionAnswered(this AccessRequestFacts facts, DateOnly on) =>
        facts with { Clarifications = [.. facts.Clarifications.Select(asked => asked.AnsweredOn is null ? asked with { AnsweredOn = on } : asked)] };

    public static AccessRequestFacts Answered(this AccessRequestFacts facts, DateOnly on) => facts with { AnsweredOn = on };

    public static AccessRequestFacts Withdrawn(this AccessRequestFacts facts, DateOnly on) => facts with { WithdrawnOn = on };

    /// <summary>As if it had never ended: what was asked stays asked, and the time that passed stays passed.</summary>
    public static AccessRequestFacts Reopened(this AccessRequestFacts facts) => facts with { AnsweredOn = null, WithdrawnOn = null };

    static IReadOnlyList<Requirement> Asked(IReadOnlyList<Requirement> earlier, DateOnly on) => [.. earlier, new Requirement(on, null)];

    static IReadOnlyList<Requirement> Met(IReadOnlyList<Requirement> earlier, DateOnly on) =>
        [.. earlier.Select(asked => asked.MetOn is null ? asked with { MetOn = on } : asked)];
}
