using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using Deadlines;

namespace AccessRequests.Demo.Synthesis;

/// <summary>Where lives are told: the law as it is here, and who works here.</summary>
sealed record Scene(Law Law, Places Places, Cast Cast)
{
    readonly IReadOnlyList<Colleague> everybody = [.. Cast.All.Select(actor => new Colleague(actor.StaffId!.Value, actor.Name) { Roles = [.. actor.Roles] })];

    public IReadOnlyList<Colleague> Everybody => everybody;

    public Desk Desk(DateTimeOffset now, Sealers people, Actor actor) =>
        new(now, people, Law, actor, Places, [.. everybody.Where(colleague => colleague.Roles.Contains(Role.Caseworker) || colleague.Roles.Contains(Role.Lead))]) { Everybody = everybody };

    public IReadOnlyList<Guid> Having(string role) => [.. everybody.Where(colleague => colleague.Roles.Contains(role)).Select(colleague => colleague.Id)];

    /// <summary>That day, or the next on which we work.</summary>
    public DateOnly WorkingDay(DateOnly day) => Law.For(day).Calendar.Roll(day);

    public DateOnly AfterWorkingDays(DateOnly day, int count) => Law.For(day).Calendar.AddWorkingDays(day, count);
}

/// <summary>A fact, when it was recorded and by whom.</summary>
sealed record Told(IFact Fact, DateTimeOffset At, string Actor);
