using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace AccessRequests.Telemetry;

/// <summary>
/// Nothing leaves the house in a trace but what is on this list: names of messages, views and queues, and how it went. Words,
/// numbers of cases and whatever a new version of a library may add are taken out.
/// </summary>
sealed class Cleansing : BaseProcessor<Activity>
{
    static readonly FrozenSet<string> Kept = new[]
    {
        "messaging.system", "messaging.destination", "messaging.destination.name", "messaging.message_type", "messaging.message_payload_size_bytes", "messaging.operation",
        "wolverine.handler.type", "wolverine.envelope.type", "otel.status_code", "error.type",
        "marten.daemon.projection", "marten.daemon.shard", "page.size", "event.count",
    }.ToFrozenSet();

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.ToList())
            if (!Kept.Contains(name))
                data.SetTag(name, null);
        foreach (var (name, _) in data.Baggage.ToList())
            data.SetBaggage(name, null);
        // A description is the message of an exception, and may repeat what somebody wrote.
        if (data.StatusDescription is not null)
            data.SetStatus(data.Status);
        // What happened on the way cannot be taken out, and may hold such a message: then the whole of it stays here.
        if (data.Events.Any())
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}
