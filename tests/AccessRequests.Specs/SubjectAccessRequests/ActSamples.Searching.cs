using AccessRequests.Specs.Acts;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Searching;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Milestones;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests;

static partial class ActSamples
{
    static IEnumerable<ActSample> Searching =>
    [
        Of(new PlanSearch { Places = ["Google Drive", "Mailboxes"], SearcherId = Sam.Id, FinishBy = Today.AddDays(7) }, Received),
        Of(new PlanSearch { Places = ["Bitrix24"], SearcherId = Sam.Id }, Received),
        Of(new CancelSearch { Place = "Mailboxes", Reason = "She never wrote to us" }, Received, Planned),
        Of(
            new RecordSearch
            {
                Place = "Mailboxes", SearcherId = Sam.Id, SearchedOn = SearchedOn, Terms = "ann@example.org", From = new DateOnly(2020, 1, 1), To = ReceivedOn,
                Result = SearchResult.Found, Found = "40 emails\nand a letter", Exclusions = "Deleted mail",
            }, Received, Planned),
        Of(new RecordSearch { Place = "Bitrix24", SearcherId = Sam.Id, SearchedOn = Today, Terms = "Ann", Result = SearchResult.NothingHeld }, Received),
    ];
}
