using AccessRequests.EndToEnd.Harness;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Costs;

public class Setting_up_again(Service service)
{
    /// <summary>An index whose condition PostgreSQL writes otherwise than we do would be dropped and made anew at every update, however large its table is.</summary>
    [Fact]
    public async Task finds_the_database_as_it_left_it() =>
        await service.Services.GetRequiredService<IDocumentStore>().Storage.Database.AssertDatabaseMatchesConfigurationAsync();
}
