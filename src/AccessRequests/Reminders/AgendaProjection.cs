using System.Text.Json;
using AccessRequests.Casework;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace AccessRequests.Reminders;

/// <summary>
/// Keeps the agenda, by the contracts of Casework alone: a new kind of case joins it by saying its milestones. The dates of a batch's cases
/// are read once and written once, however many facts there are about each.
/// </summary>
sealed class AgendaProjection : IProjection, IWriteTables
{
    public const string Called = "agenda";

    /// <summary>The contracts by which facts set, move or end dates.</summary>
    public static IReadOnlyList<Type> Reads { get; } = [typeof(IMoveDeadline), typeof(ISetMilestones), typeof(IEndIntake), typeof(IAssignCase), typeof(IRaiseWall), typeof(ICloseCase)];

    static readonly JsonSerializerOptions Rows = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    // Reviews of policies are no facts of a case, and the sweep notes when to look again.
    public IReadOnlyList<ViewTable> Tables { get; } = [new(Agenda.Matters, "kind is not null"), new(Agenda.Dates, $"clock <> '{Clocks.Policy}'", "next_at")];

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var facts = events.Where(e => e.StreamKey is not null && e.Data is IMoveDeadline or ISetMilestones or IEndIntake or IAssignCase or IRaiseWall or ICloseCase).ToList();
        operations.NeedNotWait();
        if (facts.Count == 0)
            return;
        var before = (await operations.AdvancedSql.QueryAsync<string>(Agenda.ReadCases, cancellation, (object)facts.Select(e => e.StreamKey!).Distinct().ToArray()))
            .Select(json => JsonSerializer.Deserialize<Case>(json, Rows)!).ToList();
        var after = before.ToDictionary(was => was.Id, was => new CaseDates(was.Id, was.Matter, was.Dates ?? []));
        foreach (var e in facts)
            after[e.StreamKey!].Read(e);

        var matters = before.Where(was => after[was.Id].Matter is { } now && now != was.Matter).Select(was => after[was.Id].Matter).ToList();
        if (matters.Count > 0)
            operations.QueueSqlCommand(Agenda.WriteMatters, JsonSerializer.Serialize(matters, Rows));
        var removed = after.Values.SelectMany(dates => dates.Removed).ToList();
        if (removed.Count > 0)
            operations.QueueSqlCommand(Agenda.RemoveDates, removed.Select(date => date.CaseReference).ToArray(), removed.Select(date => date.Clock).ToArray());
        var touched = after.Values.SelectMany(dates => dates.Touched).ToList();
        if (touched.Count > 0)
            operations.QueueSqlCommand(Agenda.WriteDates, JsonSerializer.Serialize(touched, Rows));
    }

    sealed record Case(string Id, Matter? Matter, IReadOnlyList<DateOfCase>? Dates);
}
