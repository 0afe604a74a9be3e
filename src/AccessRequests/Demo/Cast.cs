using AccessRequests.Identity;

namespace AccessRequests.Demo;

/// <summary>Those who work in a demonstration.</summary>
sealed record Cast(Actor Casey, Actor Sam, Actor Lee, Actor Dana, Actor Ari, Actor Ines, Actor Tom, Actor Olive, Actor Robin)
{
    /// <summary>Known to everyone who reads this: never let a demonstration hold a real request.</summary>
    public const string Password = "look around freely";

    public static IReadOnlyList<(string Email, string Name, string Role)> Players { get; } =
    [
        ("casey@example.org", "Casey Morgan", Role.Caseworker),
        ("sam@example.org", "Sam Okoro", Role.Caseworker),
        ("lee@example.org", "Lee Hughes", Role.Lead),
        ("dana@example.org", "Dana Whitfield", Role.Director),
        ("ari@example.org", "Ari Kaplan", Role.Administrator),
        ("ines@example.org", "Ines Duarte", Role.Intake),
        ("tom@example.org", "Tom Adeyinka", Role.Intake),
        ("olive@example.org", "Olive Grant", Role.Independent),
        ("robin@example.org", "Robin Hale", Role.ConductLead),
    ];

    public IReadOnlyList<Actor> All => [Casey, Sam, Lee, Dana, Ari, Ines, Tom, Olive, Robin];

    /// <summary>Everybody with their accounts, which are made where there are none.</summary>
    public static async Task<Cast> Hire(StaffAccounts accounts)
    {
        var hired = new List<Actor>();
        foreach (var (email, name, role) in Players)
            hired.Add(Actor.Staff((await accounts.Demonstrate(email, name, role, Password)).Id, name, role));
        return Of(hired);
    }

    public static Cast Of(IReadOnlyList<Actor> players) =>
        new(players[0], players[1], players[2], players[3], players[4], players[5], players[6], players[7], players[8]);

    /// <summary>Whether this database is a demonstration: its accounts are there.</summary>
    public static Task<bool> IsHere(StaffAccounts accounts) => accounts.Has(Players[0].Email);
}
