using AccessRequests.Casework;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Links;

/// <summary>Which case has to do with which, to be read from either side; written in the same transaction as the fact that says so.</summary>
sealed class LinkTable : EventProjection, IWriteTables
{
    public const string Called = "case_links", Schema = "links", TableName = $"{Schema}.case_link";

    public LinkTable() => Name = Called;

    public static IReadOnlyList<Type> Reads { get; } = [typeof(ILinkCase), typeof(IUnlinkCase), typeof(ICloseCase), typeof(IReopenCase)];

    public IReadOnlyList<ViewTable> Tables { get; } = [new(TableName)];

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(TableName);
            table.AddColumn<string>("source").AsPrimaryKey();
            table.AddColumn<string>("target").AsPrimaryKey();
            table.AddColumn<bool>("came_of_it").NotNull();
            table.AddColumn("closed_on", "date");
            table.Indexes.Add(new IndexDefinition("ix_case_link_target") { Columns = ["target"] });
            return table;
        }
    }

    /// <summary>The day on which a case was closed, as its links say it after all these facts.</summary>
    internal static DateOnly? ClosedOn(IEnumerable<object> facts) =>
        facts.Aggregate((DateOnly?)null, (before, fact) => fact switch { ICloseCase closed => closed.ClosedOn, IReopenCase => null, _ => before });

    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (e.StreamKey is not { } source)
            return ValueTask.CompletedTask;
        if (e.Data is ILinkCase link)
            foreach (var target in link.LinkedTo)
                operations.QueueSqlCommand($"insert into {TableName} (source, target, came_of_it) values (?, ?, ?) on conflict do nothing", source, target, link.CameOfIt);
        if (e.Data is IUnlinkCase unlink)
            foreach (var target in unlink.UnlinkedFrom)
                operations.QueueSqlCommand($"delete from {TableName} where source = ? and target = ?", source, target);
        if (e.Data is ICloseCase closed)
            operations.QueueSqlCommand($"update {TableName} set closed_on = ? where source = ?", closed.ClosedOn, source);
        if (e.Data is IReopenCase)
            operations.QueueSqlCommand($"update {TableName} set closed_on = null where source = ?", source);
        return ValueTask.CompletedTask;
    }
}
