using System.Globalization;
using System.Text.Json;
using AccessRequests.EndToEnd.Harness;

namespace AccessRequests.EndToEnd.Board;

/// <summary>A case read off the stored facts, by a reader of its own that shares no line with the folds of the application.</summary>
sealed class RawCase(string id)
{
    public string Kind => id[..2];
    public bool IsOpen { get; private set; } = true;
    public bool IsForIntake { get; private set; }
    public string Status { get; private set; } = "";
    public DateTimeOffset? LateAfter { get; private set; }
    public DateOnly ReceivedOn { get; private set; }
    public string? Assignee { get; private set; }
    public bool? Kept { get; private set; }
    public DateOnly? KeptOn { get; private set; }
    public IReadOnlyList<string> Categories { get; private set; } = [];

    /// <summary>Of a request for access: when it was answered, how many days that took, and for how many of them we waited for whoever asked.</summary>
    public DateOnly? AnsweredOn { get; private set; }
    public int Days => AnsweredOn!.Value.DayNumber - ReceivedOn.DayNumber - atRest;
    public int DaysForRequester { get; private set; }

    int atRest;
    DateOnly? restsSince, waitsSince;
    DateOnly latest;

    public static async Task<IReadOnlyList<RawCase>> All(Database database)
    {
        var cases = new Dictionary<string, RawCase>();
        foreach (var row in await database.Query("select stream_id, type, data::text, timestamp from casework.mt_events where stream_id ~ '^[A-Z]{2}-[^/]+$' order by seq_id"))
        {
            if (!cases.TryGetValue((string)row[0]!, out var found))
                cases.Add((string)row[0]!, found = new RawCase((string)row[0]!));
            found.Read((string)row[1]!, JsonDocument.Parse((string)row[2]!).RootElement, Deadlines.UkTime.DateOf(new DateTimeOffset((DateTime)row[3]!)));
        }
        return [.. cases.Values];
    }

    void Read(string type, JsonElement fact, DateOnly recordedOn)
    {
        string? Text(string name) => fact.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        DateOnly? Day(string name) => Text(name) is { } text ? DateOnly.Parse(text[..10], CultureInfo.InvariantCulture) : null;
        switch (type)
        {
            case "access_request_received" or "access_request_received_date_corrected" or "complaint_received" or "complaint_received_date_corrected":
                ReceivedOn = Day("receivedOn")!.Value;
                break;
            case "breach_reported":
                ReceivedOn = Deadlines.UkTime.DateOf(DateTimeOffset.Parse(Text("reportedAt")!, CultureInfo.InvariantCulture));
                break;
            case "referral_raised":
                ReceivedOn = Day("referredOn")!.Value;
                break;
        }
        if (type == "complaint_received")
            (IsForIntake, Categories) = (true, [.. fact.GetProperty("happenings").EnumerateArray().Select(code => code.GetString()!)]);
        if (type == "complaint_triaged")
            IsForIntake = false;
        if (Text("assigneeId") is { } assignee)
            Assignee = assignee;
        if (type.EndsWith("_closed", StringComparison.Ordinal))
            IsOpen = false;
        if (type.EndsWith("_reopened", StringComparison.Ordinal) || type is "complaint_reopened_for_review")
            IsOpen = true;
        if (fact.TryGetProperty("clock", out var clock))
            ReadClock(clock, type, fact);
        if (Kind == "AR" && fact.TryGetProperty("clock", out clock))
            ReadWaiting(clock, type, fact, recordedOn);
        if (fact.TryGetProperty("schedule", out var schedule))
            ReadSchedule(schedule);
    }

    void ReadClock(JsonElement clock, string type, JsonElement fact)
    {
        string? Of(string name) => clock.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var status = Of("status")!.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        bool? kept = status switch { "met" => true, "late" => false, _ => null };
        if (kept != Kept)
            KeptOn = kept is null ? null : KeptOn ?? Told(type, fact);
        Kept = kept;
        (Status, var due) = Kind switch
        {
            "CP" => Of("progressDueOn") is null ? ("answered", null) : ("running", status == "running" ? Of("acknowledgementDueOn") : Of("progressDueOn")),
            "BR" => (status == "running" ? "running" : "answered", Of("dueAt")),
            _ => (status switch { "running" or "stopped" or "notstarted" => status, _ => "answered" }, Of("dueOn")),
        };
        LateAfter = Status != "running" || due is null ? null
            : due.Length > 10 ? DateTimeOffset.Parse(due, CultureInfo.InvariantCulture)
            : Deadlines.UkTime.EndOf(DateOnly.Parse(due, CultureInfo.InvariantCulture)).AddTicks(-1);
    }

    void ReadWaiting(JsonElement clock, string type, JsonElement fact, DateOnly recordedOn)
    {
        var name = Array.Find(["askedOn", "receivedOn", "paidOn", "noticeGivenOn", "withdrawnOn", "sentOn", "refusedOn", "reopenedOn"], name => fact.TryGetProperty(name, out _));
        var on = name is null ? recordedOn : DateOnly.Parse(fact.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
        latest = on > latest ? on : latest;
        if (type == "access_request_reopened" && restsSince is { } rested && Status is not "answered")
            (atRest, AnsweredOn, restsSince) = (atRest + on.DayNumber - rested.DayNumber, null, null);
        if (AnsweredOn is not null)
            return;
        var waits = clock.GetProperty("waitingFor").GetArrayLength() > 0;
        if (waitsSince is { } since && !waits)
            (DaysForRequester, waitsSince) = (DaysForRequester + latest.DayNumber - since.DayNumber, null);
        else if (waits)
            waitsSince ??= latest;
        if (type is "access_request_response_sent" or "access_request_refused")
            (AnsweredOn, restsSince) = (on, on);
    }

    static DateOnly Told(string type, JsonElement fact)
    {
        var name = type switch
        {
            "access_request_response_sent" or "complaint_outcome_sent" => "sentOn",
            "access_request_refused" => "refusedOn",
            "complaint_acknowledged" => "acknowledgedOn",
            "breach_regulator_notified" => "notifiedAt",
            _ => throw new InvalidOperationException($"{type} kept or missed a date: say here on which day"),
        };
        return Deadlines.UkTime.DateOf(DateTimeOffset.Parse(fact.GetProperty(name).GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
    }

    void ReadSchedule(JsonElement schedule)
    {
        var targets = schedule.GetProperty("targets").EnumerateArray()
            .Select(target => (Stage: target.GetProperty("stage").GetString()!.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), Due: Day(target, "dueOn"), Done: Day(target, "doneOn"))).ToList();
        var open = targets.Where(target => target is { Due: not null, Done: null }).ToList();
        var next = open.Find(target => target.Stage != "lodgeappeal");
        Status = next.Due is not null ? "running" : open.Count > 0 || !targets.Exists(target => target is { Stage: "hearappeal", Done: not null }) ? "stopped" : "answered";
        LateAfter = next.Due is { } due ? Deadlines.UkTime.EndOf(due).AddTicks(-1) : null;

        static DateOnly? Day(JsonElement target, string name) =>
            target.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? DateOnly.Parse(value.GetString()!, CultureInfo.InvariantCulture) : null;
    }
}
