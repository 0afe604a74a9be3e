using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Searching;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Milestones;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Searching;

public class Cancelling_a_search
{
    static readonly CancelSearch Cancel = new() { Place = "Mailboxes", Reason = "She never wrote to us" };

    [Fact]
    public void leaves_it_out_for_a_reason() =>
        Given(Received, Planned).When(Cancel).Then(new SearchCancelled("Mailboxes", Plain.Text("She never wrote to us"))).AndRepeatedAddsNothing();

    [Fact]
    public void holds_for_a_place_that_has_left_the_list() =>
        Given(Received, Planned with { Place = "The attic" }).When(Cancel with { Place = "the attic" }).Then(new SearchCancelled("The attic", Plain.Text("She never wrote to us")));

    [Fact]
    public void is_refused_for_a_search_that_is_not_planned()
    {
        Given(Received).When(Cancel).ThenRefused("Choose one of the searches that are planned", "Place");
        Given(Received, Planned, Found).When(Cancel).ThenRefused("Choose one of the searches that are planned", "Place");
        Given(Received, Planned).When(Cancel with { Place = "Elsewhere" }).ThenRefused("Choose one of the searches that are planned", "Place");
    }

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Cancel, Planned);

    [Fact]
    public void needs_its_place_and_a_reason() => ActSamples.Of(new CancelSearch()).Lacks("Choose the place you need not search", "Enter why you need not search it");
}
