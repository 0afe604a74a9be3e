using AccessRequests.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.Specs.Identity;

public class The_tables_of_staff
{
    [Fact]
    public void are_those_that_the_migrations_make()
    {
        using var db = Db();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void lie_in_a_schema_of_their_own_with_room_for_passkeys()
    {
        using var db = Db();
        var script = db.GetService<IMigrator>().GenerateScript();
        Assert.Contains("CREATE TABLE identity.staff_passkey", script);
        foreach (var role in Role.All)
            Assert.Contains($"'{role}'", script);
    }

    static StaffDb Db()
    {
        var identity = new ServiceCollection().Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider();
        return new StaffDb(new DbContextOptionsBuilder<StaffDb>().UseNpgsql("Host=none").UseApplicationServiceProvider(identity).Options);
    }
}
