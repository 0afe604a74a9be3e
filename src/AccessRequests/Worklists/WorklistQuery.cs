using System.Data;
using AccessRequests.Casework;
using AccessRequests.Figures;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.Web.Parts;
using Deadlines;
using Npgsql;

namespace AccessRequests.Worklists;

/// <summary>Which part of the list, in which order, from where on. <c>After</c> is the last row of the page before.</summary>
/// <param name="Viewer">Nothing that the gate keeps from them is shown or counted.</param>
public sealed record WorklistAsk(WorklistView View, Actor Viewer, WorklistOrder Order = WorklistOrder.DueOn, bool Descending = false, CasePlace? After = null, int Take = 25);

public enum WorklistOrder { DueOn, ReceivedOn }

/// <param name="Counts">How many open cases each view holds.</param>
public sealed record WorklistPage(IReadOnlyList<CaseRow> Rows, CasePlace? Next, IReadOnlyDictionary<string, int> Counts, DateTimeOffset Now, DateTimeOffset AsAt)
{
    public DateOnly Today => UkTime.DateOf(Now);
}

/// <summary>Reads a page of the list, and the counts of every view from the figures: neither grows with the cases that there are.</summary>
public sealed class WorklistQuery(NpgsqlDataSource database, FigureQuery figures, TimeProvider time)
{
    static readonly IReadOnlyList<WorklistView> Counted = [.. WorklistView.All.Where(view => view != WorklistView.Closed)];

    static readonly FigureAsk Figures = new([Measure.Due, Measure.Standing, Measure.Load]);

    public async Task<WorklistPage> Read(WorklistAsk ask, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        // A director's list shows what the figures count: numbers and dates, and no names. That of an administrator holds less than they do.
        var scope = ask.Viewer.Is(Role.Director) ? Scope.Figures : Scope.Cases;
        var set = await figures.Read(ask.Viewer, Figures, cancel, scope);
        var rows = await Rows(ask, new CasesInOrder(ask.Viewer, scope, now), now, cancel);
        var kinds = KindOfCase.All.Select(kind => KindFigures.Of(kind.Kind, set, now)).ToList();
        var counts = Counted.ToDictionary(view => view.Slug, view => kinds.Sum(kind => view.Of is { } of ? of(kind) : Mine(kind, set, ask.Viewer)));
        var (shown, last) = Keyset.Page(rows, ask.Take);
        return new WorklistPage(shown, last is null ? null : PlaceOf(last, ask.Order), counts, now, set.AsAt);
    }

    static int Mine(KindFigures kind, FigureSet set, Actor viewer) => set.Counts.GetValueOrDefault(new Figure(Measure.Load, kind.Kind, Figure.NoDay, viewer.StaffId.ToString()!));

    static CasePlace PlaceOf(CaseRow row, WorklistOrder order) => order == WorklistOrder.DueOn ? new(row.LateAfter, row.Id) : CasePlace.Of(row.ReceivedOn, row.Id);

    async Task<List<CaseRow>> Rows(WorklistAsk ask, CasesInOrder cases, DateTimeOffset now, CancellationToken cancel)
    {
        var byDate = ask.Order == WorklistOrder.DueOn;
        var sql = cases.Sql(
            ask.View.Condition, byDate ? CasesInOrder.LateAfter : CasesInOrder.ReceivedOn, ask.Take + 1, ask.Descending, isOpen: ask.View != WorklistView.Closed, hasAfter: ask.After is not null,
            nearAlone: ask.View == WorklistView.Mine);
        await using var command = database.CreateCommand(sql);
        void Give(string name, DbType type, object? value)
        {
            if (sql.Contains('@' + name, StringComparison.Ordinal))
                command.Parameters.Add(new NpgsqlParameter(name, type) { Value = value ?? DBNull.Value });
        }
        Give("now", DbType.DateTimeOffset, now.ToUniversalTime());
        Give("soon", DbType.DateTimeOffset, UkTime.EndOf(UkTime.DateOf(now).AddDays(RagWords.SoonDays)).ToUniversalTime());
        Give("me", DbType.Guid, ask.Viewer.StaffId);
        Give("after", byDate ? DbType.DateTimeOffset : DbType.Date, byDate ? ask.After?.At : ask.After?.Day);
        Give("last", DbType.String, ask.After?.Reference);
        cases.AddTo(command.Parameters);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await FigureQuery.Rows(reader, cancel);
    }
}
