using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Confidentiality;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using Npgsql;

namespace AccessRequests.Links;

/// <summary>Another case that whoever looks may know of.</summary>
public sealed record LinkedCase(string CaseReference, CaseKind Kind, bool IsOpen);

/// <param name="Cases">Those that whoever looks may know of; the others are not there, nor counted.</param>
/// <param name="DealtWithOn">Days on which a matter that came of this case was dealt with. That much may be said to whoever complained, and nothing else.</param>
public sealed record SeenLinks(IReadOnlyList<LinkedCase> Cases, IReadOnlyList<DateOnly> DealtWithOn)
{
    public bool IsEmpty => Cases.Count == 0 && DealtWithOn.Count == 0;
}

/// <summary>One-way glass: what somebody sees of a link is what the gate would let them open.</summary>
sealed class CaseLinks(NpgsqlDataSource database, CaseDoors doors, IEnumerable<ILinkDoor> sides, TimeProvider time)
{
    public async Task<bool> MayWorkOn(string reference, Actor actor, CancellationToken cancel) =>
        await doors.AccessOf(reference, cancel) is { } access && Gate.Of(actor, reference, access, time.GetUtcNow()) == Reach.Work;

    /// <summary>Those of these two whose facts say that it has to do with the other.</summary>
    public async Task<IReadOnlyList<string>> SidesThatSaySo(string one, string other, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select source from {LinkTable.TableName} where (source = $1 and target = $2) or (source = $2 and target = $1)");
        command.Parameters.Add(new() { Value = one });
        command.Parameters.Add(new() { Value = other });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var said = new List<string>();
        while (await rows.ReadAsync(cancel))
            said.Add(rows.GetString(0));
        return said;
    }

    /// <summary>Takes the link away where the other case says that there is one.</summary>
    public Task<ActOutcome> Unlink(string source, string other, string reason, Actor actor, CancellationToken cancel) =>
        sides.First(side => side.Kind.Owns(source)).Unlink(source, other, reason, actor, cancel);

    public async Task<bool> MayKnowOf(string reference, Actor actor, CancellationToken cancel) =>
        await doors.AccessOf(reference, cancel) is { } access && Gate.Of(actor, reference, access, time.GetUtcNow()) != Reach.None;

    public async Task<SeenLinks> Of(string reference, Actor actor, CancellationToken cancel)
    {
        var (cases, dealtWith) = (new List<LinkedCase>(), new List<DateOnly>());
        foreach (var (other, cameOfThis, closedOn) in await Read(reference, cancel))
            if (await doors.AccessOf(other, cancel) is not { } access)
                continue;
            else if (Gate.Of(actor, other, access, time.GetUtcNow()) != Reach.None)
                cases.Add(new LinkedCase(other, KindOfCase.Of(other)!.Kind, access.IsOpen));
            else if (cameOfThis && closedOn is { } on)
                dealtWith.Add(on);
        return new SeenLinks(cases, dealtWith);
    }

    async Task<IReadOnlyList<(string Other, bool CameOfThis, DateOnly? ClosedOn)>> Read(string reference, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"""
            select case when source = $1 then target else source end as other, bool_or(came_of_it and target = $1), max(closed_on) filter (where came_of_it and target = $1)
            from {LinkTable.TableName} where source = $1 or target = $1 group by other order by other
            """);
        command.Parameters.Add(new() { Value = reference });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var links = new List<(string, bool, DateOnly?)>();
        while (await rows.ReadAsync(cancel))
            links.Add((rows.GetString(0), rows.GetBoolean(1), rows.IsDBNull(2) ? null : rows.GetFieldValue<DateOnly>(2)));
        return links;
    }
}
