using AccessRequests.Casework;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace AccessRequests.Specs.Casework;

public class Places_where_records_are_kept
{
    [Fact]
    public void are_the_usual_ones_unless_configured() =>
        Assert.Equal(["Google Drive", "Bitrix24", "Mailboxes", "Locked paper cabinets"], Configured().Names);

    [Fact]
    public void are_those_configured_and_no_others() =>
        Assert.Equal(["Shared drive", "Cabinet A"], Configured("Shared drive", " Cabinet A ", "", "shared drive").Names);

    [Fact]
    public void are_found_however_they_are_spelled()
    {
        Assert.Equal("Google Drive", Places.Default.Find(" google drive"));
        Assert.Null(Places.Default.Find("The attic"));
    }

    static Places Configured(params string[] names) => Places.From(new ConfigurationBuilder()
        .AddInMemoryCollection(names.Select((name, place) => KeyValuePair.Create($"{Places.Section}:{place}", (string?)name)))
        .Build());
}
