using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Searching;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Milestones;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Searching;

public class Planning_searches
{
    static readonly DateOnly Friday = new(2026, 3, 20);
    static readonly PlanSearch Plan = new() { Places = ["Google Drive", "Mailboxes"], SearcherId = Sam.Id, FinishBy = Friday };

    [Fact]
    public void gives_each_place_to_someone() =>
        Given(Received).When(Plan).Then(new SearchPlanned("Google Drive", Sam.Id, Friday), new SearchPlanned("Mailboxes", Sam.Id, Friday)).AndRepeatedAddsNothing();

    [Fact]
    public void needs_no_day_to_finish_by() =>
        Given(Received).When(Plan with { Places = ["Bitrix24"], FinishBy = null }).Then(new SearchPlanned("Bitrix24", Sam.Id, null));

    [Fact]
    public void spells_a_place_as_the_list_does_and_takes_it_once() =>
        Given(Received).When(Plan with { Places = [" google drive", "Google Drive"] }).Then(new SearchPlanned("Google Drive", Sam.Id, Friday));

    [Fact]
    public void adds_only_what_is_new() =>
        Given(Received, new SearchPlanned("Mailboxes", Sam.Id, Friday)).When(Plan).Then(new SearchPlanned("Google Drive", Sam.Id, Friday));

    [Fact]
    public void can_give_a_search_to_someone_else_or_another_day()
    {
        Given(Received, Planned with { SearcherId = Caseworker.StaffId!.Value, FinishBy = Friday }).When(Plan with { Places = ["Mailboxes"] }).Then(Planned with { FinishBy = Friday });
        Given(Received, Planned).When(Plan with { Places = ["Mailboxes"] }).Then(Planned with { FinishBy = Friday });
    }

    [Fact]
    public void can_have_a_place_searched_once_more() =>
        Given(Received, Planned, Found).When(Plan with { Places = ["Mailboxes"], FinishBy = null }).Then(Planned);

    [Fact]
    public void can_take_up_again_what_was_left_out() =>
        Given(Received, Planned, new SearchCancelled("Mailboxes", Plain.Text("No account"))).When(Plan with { Places = ["Mailboxes"], FinishBy = null }).Then(Planned);

    [Fact]
    public void is_refused_for_a_place_that_is_not_on_the_list() =>
        Given(Received).When(Plan with { Places = ["Mailboxes", "The attic"] }).ThenRefused("Choose from the list of places where records are kept", "Places");

    [Fact]
    public void is_refused_for_someone_who_does_not_work_on_cases() =>
        Given(Received).When(Plan with { SearcherId = Guid.NewGuid() }).ThenRefused("Choose who searches from the list of staff", "SearcherId");

    [Fact]
    public void is_refused_for_a_day_that_is_past() =>
        Given(Received).When(Plan with { FinishBy = Today.AddDays(-1) }).ThenRefused("The day to finish by cannot be in the past", "FinishBy");

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Plan);

    [Fact]
    public void needs_its_places_and_someone() => ActSamples.Of(new PlanSearch()).Lacks("Choose the places to search", "Choose who searches");
}
