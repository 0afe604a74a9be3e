using AccessRequests.Casework;
using AccessRequests.Complaints;
using AccessRequests.Complaints.Following;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Complaints.Samples;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.Complaints;

public class What_whoever_complained_is_told
{
    [Fact]
    public void of_what_happens_next()
    {
        string Next(params object[] facts) => Progress.WhatHappensNext(Told(facts).State);
        Assert.Equal("A person who is allowed to reads your complaint and decides how we look into it.", Next());
        Assert.Equal("Someone who was not involved looks into what happened.", Next(Triaged));
        Assert.Equal("We need you to answer our question. We go on looking into it meanwhile.", Next(Triaged, Asked));
        Assert.Equal("We have decided, and write to you.", Next(Triaged, Decided(1), Decided(2)));
        Assert.StartsWith("We told you what we found on 9 March 2026.", Next(Triaged, Decided(1), Decided(2), OutcomeOfBoth), StringComparison.Ordinal);
        Assert.StartsWith("You asked us to look again.", Next(Triaged, Decided(1), Decided(2), OutcomeOfBoth, ReviewAsked), StringComparison.Ordinal);
        Assert.StartsWith("You took your complaint back on 5 March 2026.", Next(Withdrawn), StringComparison.Ordinal);
    }

    [Fact]
    public void of_when_they_hear_from_us()
    {
        string When(DateOnly today, params object[] facts) => Progress.WhenYouHear(Told(facts).State, today);
        var acknowledged = new ComplaintAcknowledged(ReceivedOn, Channel.Email, Law.Default.Clock(Facts with { AcknowledgedOn = ReceivedOn }));
        Assert.Equal("We tell you by Wednesday 1 April 2026 at the latest that we have it.", When(Today));
        Assert.Equal("We should have told you by Wednesday 1 April 2026 that we have it. We are late. You can go to the regulator.", When(new DateOnly(2026, 4, 2)));
        Assert.Equal("We tell you how it is going by Monday 30 March 2026.", When(Today, acknowledged));
        Assert.StartsWith("We should have told you by Monday 30 March 2026 how it is going.", When(new DateOnly(2026, 3, 31), acknowledged), StringComparison.Ordinal);
        Assert.Equal("There is nothing more to come, unless you ask us.", When(Today, Triaged, Decided(1), Decided(2), OutcomeOfBoth));
    }
}
