using AccessRequests.SubjectAccessRequests;
using Xunit;

namespace AccessRequests.Specs.SubjectAccessRequests;

public class The_law_of_repetition
{
    public static TheoryData<string> Acts => [.. ActSamples.Acts.Select(act => act.Name)];

    static IEnumerable<ActSample> SamplesOf(string act) => ActSamples.All.Where(sample => sample.Command.GetType().Name == act);

    [Theory, MemberData(nameof(Acts))]
    public void every_act_has_a_sample(string act) => Assert.NotEmpty(SamplesOf(act));

    [Theory, MemberData(nameof(Acts))]
    public void a_sample_is_well_formed_offered_and_accepted(string act) => Assert.All(SamplesOf(act), sample =>
    {
        Assert.Empty(sample.Check());
        Assert.True(sample.IsPossible(sample.Before.State), "The case page does not offer it");
        var decision = sample.Decide(sample.Before);
        Assert.Empty(decision.Refusals);
        Assert.NotEmpty(decision.Events);
    });

    [Theory, MemberData(nameof(Acts))]
    public void deciding_twice_adds_nothing(string act) => Assert.All(SamplesOf(act), sample =>
    {
        var after = new History([.. sample.Before.Facts, .. sample.Decide(sample.Before).Events]);
        Assert.Empty(sample.Decide(after).Events);
    });

    [Theory, MemberData(nameof(Acts))]
    public void facts_change_the_case_that_took_them(string act) => Assert.All(SamplesOf(act), sample =>
    {
        var after = new History([.. sample.Before.Facts, .. sample.Decide(sample.Before).Events]);
        Assert.NotEqual(sample.Before.State, after.State);
    });
}
