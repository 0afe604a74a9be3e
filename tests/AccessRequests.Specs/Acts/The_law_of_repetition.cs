using Xunit;

namespace AccessRequests.Specs.Acts;

public class The_law_of_repetition
{
    public static TheoryData<string> Acts => [.. EveryAct.Types.Select(act => act.Name)];

    [Theory, MemberData(nameof(Acts))]
    public void every_act_has_a_sample(string act) => Assert.NotEmpty(EveryAct.SamplesOf(act));

    [Theory, MemberData(nameof(Acts))]
    public void a_sample_is_well_formed_offered_and_accepted(string act) => Assert.All(EveryAct.SamplesOf(act), sample =>
    {
        Assert.Empty(sample.Check());
        Assert.True(sample.IsPossible(sample.Before) || sample.IsForTheHouse, "The case page does not offer it");
        var decision = sample.Decide(sample.Before);
        Assert.Empty(decision.Refusals);
        Assert.NotEmpty(decision.Events);
    });

    [Theory, MemberData(nameof(Acts))]
    public void deciding_twice_adds_nothing(string act) => Assert.All(EveryAct.SamplesOf(act), sample =>
        Assert.Empty(sample.Decide([.. sample.Before, .. sample.Decide(sample.Before).Events]).Events));

    [Theory, MemberData(nameof(Acts))]
    public void facts_change_the_case_that_took_them(string act) => Assert.All(EveryAct.SamplesOf(act), sample =>
        Assert.NotEqual(sample.StateAfter(sample.Before), sample.StateAfter([.. sample.Before, .. sample.Decide(sample.Before).Events])));
}
