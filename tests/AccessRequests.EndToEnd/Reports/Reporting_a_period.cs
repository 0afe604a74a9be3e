using System.Text.Json;
using System.Text.Json.Nodes;
using AccessRequests.Breaches;
using AccessRequests.Casework;
using AccessRequests.Complaints;
using AccessRequests.DisciplinaryReferrals;
using AccessRequests.EndToEnd.Demo;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.SubjectAccessRequests;
using Deadlines;
using JasperFx.Events;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;
using Xunit;

namespace AccessRequests.EndToEnd.Reports;

/// <summary>The figures of a year, counted anew from the facts themselves, and who may read them.</summary>
[Collection(nameof(MadeUpPast))]
public class Reporting_a_period(MadeUpPast past)
{
    static readonly DateOnly From = new(2027, 1, 1), To = new(2027, 12, 31);

    const string Year = "/api/reports/2027-01-01/2027-12-31", Query = "?from=2027-01-01&to=2027-12-31";

    [Theory]
    [InlineData("casey")]
    [InlineData("ines")]
    [InlineData("ari")]
    public async Task is_for_those_who_see_the_board(string name)
    {
        var visitor = await past.SignedIn(name);
        Assert.Equal(403, (await visitor.Get(Year)).Status);
        foreach (var form in new[] { "", ".pdf", ".csv" })
            Assert.Equal(403, (await visitor.Open($"/board/report{form}{Query}")).Status);
    }

    [Theory]
    [InlineData("2027-13-01", "2027-12-31")]
    [InlineData("2027-01-01", "yesterday")]
    [InlineData("2027-12-31", "2027-01-01")]
    [InlineData("2010-01-01", "2027-01-01")]
    public async Task is_refused_for_days_that_are_no_period(string from, string to)
    {
        var dana = await past.SignedIn("dana");
        Assert.Equal(400, (await dana.Get($"/api/reports/{from}/{to}")).Status);
        Assert.Equal(422, (await dana.Open($"/board/report?from={from}&to={to}")).Status);
        Assert.Equal(422, (await dana.Open($"/board/report.pdf?from={from}&to={to}")).Status);
    }

    [Fact]
    public async Task leaves_out_what_its_reader_does_not_count()
    {
        Assert.Equal(["access-request", "complaint", "breach"], Kinds(await Report("lee")));
        Assert.Equal(["disciplinary-referral"], Kinds(await Report("robin")));
        Assert.Equal(["access-request", "complaint", "breach", "disciplinary-referral"], Kinds(await Report("dana")));
    }

    [Fact]
    public async Task counts_what_was_asked_of_us_as_the_facts_tell_it()
    {
        var facts = await Facts<AccessRequestReceived>();
        var report = await Section("access-request");
        Assert.Equal(Count<AccessRequestReceived>(facts, fact => fact.ReceivedOn), Line(report, "received"));
        Assert.Equal(Count<AccessRequestClosed>(facts, fact => fact.ClosedOn), Line(report, "closed"));
        Assert.Equal(Count<ResponseSent>(facts, fact => fact.SentOn) + Count<AccessRequestRefused>(facts, fact => fact.RefusedOn), Line(report, "answered"));
        Assert.Equal(Count<ResponseSent>(facts, fact => fact.SentOn, fact => fact.Clock.Status is ClockStatus.Late) + Count<AccessRequestRefused>(facts, fact => fact.RefusedOn, fact => fact.Clock.Status is ClockStatus.Late), Line(report, "late"));
        Assert.Equal(Count<ResponseSent>(facts, fact => fact.SentOn, fact => fact.Clock.Status is ClockStatus.Met) + Count<AccessRequestRefused>(facts, fact => fact.RefusedOn, fact => fact.Clock.Status is ClockStatus.Met), Line(report, "on-time"));
        Assert.Equal(Count<ResponseDeadlineExtended>(facts, fact => fact.NoticeGivenOn), Line(report, "extensions"));
        Assert.Equal(Count<ClarificationRequested>(facts, fact => fact.AskedOn), Line(report, "pauses"));
        Assert.Equal(Count<IdentityRequested>(facts, fact => fact.AskedOn) + Count<AuthorityRequested>(facts, fact => fact.AskedOn), Line(report, "held"));
        Assert.Equal(Count<AccessRequestRefused>(facts, fact => fact.RefusedOn), Line(report, "refusals"));
        Assert.Equal(Count<MaterialWithheld>(facts, fact => fact.DecidedOn) + Count<AccessRequestRefused>(facts, fact => fact.RefusedOn, fact => fact.ExemptionCode is not null), Line(report, "withheld"));
        Assert.Equal(Line(report, "open-at-end"), Line(report, "open-at-start") + Line(report, "received") + Line(report, "reopened") - Line(report, "closed"));
        Assert.Equal(Median(FirstAnswers(facts)), Line(report, "days-median"));
        Assert.Equal(Open(facts, To), Line(report, "open-at-end"));
    }

    [Fact]
    public async Task counts_complaints_breaches_and_referrals_as_their_facts_tell_them()
    {
        var complaints = (await Facts<ComplaintReceived>()).GroupBy(e => e.StreamKey).Where(stream => stream.Any(e => e.Data is ComplaintTriaged) && !stream.Any(e => e.Data is IOpenCase { GoesPastHandlers: true })).SelectMany(stream => stream).ToList();
        var section = await Section("complaint");
        Assert.Equal(Count<ComplaintReceived>(complaints, fact => fact.ReceivedOn), Line(section, "received"));
        Assert.Equal(Count<ComplaintAcknowledged>(complaints, fact => fact.AcknowledgedOn) + Count<ComplaintOutcomeSent>(complaints, fact => fact.SentOn, fact => fact.IsAcknowledgement), Line(section, "acknowledged"));
        Assert.Equal(Count<ComplaintOutcomeSent>(complaints, fact => fact.SentOn), Line(section, "outcomes-sent"));
        Assert.Equal(Count<ComplaintReviewRequested>(complaints, fact => fact.AskedOn), Line(section, "reviews-asked"));
        Assert.Equal(complaints.Select(e => e.Data).OfType<ComplaintReceived>().Where(fact => IsIn(fact.ReceivedOn)).Sum(fact => fact.Happenings.Count), Table(section, "categories")["total"].GetInt32());

        var breaches = await Facts<BreachReported>();
        section = await Section("breach");
        Assert.Equal(Count<RegulatorNotified>(breaches, fact => UkTime.DateOf(fact.NotifiedAt), fact => fact.Phase == 1), Line(section, "regulator-told"));
        Assert.Equal(Count<RegulatorNotified>(breaches, fact => UkTime.DateOf(fact.NotifiedAt), fact => fact is { Phase: 1, Clock.Status: BreachStatus.Late }), Line(section, "late"));
        Assert.Equal(Count<RegulatorNotified>(breaches, fact => UkTime.DateOf(fact.NotifiedAt), fact => fact is { Phase: 1, LateReasons: not null }), Line(section, "reasons-given"));
        Assert.Equal(Count<NotificationDecided>(breaches, fact => fact.DecidedOn, fact => !fact.Notify), Line(section, "not-told"));

        var referrals = await Facts<ReferralRaised>();
        section = await Section("disciplinary-referral");
        Assert.Equal(Count<ReferralRaised>(referrals, fact => fact.ReferredOn), Line(section, "received"));
        Assert.Equal(Count<ReferralClosed>(referrals, fact => fact.ClosedOn), Line(section, "closed"));
    }

    [Fact]
    public async Task rounds_what_is_told_to_those_who_may_not_open_the_cases()
    {
        var (dana, lee) = (await past.SignedIn("dana"), await past.SignedIn("lee"));
        foreach (var report in new[] { await dana.Get(Year), await lee.Get(Year + "?rounded=yes") })
            foreach (var section in report["sections"].EnumerateArray())
            {
                Assert.True(section.GetProperty("isRounded").GetBoolean());
                Assert.All(Counts(section), count => Assert.True(count % 5 == 0, $"{section.GetProperty("kind")}: {count} is not rounded"));
            }
        var exact = await lee.Get(Year);
        Assert.All(exact["sections"].EnumerateArray(), section => Assert.False(section.GetProperty("isRounded").GetBoolean()));
        Assert.Contains(exact["sections"].EnumerateArray().SelectMany(Counts), count => count is > 0 and < 5);
        Assert.Contains("rounded to the nearest 5", (await dana.Open($"/board/report{Query}")).Text, StringComparison.Ordinal);
        Assert.Contains("take the rounded one", (await lee.Open($"/board/report{Query}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task leaves_nothing_when_one_report_is_subtracted_from_another()
    {
        var dana = await past.SignedIn("dana");
        var (year, first, rest) = (await Figures("2027-01-01/2027-12-31"), await Figures("2027-01-01/2027-05-31"), await Figures("2027-06-01/2027-12-31"));
        Assert.NotEmpty(year);
        Assert.Equal(year.OrderBy(figure => figure.Key, StringComparer.Ordinal), first.Concat(rest).GroupBy(figure => figure.Key).Select(figure => KeyValuePair.Create(figure.Key, figure.Sum(each => each.Value))).OrderBy(figure => figure.Key, StringComparer.Ordinal));
        // A day more or less is the same report.
        Assert.Equal(first, await Figures("2027-01-02/2027-05-30"));
        Assert.Equal(400, (await dana.Get($"/api/reports/{past.Service.Today:yyyy-MM-01}/{past.Service.Today:yyyy-MM-dd}")).Status);

        async Task<Dictionary<string, double>> Figures(string days)
        {
            var figures = new Dictionary<string, double>();
            foreach (var section in (await dana.Get($"/api/reports/{days}"))["sections"].EnumerateArray())
                foreach (var name in new[] { "received", "closed", "reopened", "on-time", "late" }.Where(name => Lines(section).ContainsKey(name)))
                    figures.Add($"{section.GetProperty("kind")} {name}", Line(section, name));
            return figures;
        }
    }

    [Fact]
    public async Task says_the_same_on_the_page_on_paper_and_in_a_spreadsheet()
    {
        var lee = await past.SignedIn("lee");
        var received = Line(await Section("access-request"), "received");
        var page = await lee.Open($"/board/report{Query}");
        Assert.Equal("Report for 1 January 2027 to 31 December 2027", page.Heading);
        Assert.Contains($"Received in the period, by the day on which it reached us. {received}", page.Text, StringComparison.Ordinal);

        using var response = await lee.Raw($"/board/report.csv{Query}");
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("report-2027-01-01-2027-12-31.csv", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains($"2027-01-01,2027-12-31,Access requests,received,Received,,,{received},Cases,,", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var paper = await lee.Raw($"/board/report.pdf{Query}");
        using var pdf = PdfDocument.Open(await paper.Content.ReadAsByteArrayAsync());
        var words = string.Join(' ', pdf.GetPages().SelectMany(sheet => sheet.GetWords()).Select(word => word.Text));
        Assert.Contains("Report for 1 January 2027 to 31 December 2027", words, StringComparison.Ordinal);
        Assert.Contains($"Received {received} Received in the period", words, StringComparison.Ordinal);
        Assert.Contains("How confidence was broken", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task keeps_a_case_behind_a_wall_out_of_every_figure()
    {
        var (lee, dana) = (await past.SignedIn("lee"), await past.SignedIn("dana"));
        var row = (await past.Service.Database.Query("select id, mt_version from casework.mt_doc_breach where data -> 'closure' is null order by id limit 1"))[0];
        var (reference, version) = ((string)row[0]!, (int)row[1]!);
        var reportedOn = (await past.Service.Database.Query($"select received_on from views.mt_doc_case_history where id = '{reference}'"))[0][0]!;
        var day = reportedOn is DateOnly date ? date : DateOnly.FromDateTime((DateTime)reportedOn);
        var address = $"/api/reports/{day:yyyy-MM-dd}/{day:yyyy-MM-dd}";
        var me = (await dana.Get("/api/session"))["id"].GetGuid();
        var before = Line(await Section("breach", lee, address), "received");
        Assert.Equal(before, await Mine());
        var raised = await lee.Post($"/api/breaches/{reference}/raise-wall?version={version}", new JsonObject { ["personId"] = me, ["conflict"] = "relative", ["reason"] = "A sister" });
        Assert.True(raised.Status == 200, raised.Text);
        Assert.Equal(before - 1, await Mine());
        Assert.Equal(before, Line(await Section("breach", lee, address), "received"));
        // It comes down again, so that the other figures of this past stay whole.
        await lee.Post($"/api/breaches/{reference}/lower-wall?version={version + 1}", new JsonObject { ["personId"] = me, ["reason"] = "They are no longer kin" });
        Assert.Equal(before, await Mine());

        // As if they led such cases: what is rounded would not show one case less.
        async Task<double?> Mine()
        {
            await past.Service.CaughtUp();
            var report = await past.Service.Services.GetRequiredService<AccessRequests.Reports.ReportQuery>().Read(Actor.Staff(me, "Dana", Role.Lead), new(day, day), isToHandOn: false, CancellationToken.None);
            return report.Sections.Single(section => section.Kind is CaseKind.Breach).Lines.Single(line => line.Name == "received").Value;
        }
    }

    [Fact]
    public async Task gives_a_mail_the_figures_of_the_page_that_it_leads_to()
    {
        await past.Service.CaughtUp();
        var dana = await past.SignedIn("dana");
        var digest = past.Service.Services.GetRequiredService<AccessRequests.Reports.DirectorsDigest>();
        var reader = Actor.Staff((await dana.Get("/api/session"))["id"].GetGuid(), "Dana", Role.Director);
        var board = await dana.Get("/api/board");
        var week = await digest.Week(reader, past.Service.Clock.GetUtcNow(), CancellationToken.None);
        Assert.Equal(board["kinds"].GetArrayLength(), week.Lines.Count);
        Assert.StartsWith($"Access requests: {board["kinds"][0].GetProperty("open").GetInt32()} open, {board["kinds"][0].GetProperty("overdue").GetInt32()} overdue, {board["kinds"][0].GetProperty("dueSoon").GetInt32()} due in 7 days", week.Lines[0], StringComparison.Ordinal);

        var quarter = await digest.Quarter(reader, new(2028, 1, 3), CancellationToken.None);
        Assert.Equal("/board/report?from=2027-10-01&to=2027-12-31", quarter.Path);
        var page = await dana.Open(quarter.Path);
        Assert.Equal("Report for 1 October 2027 to 31 December 2027", page.Heading);
        Assert.StartsWith($"Access requests: received {page.Table("Access requests in the period").Single(row => row["Figure"].StartsWith("Received", StringComparison.Ordinal))["Number"]}, closed ", quarter.Lines[1], StringComparison.Ordinal);
        Assert.All(past.References, reference => Assert.DoesNotContain(reference, string.Join(' ', week.Lines.Concat(quarter.Lines)), StringComparison.Ordinal));
    }

    async Task<IReadOnlyList<IEvent>> Facts<TOpening>()
    {
        await using var session = past.Service.Services.GetRequiredService<IDocumentStore>().QuerySession();
        var all = await session.Events.QueryAllRawEvents().OrderBy(e => e.Sequence).ToListAsync();
        var streams = all.Where(e => e.Data is TOpening).Select(e => e.StreamKey).ToHashSet();
        return [.. all.Where(e => streams.Contains(e.StreamKey))];
    }

    async Task<ApiAnswer> Report(string name) => await (await past.SignedIn(name)).Get(Year);

    async Task<JsonElement> Section(string kind) => await Section(kind, await past.SignedIn(kind == "disciplinary-referral" ? "robin" : "lee"), Year);

    async Task<JsonElement> Section(string kind, Visitor visitor, string address)
    {
        await past.Service.CaughtUp();
        return (await visitor.Get(address))["sections"].EnumerateArray().Single(section => section.GetProperty("kind").GetString() == kind);
    }

    static IEnumerable<string?> Kinds(ApiAnswer report) => report["sections"].EnumerateArray().Select(section => section.GetProperty("kind").GetString());

    static Dictionary<string, JsonElement> Lines(JsonElement section) => section.GetProperty("lines").EnumerateArray().ToDictionary(line => line.GetProperty("name").GetString()!);

    static double Line(JsonElement section, string name) => Lines(section)[name].GetProperty("value").GetDouble();

    /// <summary>Every number of cases in it.</summary>
    static IEnumerable<double> Counts(JsonElement section) =>
    [
        .. Lines(section).Values.Where(line => line.GetProperty("unit").GetString() == "cases").Select(line => line.GetProperty("value").GetDouble()),
        .. section.GetProperty("tables").EnumerateArray().SelectMany(table => table.GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("count").GetDouble()).Append(table.GetProperty("total").GetDouble())),
    ];

    static Dictionary<string, JsonElement> Table(JsonElement section, string name) =>
        section.GetProperty("tables").EnumerateArray().Single(table => table.GetProperty("name").GetString() == name).EnumerateObject().ToDictionary(member => member.Name, member => member.Value);

    static double Count<TFact>(IEnumerable<IEvent> facts, Func<TFact, DateOnly> on, Func<TFact, bool>? which = null) =>
        facts.Select(e => e.Data).OfType<TFact>().Count(fact => IsIn(on(fact)) && which?.Invoke(fact) != false);

    static IEnumerable<int> FirstAnswers(IEnumerable<IEvent> facts) => facts.GroupBy(e => e.StreamKey)
        .Select(stream => (Received: stream.Select(e => e.Data).OfType<AccessRequestReceived>().Single().ReceivedOn, Answer: stream.Select(e => e.Data).OfType<IAnswer>().Cast<IDated>().Select(fact => (DateOnly?)fact.On).Min()))
        .Where(pair => pair.Answer is { } on && IsIn(on)).Select(pair => pair.Answer!.Value.DayNumber - pair.Received.DayNumber);

    static double Open(IEnumerable<IEvent> facts, DateOnly day) => facts.GroupBy(e => e.StreamKey).Count(stream =>
        stream.Select(e => e.Data).OfType<AccessRequestReceived>().Single().ReceivedOn <= day
        && stream.Select(e => e.Data).LastOrDefault(fact => fact is AccessRequestClosed closed && closed.ClosedOn <= day || fact is AccessRequestReopened reopened && reopened.ReopenedOn <= day) is not AccessRequestClosed);

    static double Median(IEnumerable<int> days)
    {
        var sorted = days.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2d;
    }

    static bool IsIn(DateOnly day) => day >= From && day <= To;
}
