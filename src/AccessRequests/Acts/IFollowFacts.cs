using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using Marten;

namespace AccessRequests.Acts;

/// <summary>Something that follows from facts and is stored in the same transaction: what is recorded has it, and what is not recorded has not.</summary>
public interface IFollowFacts
{
    void Follow(IDocumentSession session, RecordedFacts recorded);
}

/// <summary>Facts on their way into a case.</summary>
/// <param name="Version">Of the case, once they are in it.</param>
/// <param name="Access">Who has to do with the case then.</param>
/// <param name="HasRequester">Whether anybody asked or complained, who would have to be told.</param>
/// <param name="WriteTo">Their email address, sealed.</param>
/// <param name="Everybody">Who works here.</param>
public sealed record RecordedFacts(
    string Reference, long Version, IReadOnlyList<IFact> Facts, CaseAccess Access, bool HasRequester, Sealed? WriteTo, Actor Actor, IReadOnlyList<Colleague> Everybody, DateTimeOffset Now)
{
    internal static RecordedFacts Of(ICaseState before, long seen, IReadOnlyList<IFact> facts, Desk desk) => new(
        before.Id, seen + facts.Count, facts, facts.Aggregate(before.Access, (access, fact) => access.After(fact)), before.HasRequester, before.WriteTo, desk.Actor, desk.Everybody, desk.Now);

    /// <summary>Of a case that begins.</summary>
    internal static RecordedFacts Of(string reference, IReadOnlyList<IFact> facts, Actor actor, IReadOnlyList<Colleague> everybody, DateTimeOffset now) =>
        new(reference, facts.Count, facts, facts.Aggregate(new CaseAccess(), (access, fact) => access.After(fact)), HasRequester: false, null, actor, everybody, now);
}
