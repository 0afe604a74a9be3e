namespace AccessRequests.Casework;

/// <summary>Where the organisation keeps records, and so where a search may be made: the configuration list "Casework:Places".</summary>
public sealed record Places(IReadOnlyList<string> Names)
{
    public const string Section = "Casework:Places";

    public static Places Default { get; } = new(["Google Drive", "Bitrix24", "Mailboxes", "Locked paper cabinets"]);

    public static Places From(IConfiguration configuration)
    {
        var named = (configuration.GetSection(Section).Get<string[]>() ?? []).Select(name => name.Trim()).Where(name => name.Length > 0);
        return named.Distinct(StringComparer.OrdinalIgnoreCase).ToArray() is { Length: > 0 } names ? new Places(names) : Default;
    }

    /// <summary>The place as the list spells it; null where it is not on the list.</summary>
    public string? Find(string typed) => Names.FirstOrDefault(name => name.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase));
}
