using AccessRequests.Identity;
using Npgsql;

namespace AccessRequests.NeedToKnow;

/// <summary>Why a director opens a case. Chosen from a list: a purpose in somebody's own words could hold what the case is about.</summary>
public enum LookPurpose { DateAtRisk, AskedToDecide, ComplaintAboutHandling, OutsideEnquiry, Review }

public static class LookPurposes
{
    public static string Words(this LookPurpose purpose) => purpose switch
    {
        LookPurpose.DateAtRisk => "A date is at risk or was missed",
        LookPurpose.AskedToDecide => "Somebody asked me to decide or to help",
        LookPurpose.ComplaintAboutHandling => "Somebody complained about how we handle it",
        LookPurpose.OutsideEnquiry => "The regulator, a court or our insurer asks",
        _ => "A review of how we work",
    };
}

/// <summary>What somebody has said they look at a case for. It holds for an hour, for one case.</summary>
public sealed class Purposes(NpgsqlDataSource database, TimeProvider time)
{
    public static readonly TimeSpan Holds = TimeSpan.FromHours(1);

    public async Task State(Actor actor, string reference, LookPurpose purpose, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            $"""
            insert into {Standings.TableName} (case_reference, person, standing, until, purpose) values ($1, $2, '{Standings.Purpose}', $3, $4)
            on conflict (case_reference, person, standing) do update set until = excluded.until, purpose = excluded.purpose
            """);
        foreach (var value in new object[] { reference, actor.StaffId!.Value, time.GetUtcNow() + Holds, purpose.ToString() })
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <returns>What was stated and until when it holds; null where nothing was.</returns>
    public async Task<(LookPurpose Purpose, DateTimeOffset Until)?> Of(Actor actor, string reference, CancellationToken cancel)
    {
        if (!actor.Is(Role.Director))
            return null;
        await using var command = database.CreateCommand($"select purpose, until from {Standings.TableName} where case_reference = $1 and person = $2 and standing = '{Standings.Purpose}'");
        command.Parameters.Add(new() { Value = reference });
        command.Parameters.Add(new() { Value = actor.StaffId!.Value });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? (Enum.Parse<LookPurpose>(rows.GetString(0)), rows.GetFieldValue<DateTimeOffset>(1)) : null;
    }
}
