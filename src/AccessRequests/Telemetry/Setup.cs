using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AccessRequests.Telemetry;

/// <summary>OpenTelemetry for those who run Prometheus or Grafana; off unless "OpenTelemetry:Endpoint" says where to send it.</summary>
public static class Setup
{
    const string EndpointSetting = "OpenTelemetry:Endpoint";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[EndpointSetting] is not { Length: > 0 } given)
            return;
        if (!Uri.TryCreate(given, UriKind.Absolute, out var endpoint))
            throw new InvalidOperationException("OpenTelemetry__Endpoint is not an address: write it like http://localhost:4317");
        builder.Services.AddSingleton<BoardMeter>().AddHostedService(provider => provider.GetRequiredService<BoardMeter>());
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("access-requests"))
            .WithMetrics(metrics => metrics.AddOurs().AddOtlpExporter(exporter => exporter.Endpoint = endpoint))
            .WithTracing(traces => traces.AddOurs().AddOtlpExporter(exporter => exporter.Endpoint = endpoint));
    }

    /// <summary>The board's figures, and how views and messages fare.</summary>
    public static MeterProviderBuilder AddOurs(this MeterProviderBuilder metrics) => metrics.AddMeter(BoardMeter.Name, "Marten", "Wolverine*");

    /// <summary>Cleansed before any exporter sees them.</summary>
    public static TracerProviderBuilder AddOurs(this TracerProviderBuilder traces) => traces.AddSource("Marten", "Wolverine").AddProcessor(new Cleansing());
}
