using AccessRequests.Casework;
using AccessRequests.DisciplinaryReferrals;
using AccessRequests.DisciplinaryReferrals.Warnings;
using AccessRequests.Identity;
using AccessRequests.Links;
using AccessRequests.NeedToKnow;
using AccessRequests.PersonalData;

namespace AccessRequests.Demo.Synthesis;

sealed record StreamRow(string Reference, Type Case, long Version, DateTimeOffset Created, DateTimeOffset Changed, byte[] State);

sealed record EventRow(Guid Id, string Reference, long Version, Type Fact, DateTimeOffset At, string Actor, byte[] Data);

/// <summary>What goes into the tables together: cases with all that has to stand beside them, and facts of cases that stand already.</summary>
sealed class Shipment
{
    public List<StreamRow> Streams { get; } = [];
    public List<EventRow> Events { get; } = [];
    public List<(string Name, string Reference, byte[] Wrapped)> Keys { get; } = [];
    public List<(byte[] Hash, string Reference, DateTimeOffset At)> Codes { get; } = [];
    public List<(string Reference, Guid Person, string Standing)> Standings { get; } = [];
    public List<(string Source, string Target, bool CameOfIt, DateOnly? ClosedOn)> Links { get; } = [];

    public List<(string Reference, ReferralOutcome Outcome, DateOnly GivenOn, DateOnly LastLiveDay)> Warnings { get; } = [];

    /// <summary>Everything but its facts, which come in their time.</summary>
    public void Take(SynthesisedCase made, PersonKeys keys, AccessCodes codes)
    {
        var told = made.Pattern.Facts;
        var facts = told.Select(fact => fact.Told.Fact).ToList();
        Streams.Add(new StreamRow(made.Reference, made.Pattern.StateType, told.Count, told[0].Told.At, told[^1].Told.At, made.State()));
        Keys.AddRange(keys.Wrapped(made.People).Select(key => (key.Name, made.Reference, key.Wrapped)));
        if (made.Kind.Kind is CaseKind.AccessRequest or CaseKind.Complaint)
            Codes.Add((codes.HashOfNew(), made.Reference, told[0].Told.At));
        Standings.AddRange(NeedToKnow.Standings.LeftBy(facts).Select(left => (made.Reference, left.Person, left.Standing)));
        if (WarningTable.LeftBy(facts) is { } warning)
            Warnings.Add((made.Reference, warning.Outcome, warning.GivenOn, warning.LastLiveDay));
        if (made.CameOf is { } source)
            Links.Add((made.Reference, source, facts.OfType<ILinkCase>().Any(link => link.CameOfIt), LinkTable.ClosedOn(facts)));
    }

    public void Take(SynthesisedCase made, int place, Guid id)
    {
        var (fact, at, actor) = made.Pattern.Facts[place].Told;
        Events.Add(new EventRow(id, made.Reference, place + 1, fact.GetType(), at, actor, made.Fact(place)));
    }
}
