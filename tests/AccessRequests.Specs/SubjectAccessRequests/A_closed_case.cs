using AccessRequests.Specs.Acts;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Casefile;
using AccessRequests.SubjectAccessRequests.Ending;
using Xunit;

namespace AccessRequests.Specs.SubjectAccessRequests;

public class A_closed_case
{
    /// <summary>What still makes sense when nothing more is to be done.</summary>
    static readonly string[] Still = [nameof(AddNote), nameof(ReplaceAccessCode), nameof(ReopenAccessRequest)];

    public static TheoryData<string> Others => [.. EveryAct.NamesOf<SubjectAccessRequest>().Except(Still)];

    [Theory, MemberData(nameof(Others))]
    public void neither_offers_nor_takes(string act) => Assert.All(EveryAct.SamplesOf(act), sample =>
    {
        object[] closed = [.. sample.Before, new AccessRequestClosed(Story.Today, ClosureOutcome.NotARequest, null)];
        Assert.False(sample.IsPossible(closed), "The case page offers it");
        Assert.Empty(sample.Decide(closed).Events);
    });
}
