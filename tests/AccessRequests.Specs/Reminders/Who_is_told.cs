using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Reminders;
using Xunit;
using static AccessRequests.Specs.Reminders.Samples;

namespace AccessRequests.Specs.Reminders;

/// <summary>Nobody is told of a case that is kept from them, and somebody always is.</summary>
public class Who_is_told
{
    static readonly DateTimeOffset Now = Instant("2026-03-10T09:00");

    static readonly Colleague[] Everybody = [.. Role.All.Select((role, place) => new Colleague(Guid.Parse($"0197d9a0-0000-7000-8000-00000000010{place}"), role) { Roles = [role] })];

    const string Nobody = "";

    [Theory]
    [InlineData(CaseKind.AccessRequest, Tier.Owner, "caseworker")]
    [InlineData(CaseKind.AccessRequest, Tier.Lead, "data-protection-lead")]
    [InlineData(CaseKind.AccessRequest, Tier.Director, "director")]
    [InlineData(CaseKind.Complaint, Tier.Owner, "data-protection-lead")]
    [InlineData(CaseKind.Breach, Tier.Director, "director")]
    [InlineData(CaseKind.DisciplinaryReferral, Tier.Owner, "conduct-lead")]
    [InlineData(CaseKind.DisciplinaryReferral, Tier.Lead, "conduct-lead")]
    [InlineData(CaseKind.DisciplinaryReferral, Tier.Director, "conduct-lead")]
    public void where_nobody_has_it(CaseKind kind, Tier tier, string told) => Are(told, kind, tier, new());

    [Fact]
    public void whoever_has_it() => Are("conduct-lead", CaseKind.AccessRequest, Tier.Owner, new() { AssigneeId = Id(Role.ConductLead) });

    [Fact]
    public void not_whoever_has_it_and_is_behind_a_wall() =>
        Are("data-protection-lead", CaseKind.AccessRequest, Tier.Owner, new() { AssigneeId = Id(Role.Caseworker), Walled = [Id(Role.Caseworker)] });

    [Fact]
    public void not_whoever_has_it_and_left() => Are("data-protection-lead", CaseKind.Complaint, Tier.Owner, new() { AssigneeId = Guid.Parse("0197d9a0-0000-7000-8000-0000000009ff") });

    [Theory]
    [InlineData(Tier.Owner)]
    [InlineData(Tier.Lead)]
    [InlineData(Tier.Director)]
    public void of_a_complaint_that_is_new_those_who_take_it_in(Tier tier) => Are("complaints-intake", CaseKind.Complaint, tier, new() { IsForIntakeAlone = true });

    [Fact]
    public void past_a_lead_behind_a_wall_the_independent_person_to_whom_it_was_given() =>
        Are("independent-person", CaseKind.Complaint, Tier.Lead, new() { Walled = [Id(Role.Lead)], Admitted = [Id(Role.Independent)] });

    [Fact]
    public void where_nobody_may_see_it_the_person_named_beforehand_who_may_not_see_it_either()
    {
        var told = Of(CaseKind.AccessRequest, Tier.Lead, new() { Walled = [Id(Role.Lead)] });
        Assert.Equal([Id(Role.Independent)], told.People);
        Assert.True(told.AreOutsiders);
    }

    [Fact]
    public void nobody_at_all_where_walls_are_before_everyone() => Are(Nobody, CaseKind.AccessRequest, Tier.Lead, new() { Walled = [.. Everybody.Select(colleague => colleague.Id)] });

    [Fact]
    public void not_whoever_only_looks_past_a_wall() =>
        Are("independent-person", CaseKind.AccessRequest, Tier.Lead, new() { Walled = [Id(Role.Lead)], Glass = [new(Id(Role.Lead), Now.AddHours(1))] });

    [Theory]
    [InlineData(Tier.Director, "director")]
    [InlineData(Tier.Lead, "data-protection-lead")]
    public void of_a_policy_those_who_answer_for_it(Tier tier, string told) =>
        Assert.Equal([Id(told)], Recipients.Of(tier, Entry(new(Clocks.Policy, 2.April(2026), "the review", "Review it")) with { Kind = null }, new(), Everybody, Now).People);

    static void Are(string told, CaseKind kind, Tier tier, CaseAccess access) =>
        Assert.Equal(told, string.Join(", ", Of(kind, tier, access).People.Select(id => Everybody.Single(colleague => colleague.Id == id).Name)));

    static Recipients Of(CaseKind kind, Tier tier, CaseAccess access) => Recipients.Of(
        tier,
        new AgendaEntry(KindOfCase.Of(kind).NewReference(2.April(2026)).Value, 1, new(Clocks.ReplyBy, 2.April(2026), "the reply-by date", "Send the reply")) { Kind = kind, AssigneeId = access.AssigneeId, IsForIntakeAlone = access.IsForIntakeAlone },
        access, Everybody, Now);

    static Guid Id(string role) => Everybody.Single(colleague => colleague.Name == role).Id;
}
