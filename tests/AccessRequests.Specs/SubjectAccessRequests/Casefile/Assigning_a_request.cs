using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Casefile;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Casefile;

public class Assigning_a_request
{
    static readonly AssignAccessRequest Assign = new() { AssigneeId = Sam.Id };

    [Fact]
    public void gives_it_to_a_colleague() => Given(Received).When(Assign).Then(new AccessRequestAssigned(Sam.Id)).AndRepeatedAddsNothing();

    [Fact]
    public void may_take_it_from_another() =>
        Given(Received, new AccessRequestAssigned(Caseworker.StaffId!.Value)).When(Assign).Then(new AccessRequestAssigned(Sam.Id));

    [Fact]
    public void may_be_done_while_it_is_still_to_be_closed() =>
        Given(Received, new AccessRequestWithdrawn(Today, Channel.Phone, null, Received.Clock)).When(Assign).Then(new AccessRequestAssigned(Sam.Id));

    [Fact]
    public void to_whoever_has_it_adds_nothing() => Given(Received, new AccessRequestAssigned(Sam.Id)).When(Assign).Then();

    [Fact]
    public void is_refused_for_someone_who_does_not_work_on_cases() =>
        Given(Received).When(new AssignAccessRequest { AssigneeId = Guid.NewGuid() }).ThenRefused("Choose someone who works on cases", "AssigneeId");

    [Fact]
    public void is_refused_once_it_is_closed() =>
        Given(Received, new AccessRequestClosed(Today, ClosureOutcome.NotARequest, null)).When(Assign).ThenRefused("This request is closed");

    [Fact]
    public void needs_someone() => ActSamples.Of(new AssignAccessRequest()).Lacks("Choose who works on it");
}
