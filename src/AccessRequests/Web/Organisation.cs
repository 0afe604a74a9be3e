namespace AccessRequests.Web;

/// <summary>Whose service this is and how to reach them: the configuration section "Organisation".</summary>
public sealed record Organisation(
    string Name,
    string Email,
    string Phone,
    string PhoneHours,
    string PostalAddress,
    string DataProtectionLead,
    string DataProtectionEmail,
    string RegulatorName,
    string RegulatorUrl,
    string RegulatorPhone,
    string RegulatorAddress,
    string ServiceAddress,
    string LeaveQuicklyTo,
    string? ShortName = null,
    string? SecurityContact = null)
{
    public const string Section = "Organisation";

    public string Called => ShortName ?? Name;

    public IReadOnlyList<string> PostalLines => Lines(PostalAddress);

    public IReadOnlyList<string> RegulatorLines => Lines(RegulatorAddress);

    public string PhoneLink => $"tel:{Dialled(Phone)}";

    public string RegulatorPhoneLink => $"tel:{Dialled(RegulatorPhone)}";

    static string[] Lines(string address) => address.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    static string Dialled(string phone) => string.Concat(phone.Where(character => char.IsAsciiDigit(character) || character == '+'));
}
