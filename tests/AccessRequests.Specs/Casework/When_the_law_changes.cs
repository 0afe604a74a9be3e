using AccessRequests.Breaches.Casefile;
using AccessRequests.DisciplinaryReferrals.Casefile;
using Deadlines;
using Xunit;
using BreachSamples = AccessRequests.Specs.Breaches.Samples;
using ReferralSamples = AccessRequests.Specs.DisciplinaryReferrals.Samples;

namespace AccessRequests.Specs.Casework;

/// <summary>Breaches and referrals that are open are worked out again by a fact, and only where something moves (rule T7).</summary>
public class When_the_law_changes
{
    static readonly AccessRequests.DisciplinaryReferrals.DisciplinaryReferral Referral =
        AccessRequests.DisciplinaryReferrals.Folding.Fold(null, ReferralSamples.Reference, ReferralSamples.Raised)!;

    [Fact]
    public void nothing_is_recorded_where_nothing_moves()
    {
        Assert.Null(RecalculatedTargets.Of(Referral, Law.Default));
        Assert.Null(RecalculatedClock.Of(Breach, Law.Default));
    }

    [Fact]
    public void a_referral_keeps_its_targets_before_and_after()
    {
        var before = Referral with { Schedule = Referral.Schedule with { CalendarVersion = "earlier", Targets = [.. Referral.Schedule.Targets.Select(target => target with { DueOn = target.DueOn?.AddDays(1) })] } };
        var moved = Assert.IsType<AccessRequests.DisciplinaryReferrals.ReferralDatesRecalculated>(RecalculatedTargets.Of(before, Law.Default));
        Assert.Equal((before.Schedule, Referral.Schedule, "earlier"), (moved.ScheduleBefore, moved.Schedule, moved.Why.CalendarBefore));
        var after = AccessRequests.DisciplinaryReferrals.Folding.Fold(before, ReferralSamples.Reference, moved)!;
        Assert.Null(RecalculatedTargets.Of(after, Law.Default));
    }

    [Fact]
    public void a_breach_keeps_its_moment_before_and_after()
    {
        var before = Breach with { Clock = Breach.Clock with { RuleSet = "earlier", DueAt = Breach.Clock.DueAt?.AddHours(1) } };
        var moved = Assert.IsType<AccessRequests.Breaches.BreachClockRecalculated>(RecalculatedClock.Of(before, Law.Default));
        Assert.Equal((before.Clock, Breach.Clock, "earlier"), (moved.ClockBefore, moved.Clock, moved.Why.RulesBefore));
        Assert.Null(RecalculatedClock.Of(AccessRequests.Breaches.Folding.Fold(before, BreachSamples.Reference, moved)!, Law.Default));
    }

    static AccessRequests.Breaches.Breach Breach => AccessRequests.Breaches.Folding.Fold(null, BreachSamples.Reference, BreachSamples.Reported)!;
}
