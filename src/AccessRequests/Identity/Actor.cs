using System.Security.Claims;

namespace AccessRequests.Identity;

/// <summary>Who is acting. <c>Key</c> is what event metadata and the view log keep; it holds no name.</summary>
public sealed record Actor(string Key, string Name, IReadOnlySet<string> Roles)
{
    public static Actor Public { get; } = new("public", "Public form", new HashSet<string>());
    public static Actor System { get; } = new("system", "AccessRequests", new HashSet<string>()) { IsTheHouse = true };

    /// <summary>Whoever holds the access code of this case.</summary>
    public static Actor Requester(string reference) => new("requester", "Requester", new HashSet<string>()) { FollowsCase = reference };

    public static Actor Staff(Guid id, string name, params IEnumerable<string> roles) => new($"staff:{id}", name, roles.ToHashSet());

    /// <summary>Whoever is signed in as staff, or follows a request; the public otherwise.</summary>
    public static Actor Of(ClaimsPrincipal principal) =>
        RequesterSession.CaseOf(principal) is { } followed ? Requester(followed) :
        principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && principal.Identity?.IsAuthenticated == true
            ? Staff(Guid.Parse(id), principal.Identity.Name ?? "", principal.FindAll(ClaimTypes.Role).Select(role => role.Value))
            : Public;

    /// <summary>Endpoints take the actor as a parameter.</summary>
    public static ValueTask<Actor> BindAsync(HttpContext http) => ValueTask.FromResult(Of(http.User));

    /// <summary>The one case that a requester follows; null for anyone else.</summary>
    public string? FollowsCase { get; private init; }

    /// <summary>The service itself, or somebody whose word it only carries out: what the gate lets them do was asked before.</summary>
    public bool IsTheHouse { get; private init; }

    /// <summary>The same person, carrying out what the house has decided.</summary>
    public Actor ForTheHouse() => this with { IsTheHouse = true };

    /// <summary>The member of staff; null for anyone else.</summary>
    public Guid? StaffId => Key.StartsWith("staff:", StringComparison.Ordinal) ? Guid.Parse(Key.AsSpan(6)) : null;

    public bool Is(params ReadOnlySpan<string> roles)
    {
        foreach (var role in roles)
            if (Roles.Contains(role))
                return true;
        return false;
    }
}

/// <summary>The roles of staff, by the names under which they are stored.</summary>
public static class Role
{
    public const string Caseworker = "caseworker", Lead = "data-protection-lead", Director = "director", Administrator = "administrator";

    /// <summary>One of the two who read a new complaint before anyone else knows of it.</summary>
    public const string Intake = "complaints-intake";

    /// <summary>Leads disciplinary referrals.</summary>
    public const string ConductLead = "conduct-lead";

    /// <summary>Named beforehand, from outside, for what nobody inside may see.</summary>
    public const string Independent = "independent-person";

    /// <summary>In the order in which they came to be: their place is their identity in the database.</summary>
    public static IReadOnlyList<string> All { get; } = [Caseworker, Lead, Director, Administrator, Intake, ConductLead, Independent];

    public static string Label(string role) => role switch
    {
        Caseworker => "Caseworker",
        Lead => "Data-protection lead",
        Intake => "Complaints intake",
        ConductLead => "Conduct lead",
        Independent => "Independent person",
        Director => "Director",
        Administrator => "Administrator",
        _ => role,
    };
}
