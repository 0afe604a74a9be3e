using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;

namespace AccessRequests.EndToEnd.Screens;

/// <summary>A screen that somebody meets, and how they get there.</summary>
/// <param name="Who">Who opens it.</param>
/// <param name="Where">Its address, after whatever has to happen first.</param>
/// <param name="Status">What it is answered with: some screens explain a refusal.</param>
public sealed record Screen(string Name, Func<Service, Task<Visitor>> Who, Func<Service, Visitor, Task<string>> Where, int Status = 200)
{
    /// <summary>What is done in the browser to reach it from its address.</summary>
    public Func<Tab, Task> Then { get; init; } = _ => Task.CompletedTask;

    public bool IsPublic { get; init; }

    /// <summary>The screen that this is with more on it, whose title it has.</summary>
    public string? MoreOf { get; init; }

    public static Screen Public(string name, string path, int status = 200) => Public(name, (_, _) => Task.FromResult(path), status);

    public static Screen Public(string name, Func<Service, Visitor, Task<string>> where, int status = 200) =>
        new(name, service => Task.FromResult(service.Anyone()), where, status) { IsPublic = true };

    public static Screen Staff(string name, string path, string role = Role.Caseworker, int status = 200) =>
        new(name, service => service.SignedInAs(role), (_, _) => Task.FromResult(path), status);

    /// <summary>The page of an act on a new case.</summary>
    public static Screen Act(string name, string slug, string role = Role.Caseworker) =>
        Act(name, async service => $"{(await service.Submit()).Page}/{slug}", role);

    /// <summary>A page of a case that something has to happen to first.</summary>
    public static Screen Act(string name, Func<Service, Task<string>> where, string role = Role.Caseworker) =>
        new(name, service => service.SignedInAs(role), (service, _) => where(service));

    public override string ToString() => Name;
}
