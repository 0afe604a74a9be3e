using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Demo;
using AccessRequests.Demo.Synthesis;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using Deadlines;
using Xunit;

namespace AccessRequests.Specs.Demo;

public partial class Synthesising_cases
{
    static readonly DateTimeOffset Now = new(2026, 11, 28, 20, 0, 0, TimeSpan.Zero);

    static readonly Cast Players = Cast.Of([.. Cast.Players.Select((player, place) => Actor.Staff(Guid.Parse($"0197d9a0-0000-7000-8000-0000000000{place:x2}"), player.Name, player.Role))]);

    static readonly IReadOnlyList<SynthesisedCase> Cases = Made(1_500, seed: 7);

    [Fact]
    public void makes_as_many_as_were_asked_for_each_under_a_number_of_its_own()
    {
        Assert.Equal(1_500, Cases.Count);
        Assert.Equal(1_500, Cases.Select(made => made.Reference).Distinct().Count());
        Assert.All(Cases, made => Assert.True(CaseReference.TryParse(made.Reference, out var read) && read.Value == made.Reference && made.Kind.Owns(made.Reference)));
    }

    [Fact]
    public void makes_every_kind_and_all_that_can_happen_to_one_but_what_was_left_out_on_purpose() => Assert.Equal(
        [
            "AccessCodeReplaced", "BreachClockRecalculated", "BreachNoteAdded", "ComplainantNamingDecided", "ComplaintAuthorityRequested", "ComplaintCodeReplaced", "ComplaintDatesRecalculated", "ComplaintEnquiryMade", "ComplaintIssueAdded",
            "ComplaintNoteAdded", "ComplaintReceivedDateCorrected", "ComplaintReopenedForReview", "ComplaintReviewerAppointed", "ComplaintStaffNamed", "FeePaid", "FeeRequested", "ReceivedDateCorrected", "ReferralConflictRecorded",
            "ReferralDatesRecalculated", "ReferralNoteAdded", "ReferralReopened", "ReferralSubjectNamed", "ResponseDeadlineRecalculated",
        ],
        Kind.All.SelectMany(kind => kind.StoredNames.Keys).Except(Made(4_000, seed: 11).SelectMany(made => made.Pattern.Facts).Select(fact => fact.Told.Fact.GetType())).Select(fact => fact.Name).Order(StringComparer.Ordinal));

    /// <summary>What is stored reads back as its fact, and folding what was read leaves what is stored as the case.</summary>
    [Fact]
    public void leaves_every_case_as_its_own_facts_do() => Assert.All(Cases, made =>
    {
        var kind = Kind.All.Single(kind => kind.Of == made.Kind);
        object? state = null;
        foreach (var (place, fact) in made.Pattern.Facts.Index())
        {
            var read = JsonSerializer.Deserialize(made.Fact(place), fact.Told.Fact.GetType(), StoredJson.Options)!;
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(made.Fact(place)), JsonSerializer.SerializeToNode(read, read.GetType(), StoredJson.Options)), $"{read.GetType().Name} reads back otherwise");
            state = FoldOf(kind, made.Reference)(state, read);
        }
        ((ICaseState)state!).Version = made.Pattern.Facts.Count;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(made.State()), JsonSerializer.SerializeToNode(state, state.GetType(), StoredJson.Options)), $"{made.Reference} folds otherwise");
    });

    [Fact]
    public void seals_all_words_under_the_keys_of_that_case_and_no_other() => Assert.All(Cases, made =>
    {
        var opened = new Opened(made.People.Everybody);
        var stored = Encoding.UTF8.GetString([.. made.State(), .. Enumerable.Range(0, made.Pattern.Facts.Count).SelectMany(made.Fact)]);
        Assert.All(SealedValue().Matches(stored), match => Assert.NotEqual(Opened.Erased, opened.Text(new Sealed(match.Value))));
        Assert.DoesNotContain("0001-0000", stored, StringComparison.Ordinal);
        Assert.DoesNotContain('{' + "name", stored, StringComparison.Ordinal);
    });

    [Fact]
    public void tells_facts_in_the_order_of_time_and_none_from_the_future() => Assert.All(Cases, made =>
    {
        var moments = made.Pattern.Facts.Select(fact => fact.Told.At).ToList();
        Assert.NotEmpty(moments);
        Assert.Equal(moments.Order(), moments);
        Assert.True(moments[^1] <= Now && moments[0] >= Now.AddYears(-3).AddDays(-1));
    });

    [Fact]
    public void makes_the_same_cases_of_the_same_seed_and_others_of_another()
    {
        Assert.Equal(Cases.Select(Written), Made(1_500, seed: 7).Select(Written));
        Assert.Empty(Cases.Select(made => made.Reference).Intersect(Made(1_500, seed: 8).Select(made => made.Reference)));
    }

    [Fact]
    public void lets_many_live_alike_under_names_of_their_own_where_a_day_is_crowded()
    {
        var crowd = Made(12_000, seed: 3, years: 1).GroupBy(made => made.Pattern).Where(alike => alike.Count() > 1).Take(50).ToList();
        Assert.Equal(50, crowd.Count);
        Assert.All(crowd, alike => Assert.Equal(alike.Count(), alike.Select(Written).Distinct().Count()));
    }

    [Fact]
    public void is_late_now_and_then_but_not_often()
    {
        var answered = Cases.Where(made => made.Kind == KindOfCase.AccessRequest).Select(made => Clock(made)).Where(clock => clock.Status is ClockStatus.Met or ClockStatus.Late).ToList();
        Assert.InRange(answered.Count(clock => clock.Status is ClockStatus.Late) / (double)answered.Count, .04, .25);
    }

    static AccessRequestClock Clock(SynthesisedCase made) => JsonSerializer.Deserialize<AccessRequests.SubjectAccessRequests.SubjectAccessRequest>(made.State(), StoredJson.Options)!.Clock;

    static Func<object?, object, object?> FoldOf(Kind kind, string reference) => kind.Of.Kind switch
    {
        CaseKind.AccessRequest => (before, fact) => AccessRequests.SubjectAccessRequests.Folding.Fold((AccessRequests.SubjectAccessRequests.SubjectAccessRequest?)before, reference, fact),
        CaseKind.Complaint => (before, fact) => AccessRequests.Complaints.Folding.Fold((AccessRequests.Complaints.Complaint?)before, reference, fact),
        CaseKind.Breach => (before, fact) => AccessRequests.Breaches.Folding.Fold((AccessRequests.Breaches.Breach?)before, reference, fact),
        _ => (before, fact) => AccessRequests.DisciplinaryReferrals.Folding.Fold((AccessRequests.DisciplinaryReferrals.DisciplinaryReferral?)before, reference, fact),
    };

    /// <summary>All of a case, with what is sealed opened: ciphertext is never the same twice.</summary>
    static string Written(SynthesisedCase made)
    {
        var opened = new Opened(made.People.Everybody);
        return made.Reference + made.CameOf + string.Concat(Enumerable.Range(0, made.Pattern.Facts.Count).Select(place =>
            made.Pattern.Facts[place].Told.At.ToString("O") + made.Pattern.Facts[place].Told.Actor + SealedValue().Replace(Encoding.UTF8.GetString(made.Fact(place)), match => opened.Text(new Sealed(match.Value))!)));
    }

    static IReadOnlyList<SynthesisedCase> Made(int cases, ulong seed, int years = 3) =>
        [.. new Synthesis(new SynthesisPlan(cases, seed, years), new Scene(Law.Default, Places.Default, Players), Now, Write).ByDay().SelectMany(day => day.Cases)];

    static string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), StoredJson.Options);

    [GeneratedRegex("pd1:[^\"]+")]
    private static partial Regex SealedValue();
}
