using System.Diagnostics.Metrics;
using AccessRequests.Casework;
using AccessRequests.Figures;
using AccessRequests.NeedToKnow;
using AccessRequests.Web.Parts;
using Deadlines;
using Npgsql;

namespace AccessRequests.Telemetry;

/// <summary>The board's figures for those who watch the service: counts by kind and state, and nothing that is about a person or a case.</summary>
sealed partial class BoardMeter : BackgroundService
{
    public const string Name = "AccessRequests";

    static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    readonly NpgsqlDataSource database;
    readonly TimeProvider time;
    readonly ILogger<BoardMeter> log;
    volatile IReadOnlyList<Counted> counts = [];

    public BoardMeter(NpgsqlDataSource database, IMeterFactory meters, TimeProvider time, ILogger<BoardMeter> log)
    {
        (this.database, this.time, this.log) = (database, time, log);
        var meter = meters.Create(Name);
        meter.CreateObservableGauge("access_requests.cases.open", () => Of("open"), "{case}", "Open cases by how they stand against their dates");
        meter.CreateObservableGauge("access_requests.cases.received", () => Of("received"), "{case}", "Cases received since the beginning");
        meter.CreateObservableGauge("access_requests.cases.ended", () => Of("ended"), "{case}", "Cases answered, or closed without an answer, since the beginning");
        meter.CreateObservableGauge("access_requests.dates.settled", () => Of("settled"), "{case}", "Dates that the law sets, kept and missed, since the beginning");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
            await Read(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task Read(CancellationToken cancel)
    {
        try
        {
            var now = time.GetUtcNow();
            var today = UkTime.DateOf(now);
            await using var command = database.CreateCommand(
                $"""
                select kind, what, state, sum(n)::bigint from (
                  select kind, n, case measure when 'Received' then 'received' when 'Ended' then 'ended' when 'Kept' then 'settled' else 'open' end as what,
                    case measure when 'Due' then case when case code when '' then day < $1 else code::timestamptz < $3 end then 'overdue' when day <= $2 then 'due-soon' else 'on-track' end
                      when 'Standing' then code when 'Kept' then code else '' end as state
                  from {FigureTables.Counts} where share like '{Share.All}%' and measure in ('Due', 'Standing', 'Received', 'Ended', 'Kept')) counted
                group by kind, what, state
                """);
            command.Parameters.Add(new() { Value = today });
            command.Parameters.Add(new() { Value = today.AddDays(RagWords.SoonDays) });
            command.Parameters.Add(new() { Value = now.ToUniversalTime() });
            await using var rows = await command.ExecuteReaderAsync(cancel);
            var read = new List<Counted>();
            while (await rows.ReadAsync(cancel))
                read.Add(new Counted(rows.GetString(1), KindWord(rows.GetString(0)), StateWord(rows.GetString(2)), rows.GetInt64(3)));
            counts = read;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            // The last figures stand until it is back.
            Failed(e);
        }
    }

    IEnumerable<Measurement<long>> Of(string what) => counts.Where(counted => counted.What == what)
        .Select(counted => counted.State.Length == 0
            ? new Measurement<long>(counted.Cases, new KeyValuePair<string, object?>("kind", counted.Kind))
            : new Measurement<long>(counted.Cases, new("kind", counted.Kind), new("state", counted.State)));

    static string KindWord(string kind) => CodeBook.Code(Enum.Parse<CaseKind>(kind));

    static string StateWord(string state) => Enum.TryParse<DueState>(state, out var due) ? CodeBook.Code(due) : state;

    sealed record Counted(string What, string Kind, string State, long Cases);

    [LoggerMessage(LogLevel.Warning, "The figures for those who watch the service could not be read; it will be tried again")]
    partial void Failed(Exception e);
}
