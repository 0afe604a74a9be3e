using System.Net.Mail;
using AccessRequests.Web;
using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace AccessRequests.Identity.People;

/// <summary>Who works here and with what rights: what administrators may do, and what they may not.</summary>
public sealed class PeopleDesk(NpgsqlDataSource database, UserManager<StaffMember> members, StaffAccounts accounts, IOpenWork work)
{
    const int LongestName = 200;

    const string Everybody =
        """
        select m.id, m.display_name, m.email, m.left_on, m.one_time_until is not null,
            array(select r.name from identity.staff_role held join identity.role r on r.id = held.role_id where held.user_id = m.id),
            exists (select 1 from identity.authenticator a where a.staff = m.id and a.confirmed_at is not null) or exists (select 1 from identity.staff_passkey p where p.user_id = m.id)
        from identity.staff m order by m.left_on is not null, m.display_name
        """;

    public async Task<IReadOnlyList<Person>> All(Actor viewer, CancellationToken cancel)
    {
        var open = await work.Of(viewer, cancel);
        await using var command = database.CreateCommand(Everybody);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var people = new List<Person>();
        while (await rows.ReadAsync(cancel))
        {
            var (id, left, roles) = (rows.GetGuid(0), rows.IsDBNull(3) ? (DateOnly?)null : rows.GetFieldValue<DateOnly>(3), rows.GetFieldValue<string[]>(5));
            var state = left is not null ? PersonState.Left : rows.GetBoolean(4) ? PersonState.Invited : PersonState.Active;
            people.Add(new Person(id, rows.GetString(1), rows.GetString(2), [.. Role.All.Where(roles.Contains)], state, left, rows.GetBoolean(6), open.GetValueOrDefault(id)));
        }
        return people;
    }

    public async Task<Person?> Find(Guid id, Actor viewer, CancellationToken cancel) => (await All(viewer, cancel)).FirstOrDefault(person => person.Id == id);

    public async Task<(Invited? Invited, IReadOnlyList<FieldError> Errors)> Invite(Invitation invitation, Actor by)
    {
        var (email, name) = (invitation.Email?.Trim() ?? "", invitation.Name?.Trim() ?? "");
        List<FieldError> errors =
        [
            .. MailAddress.TryCreate(email, out var address) && address.Address == email && email.Length <= 256 && !email.Any(char.IsControl) ? [] : new[] { new FieldError("email", "Enter an email address like name@example.org") },
            .. name.Length is > 0 and <= LongestName && !name.Any(char.IsControl) ? [] : new[] { new FieldError("name", $"Enter their name, in {LongestName} characters or fewer") },
            .. ErrorsOf(invitation.Roles),
        ];
        if (errors.Count > 0)
            return (null, errors);
        return await accounts.Add(email, name, Distinct(invitation.Roles), by.Key) is { OneTimePassword: { } password } added
            ? (new Invited(added.Member.Id, email, password), [])
            : (null, [new FieldError("email", "Somebody with this address has an account already")]);
    }

    /// <returns>Null where nobody has this account.</returns>
    public async Task<IReadOnlyList<FieldError>?> SetRoles(Guid id, IReadOnlyList<string>? roles, Actor by)
    {
        if (await members.FindByIdAsync($"{id}") is not { LeftOn: null } member)
            return null;
        if (ErrorsOf(roles) is { Count: > 0 } errors)
            return errors;
        if (!Distinct(roles).Contains(Role.Administrator) && await IsLastAdministrator(member))
            return [new FieldError("roles", "Nobody else is an administrator. Let somebody else be one first")];
        await accounts.SetRoles(member, Distinct(roles), by.Key);
        return [];
    }

    public async Task<IReadOnlyList<FieldError>?> Leave(Guid id, Actor by)
    {
        if (await members.FindByIdAsync($"{id}") is not { LeftOn: null } member)
            return null;
        if (await IsLastAdministrator(member))
            return [new FieldError(null, "Nobody else is an administrator. Let somebody else be one first")];
        await accounts.Leave(member.Email!, by.Key);
        return [];
    }

    /// <summary>For whoever has forgotten theirs, or comes back. A second factor that is set up is asked for as before.</summary>
    public async Task<Invited?> NewPassword(Guid id, Actor by) =>
        await members.FindByIdAsync($"{id}") is { } member && await accounts.Reset(member.Email!, by.Key) is { OneTimePassword: { } password }
            ? new Invited(id, member.Email!, password)
            : null;

    async Task<bool> IsLastAdministrator(StaffMember member) =>
        (await members.GetUsersInRoleAsync(Role.Administrator)).Where(administrator => administrator.LeftOn is null).ToList() is [var only] && only.Id == member.Id;

    static IReadOnlyList<FieldError> ErrorsOf(IReadOnlyList<string>? roles) =>
        roles is not { Count: > 0 } ? [new FieldError("roles", "Choose at least one role")] :
        roles.Except(Role.All).Any() ? [new FieldError("roles", "Roles: choose one of the answers listed")] : [];

    static string[] Distinct(IReadOnlyList<string>? roles) => [.. (roles ?? []).Distinct()];
}
