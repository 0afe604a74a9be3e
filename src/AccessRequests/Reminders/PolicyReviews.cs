using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using Deadlines;
using Marten;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Reminders;

/// <summary>A policy, when somebody last went through it, and when that is due again (rule P1).</summary>
public sealed record PolicyStanding(string Policy, DateOnly? ReviewedOn, DateOnly? DueOn);

/// <summary>A review that somebody completed. Which policies there are, the configuration list "Policies" says.</summary>
public sealed record CompletedReview(string Policy, DateOnly? ReviewedOn);

/// <summary>The register of completed reviews. The next one is a date like any other: directors are reminded 90, 30 and 7 days before it.</summary>
public sealed class PolicyReviews(IDocumentStore store, NpgsqlDataSource database, IConfiguration configuration, TimeProvider time)
{
    const string Name = $"{Agenda.Schema}.policy_review";

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn("policy", "text").AsPrimaryKey();
            table.AddColumn("reviewed_on", "date").AsPrimaryKey();
            table.AddColumn("by", "uuid").NotNull();
            table.AddColumn("recorded_at", "timestamptz").NotNull();
            return table;
        }
    }

    public IReadOnlyList<string> Policies { get; } = configuration.GetSection("Policies").Get<string[]>() is [_, ..] named ? named : ["Confidentiality policy", "Data protection policy"];

    public Task<IReadOnlyList<PolicyStanding>> All(CancellationToken cancel) => All(new(DateTimeOffset.MaxValue), cancel);

    /// <summary>As it was known, or as it was, at a moment.</summary>
    public async Task<IReadOnlyList<PolicyStanding>> All(Moment moment, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select policy, max(reviewed_on) from {Name} where {(moment.IsTrue ? "reviewed_on <= $1" : "recorded_at <= $1")} group by policy");
        command.Parameters.Add(new() { Value = moment.IsTrue ? moment.Day : moment.At.ToUniversalTime() });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var reviewed = new Dictionary<string, DateOnly>();
        while (await rows.ReadAsync(cancel))
            reviewed[rows.GetString(0)] = rows.GetFieldValue<DateOnly>(1);
        return [.. Policies.Union(reviewed.Keys).Select(policy => reviewed.TryGetValue(policy, out var on) ? new PolicyStanding(policy, on, PolicyReview.After(on).NextDueOn) : new(policy, null, null))];
    }

    /// <returns>What is wrong; nothing where it is recorded. A review that is recorded already stays as it is.</returns>
    public async Task<IReadOnlyList<FieldError>> Complete(CompletedReview review, Actor actor, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var wrong = new List<FieldError>();
        if (!Policies.Contains(review.Policy))
            wrong.Add(new("policy", "Choose the policy"));
        if (review.ReviewedOn is null)
            wrong.Add(new("reviewedOn", "Enter the day on which the review was completed"));
        else if (review.ReviewedOn > UkTime.DateOf(now))
            wrong.Add(new("reviewedOn", "The day of the review cannot be in the future"));
        if (wrong.Count > 0)
            return wrong;
        await using var session = store.LightweightSession();
        session.QueueSqlCommand($"insert into {Name} (policy, reviewed_on, by, recorded_at) values (?, ?, ?, ?) on conflict do nothing", review.Policy, review.ReviewedOn!.Value, actor.StaffId!.Value, now);
        // An older review that is recorded late moves nothing.
        var last = (await All(cancel)).First(policy => policy.Policy == review.Policy).ReviewedOn is { } known && known > review.ReviewedOn ? known : review.ReviewedOn.Value;
        var reference = $"policy:{review.Policy}";
        session.QueueSqlCommand($"insert into {Agenda.Matters} (id, is_open, is_waiting, is_for_intake_alone) values (?, true, false, false) on conflict do nothing", reference);
        Agenda.Put(session, reference, now.ToUnixTimeMilliseconds(), new(Clocks.Policy, PolicyReview.After(last).NextDueOn, $"the review of the {UkFormat.Uncapital(review.Policy)}", $"Review the {UkFormat.Uncapital(review.Policy)}"), now);
        await session.SaveChangesAsync(cancel);
        return [];
    }
}
