using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Searching;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Milestones;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Searching;

public class Recording_a_search
{
    static readonly RecordSearch Record = new()
    {
        Place = "Mailboxes",
        SearcherId = Sam.Id,
        SearchedOn = SearchedOn,
        Terms = "ann@example.org",
        Result = SearchResult.Found,
        Found = "40 emails",
    };

    [Fact]
    public void says_what_was_found() => Given(Received, Planned).When(Record).Then(Found).AndRepeatedAddsNothing();

    [Fact]
    public void says_that_nothing_is_held() =>
        Given(Received, Planned).When(Record with { Result = SearchResult.NothingHeld, Found = "" }).Then(NothingHeld).AndRepeatedAddsNothing();

    [Fact]
    public void says_which_records_were_searched_and_what_was_left_out() =>
        Given(Received).When(Record with { From = new DateOnly(2020, 1, 1), To = new DateOnly(2025, 12, 31), Exclusions = "Deleted mail: only a specialist could bring it back" })
            .Then(Found with { From = new DateOnly(2020, 1, 1), To = new DateOnly(2025, 12, 31), Exclusions = Plain.Text("Deleted mail: only a specialist could bring it back") })
            .AndRepeatedAddsNothing();

    [Fact]
    public void needs_no_plan() => Given(Received).When(Record).Then(Found);

    [Fact]
    public void can_follow_another_of_the_same_place()
    {
        Given(Received, Found).When(Record with { SearchedOn = Today }).Then(Found with { SearchedOn = Today });
        Given(Received, Found).When(Record with { Terms = "Ann Example" }).Then(Found with { Terms = Plain.Text("Ann Example") });
    }

    [Fact]
    public void adds_nothing_where_it_is_recorded_already_even_later() => Given(Received, Found, Planned).When(Record with { Place = "mailboxes ", Terms = " ann@example.org " }).ThenNothing();

    [Fact]
    public void is_taken_for_a_place_that_has_left_the_list_and_from_someone_who_has_gone()
    {
        var gone = Guid.NewGuid();
        Given(Received, new SearchPlanned("The attic", gone, null)).When(Record with { Place = "The attic", SearcherId = gone })
            .Then(Found with { Place = "The attic", SearcherId = gone });
    }

    [Fact]
    public void is_refused_for_a_place_that_is_not_on_the_list() =>
        Given(Received).When(Record with { Place = "The attic" }).ThenRefused("Choose from the list of places where records are kept", "Place");

    [Fact]
    public void is_refused_for_someone_who_does_not_work_on_cases() =>
        Given(Received).When(Record with { SearcherId = Guid.NewGuid() }).ThenRefused("Choose who searched from the list of staff", "SearcherId");

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Given(Received).When(Record with { SearchedOn = Today.AddDays(1) }).ThenRefused("The day of the search cannot be in the future", "SearchedOn");

    [Fact]
    public void is_refused_for_a_day_before_the_request() =>
        Given(Received).When(Record with { SearchedOn = ReceivedOn.AddDays(-1) }).ThenRefused("You cannot have searched before the request arrived", "SearchedOn");

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Record);

    [Fact]
    public void needs_its_evidence() => ActSamples.Of(new RecordSearch()).Lacks(
        "Choose the place that was searched", "Choose who searched", "Enter the day of the search", "Enter what you searched for", "Choose what the search showed");

    [Fact]
    public void says_what_was_found_just_where_something_was()
    {
        ActSamples.Of(Record with { Found = null }).Lacks("Enter what was found");
        ActSamples.Of(Record with { Result = SearchResult.NothingHeld }).Lacks("Leave out what was found, or choose that records were found");
    }

    [Fact]
    public void does_not_end_before_it_begins() =>
        ActSamples.Of(Record with { From = Today, To = Today.AddDays(-1) }).Lacks("The last day of the records cannot be before the first");
}
