using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Following;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Following;

public class What_the_requester_is_told
{
    [Fact]
    public void at_first_that_their_request_is_read() =>
        Tells("We read your request and tell you that we have it.", "We must reply by Thursday 2 April 2026. That is in 23 days.", step: 0, Received);

    [Theory]
    [InlineData("2026-04-01", "We must reply by Thursday 2 April 2026. That is tomorrow.")]
    [InlineData("2026-04-02", "We must reply by Thursday 2 April 2026. That is today.")]
    [InlineData("2026-04-03", "We should have replied by Thursday 2 April 2026. We are late. You can complain about this now.")]
    public void how_near_the_day_is(string today, string words) => Assert.Equal(words, Progress.WhenWeReply(Given(Received).State, DateOnly.Parse(today)));

    [Fact]
    public void that_proof_of_identity_is_missing() =>
        Tells("We need proof of who you are from you. When we have it, we go on.",
            "The time to reply has not started. We have 1 month from the day we have proof of who you are.", step: 0, Received, Waiting.ForIdentity);

    [Fact]
    public void all_that_is_missing() =>
        Tells("We need proof of who you are and proof that you may act for them from you. When we have it, we go on.",
            "The time to reply has not started. We have 1 month from the day we have proof of who you are and proof that you may act for them.", step: 0,
            Received, Waiting.ForIdentity, new AuthorityRequested(
                Waiting.AskedOn, Plain.Text("A signed letter"), Law.Default.Clock(Waiting.Facts.IdentityAsked(Waiting.AskedOn).AuthorityAsked(Waiting.AskedOn))));

    [Fact]
    public void that_a_question_waits_for_them() =>
        Tells("We need you to answer our question. When you have answered, we go on.",
            "The time to reply stopped on Wednesday 4 March 2026, when we asked you something. It goes on when you answer. Then we can tell you the date.", step: 0,
            Received, Waiting.ForAnswer);

    [Fact]
    public void that_we_look() =>
        Tells("We look for the information in all the places where we keep it.", "We must reply by Thursday 2 April 2026. That is in 23 days.", step: 2,
            Received, new SearchPlanned("Mailboxes", Sam.Id, null));

    [Fact]
    public void that_they_took_it_back() =>
        Tells("You took your request back on 9 March 2026. We do nothing more with it. You can ask again at any time.", "There is no reply to come.", step: 0,
            Received, new AccessRequestWithdrawn(Today.AddDays(-1), Channel.Phone, null, Law.Default.Clock(Waiting.Facts.Withdrawn(Today.AddDays(-1)))));

    [Fact]
    public void that_all_is_finished() =>
        Assert.Equal(Progress.Steps.Count, Progress.StepOf(Given(Received, new AccessRequestClosed(Today, ClosureOutcome.NotARequest, null)).State));

    [Fact]
    public void as_many_steps_as_there_are_stages() => Assert.Equal(Stages.InOrder.Count, Progress.Steps.Count);

    static void Tells(string next, string when, int step, params object[] facts)
    {
        var request = Given(facts).State;
        Assert.Equal((next, when, step), (Progress.WhatHappensNext(request), Progress.WhenWeReply(request, Today), Progress.StepOf(request)));
    }
}
