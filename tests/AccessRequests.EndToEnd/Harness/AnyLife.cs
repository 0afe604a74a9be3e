using System.Text.Json.Nodes;
using AccessRequests.Casework;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Harness;

/// <summary>The life of a case in which every act there is was done at least once, in an order in which each is accepted.</summary>
/// <param name="words">What is written in a field, given its name.</param>
public abstract class AnyLife(Service service, Func<string, string> words)
{
    /// <summary>One for each kind of case: a new one is one line here.</summary>
    public static IReadOnlyList<AnyLife> All(Service service, Func<string, string> words) => [new Life(service, words), new ComplaintLife(service, words), new BreachLife(service, words), new ReferralLife(service, words)];

    public static AnyLife Of(string reference, Service service, Func<string, string> words) => All(service, words).Single(life => life.Kind.Owns(reference));

    /// <summary>Every kind with each of its acts, for theories.</summary>
    public static TheoryData<string, string> ActsOfAll
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var life in All(null!, null!))
                foreach (var act in life.Deeds.Distinct())
                    data.Add(life.Kind.Letters, act);
            return data;
        }
    }

    /// <summary>The case to which one of this kind was linked last.</summary>
    static readonly Dictionary<CaseKind, string> Linked = [];

    protected Service Service => service;

    public abstract KindOfCase Kind { get; }

    /// <summary>The acts, in their order.</summary>
    public abstract IReadOnlyList<string> Deeds { get; }

    /// <summary>A role that leads such cases, or takes them up.</summary>
    public abstract string Leader { get; }

    /// <summary>A role to which a new case is open.</summary>
    public virtual string Taker => Leader;

    /// <summary>What begins it; nothing that can be said is left out.</summary>
    public abstract JsonObject Request { get; }

    /// <summary>The role of whoever does an act.</summary>
    public abstract string Doer(string act);

    protected string Words(string field) => words(field);

    protected abstract Task<JsonObject?> OwnBody(string act);

    /// <summary>Begun, and nothing done yet.</summary>
    public async Task<OpenedCase> Begun()
    {
        await service.SignedInAs(Taker);
        var answer = await (Kind is { Kind: CaseKind.AccessRequest or CaseKind.Complaint } ? service.Anyone() : await service.SignedInAs(Role.Director)).Post(Kind.Api, Request);
        Assert.True(answer.Status == 201, $"It was not accepted: {answer.Status} {answer.Text}");
        return new OpenedCase(answer["caseReference"].GetString()!, answer.Json.TryGetProperty("accessCode", out var code) ? code.GetString()! : "");
    }

    public async Task<OpenedCase> Lived()
    {
        var opened = await Begun();
        await Live(opened, Deeds);
        return opened;
    }

    public async Task Live(OpenedCase opened, params IEnumerable<string> acts)
    {
        foreach (var act in acts)
            await (await service.SignedInAs(Doer(act))).Does(act, opened, await Body(act));
    }

    /// <summary>A case to which everything has happened that comes before this act.</summary>
    public async Task<OpenedCase> ReadyFor(string act)
    {
        var opened = await Begun();
        await Live(opened, Deeds.TakeWhile(before => before != act));
        return opened;
    }

    /// <summary>An accepted body for an act, where the case is ready for it.</summary>
    public async Task<JsonObject> Body(string act) => await OwnBody(act) ?? act switch
    {
        "bring-in-colleague" or "let-colleague-go" => new() { ["personId"] = await service.IdOf(Role.Independent), ["reason"] = words("reason") },
        "raise-wall" => new() { ["personId"] = await service.IdOf(Role.Administrator), ["conflict"] = "witness", ["reason"] = words("reason") },
        "lower-wall" => new() { ["personId"] = await service.IdOf(Role.Administrator), ["reason"] = words("reason") },
        "link" => new() { ["other"] = Linked[Kind.Kind] = (Kind == KindOfCase.DisciplinaryReferral ? await Begun() : await service.Submit()).Reference },
        "unlink" => new() { ["other"] = Linked[Kind.Kind], ["reason"] = words("reason") },
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Say here what an accepted body of this act is"),
    };
}
