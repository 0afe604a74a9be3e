using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Replying;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Milestones;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Replying;

public class Releasing_what_was_withheld
{
    static readonly ReleaseMaterial Release = new() { Item = 1, Reason = "We waive it" };

    [Fact]
    public void supplies_the_item_after_all() =>
        Given(Received, Withheld).When(Release).Then(new MaterialReleased(1, Today, Plain.Text("We waive it"))).AndRepeatedAddsNothing();

    [Fact]
    public void is_refused_for_an_item_that_is_not_withheld()
    {
        Given(Received).When(Release).ThenRefused("Choose one of the items that are withheld", "Item");
        Given(Received, Withheld, new MaterialReleased(1, Today, Plain.Text("We waive it"))).When(Release).ThenRefused("Choose one of the items that are withheld", "Item");
    }

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Release, Withheld);

    [Fact]
    public void needs_the_item_and_a_reason() => ActSamples.Of(new ReleaseMaterial()).Lacks("Choose the item to release", "Enter why you release it");
}
