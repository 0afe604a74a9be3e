using System.Diagnostics;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Xunit;

namespace AccessRequests.EndToEnd.Telemetry;

/// <summary>What would be sent to those who watch, caught on its way by exporters of our own.</summary>
public class Watching_the_service(Service service)
{
    const string Canary = "kanarienvogel";

    [Fact]
    public async Task sends_no_word_name_or_number_of_a_case()
    {
        var (spans, points) = (new Caught<Activity>(SpanText), new Caught<Metric>(MetricText));
        using var traces = Sdk.CreateTracerProviderBuilder().AddOurs().AddProcessor(new SimpleActivityExportProcessor(spans)).Build();
        using var reader = new BaseExportingMetricReader(points);
        using var metrics = Sdk.CreateMeterProviderBuilder().AddOurs().AddReader(reader).Build();
        await using var watched = service.AnotherNode(("OpenTelemetry:Endpoint", "http://127.0.0.1:9"));

        var life = new Life(watched, field => $"{Canary} {field}");
        var opened = await life.Begun();
        await life.Live(opened, "acknowledge", "add-note", "plan-search", "record-search");
        await service.CaughtUp();
        reader.Collect();
        traces.ForceFlush();

        var sent = spans.Texts.Concat(points.Texts).ToList();
        Assert.NotEmpty(spans.Texts);
        Assert.Contains(points.Texts, text => text.StartsWith("marten", StringComparison.OrdinalIgnoreCase) || text.StartsWith("wolverine", StringComparison.OrdinalIgnoreCase));
        Assert.All(sent, text =>
        {
            Assert.DoesNotContain(Canary, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(opened.Reference, text, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task gives_the_figures_of_the_board_as_counts_by_kind_and_state_alone()
    {
        await service.Submit();
        await service.CaughtUp();
        var points = new Caught<Metric>(MetricText);
        using var reader = new BaseExportingMetricReader(points);
        using var metrics = Sdk.CreateMeterProviderBuilder().AddOurs().AddReader(reader).Build();
        await using var watched = service.AnotherNode(("OpenTelemetry:Endpoint", "http://127.0.0.1:9"));
        await Patience.Until(() =>
        {
            reader.Collect();
            return points.Texts.Any(text => text.StartsWith("access_requests.cases.open", StringComparison.Ordinal));
        });
        var open = points.Texts.Last(text => text.StartsWith("access_requests.cases.open", StringComparison.Ordinal));
        Assert.Contains("kind=access-request", open, StringComparison.Ordinal);
        Assert.Contains("state=", open, StringComparison.Ordinal);
        Assert.All(points.Tags("access_requests."), tag => Assert.True(tag is "kind" or "state", $"{tag} is told"));
    }

    /// <summary>The list is what keeps things in: a tag that nobody has thought of does not go out, nor what an exception said.</summary>
    [Fact]
    public void takes_out_whatever_is_not_on_the_list()
    {
        var spans = new Caught<Activity>(SpanText);
        using var source = new ActivitySource("Wolverine");
        using var traces = Sdk.CreateTracerProviderBuilder().AddOurs().AddProcessor(new SimpleActivityExportProcessor(spans)).Build();
        using (var span = source.StartActivity("a message"))
        {
            span!.SetTag("anything", Canary).SetTag("messaging.system", "local").SetBaggage("who", Canary);
            span.SetStatus(ActivityStatusCode.Error, Canary);
        }
        using (var failed = source.StartActivity("another"))
            failed!.AddException(new InvalidOperationException(Canary));
        var sent = Assert.Single(spans.Texts);
        Assert.Contains("messaging.system=local", sent, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, sent, StringComparison.Ordinal);
    }

    static string SpanText(Activity span) => string.Join(' ',
    [
        span.DisplayName, span.OperationName, span.StatusDescription, .. span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"), .. span.Baggage.Select(item => $"{item.Key}={item.Value}"),
        .. span.Events.Select(happened => happened.Name + string.Join(' ', happened.Tags.Select(tag => $"{tag.Key}={tag.Value}"))),
    ]);

    static string MetricText(Metric metric)
    {
        var text = new System.Text.StringBuilder(metric.Name).Append(' ').Append(metric.Description);
        foreach (ref readonly var point in metric.GetMetricPoints())
            foreach (var tag in point.Tags)
                text.Append(' ').Append(tag.Key).Append('=').Append(tag.Value);
        return text.ToString();
    }

    sealed class Caught<T>(Func<T, string> text) : BaseExporter<T> where T : class
    {
        readonly List<string> texts = [];

        public IReadOnlyList<string> Texts
        {
            get
            {
                lock (texts)
                    return [.. texts];
            }
        }

        public IEnumerable<string> Tags(string metric) => Texts.Where(caught => caught.StartsWith(metric, StringComparison.Ordinal))
            .SelectMany(caught => caught.Split(' ')).Where(word => word.Contains('=')).Select(word => word[..word.IndexOf('=')]).Distinct();

        public override ExportResult Export(in Batch<T> batch)
        {
            foreach (var item in batch)
                lock (texts)
                    texts.Add(text(item));
            return ExportResult.Success;
        }
    }
}
