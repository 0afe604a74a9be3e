using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace AccessRequests.Identity;

/// <summary>Accounts of staff. The only tables that are not Marten's; they share the schema with the access codes and touch none of them.</summary>
public sealed class StaffDb(DbContextOptions<StaffDb> options) : IdentityDbContext<StaffMember, IdentityRole<Guid>, Guid>(options)
{
    public const string Schema = "identity", History = "migration";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema(Schema);
        builder.Entity<StaffMember>().ToTable("staff").Property(member => member.DisplayName).HasMaxLength(200);
        builder.Entity<IdentityRole<Guid>>().ToTable("role").HasData(RoleRows());
        builder.Entity<IdentityUserRole<Guid>>().ToTable("staff_role");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("staff_claim");
        builder.Entity<IdentityRoleClaim<Guid>>().ToTable("role_claim");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("staff_login");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("staff_token");
        builder.Entity<IdentityUserPasskey<Guid>>().ToTable("staff_passkey").OwnsOne(passkey => passkey.Data).ToJson("data");
        foreach (var property in builder.Model.GetEntityTypes().Where(type => !type.IsOwned()).SelectMany(type => type.GetProperties()))
            property.SetColumnName(InWords(property.Name));
    }

    // Fixed identities: the rows are part of the schema, and every installation has the same.
    static IEnumerable<IdentityRole<Guid>> RoleRows() => Role.All.Select((name, place) => new IdentityRole<Guid>(name)
    {
        Id = new Guid(place + 1, 0, 0, new byte[8]),
        NormalizedName = name.ToUpperInvariant(),
        ConcurrencyStamp = name,
    });

    static string InWords(string name) =>
        string.Concat(name.Select((letter, place) => char.IsUpper(letter) ? (place == 0 ? "" : "_") + char.ToLowerInvariant(letter) : letter.ToString()));
}
