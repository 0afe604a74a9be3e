using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Replying;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Milestones;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Replying;

public class Refusing_the_request
{
    static readonly RefuseAccessRequest Refuse = new()
    {
        RefusedOn = AnsweredOn,
        Ground = RefusalGround.ManifestlyUnfounded,
        Reasons = "You say you only want to keep us busy",
        Considered = "Her letter of 2 March",
        RoutesTold = [Route.ComplainToUs, Route.ComplainToRegulator, Route.ApplyToCourt],
        ReviewerId = Sam.Id,
    };

    static readonly RefuseAccessRequest Exempt = Refuse with { Ground = RefusalGround.Exemption, ExemptionCode = "crime" };

    [Fact]
    public void ends_the_clock_with_its_reasons_and_routes()
    {
        var outcome = Given(Received).When(Refuse).Then(Refused);
        Assert.Equal(ClockStatus.Met, outcome.Fact<AccessRequestRefused>().Clock.Status);
        outcome.AndRepeatedAddsNothing();
    }

    [Fact]
    public void names_the_exemption() =>
        Given(Received).When(Exempt).Then(Refused with { Ground = RefusalGround.Exemption, ExemptionCode = "CRIME" }).AndRepeatedAddsNothing();

    [Fact]
    public void may_leave_the_exemption_unsaid() =>
        Given(Received).When(Exempt with { IsBare = true }).Then(Refused with { Ground = RefusalGround.Exemption, ExemptionCode = "CRIME", IsBare = true });

    [Fact]
    public void keeps_what_was_weighed_and_whose_opinion_it_rests_on()
    {
        Given(Received).When(Exempt with { ExemptionCode = "THIRD-PARTY", ThirdParty = new() { Consent = ThirdPartyConsent.NotAsked, OwedConfidence = false, Weighing = "Asking would harm him" } })
            .Then(Refused with { Ground = RefusalGround.Exemption, ExemptionCode = "THIRD-PARTY", ThirdParty = new(ThirdPartyConsent.NotAsked, false, Plain.Text("Asking would harm him")) });
        Given(Received).When(Exempt with { ExemptionCode = "HEALTH", HealthOpinion = new() { GivenOn = ReceivedOn, From = "Dr Green, GP" } })
            .Then(Refused with { Ground = RefusalGround.Exemption, ExemptionCode = "HEALTH", HealthOpinion = new(ReceivedOn, Plain.Text("Dr Green, GP")) });
    }

    [Fact]
    public void is_possible_late_and_while_something_is_awaited()
    {
        var late = new DateOnly(2026, 7, 1);
        Assert.Equal(ClockStatus.Late, Given(Received).When(Refuse with { RefusedOn = late }, today: late).Fact<AccessRequestRefused>().Clock.Status);
        Given(Received, Waiting.ForIdentity, Waiting.ForAnswer).When(Refuse).Fact<AccessRequestRefused>();
    }

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Given(Received).When(Refuse with { RefusedOn = Today.AddDays(1) }).ThenRefused("The day you told them cannot be in the future", "RefusedOn");

    [Fact]
    public void is_refused_for_a_day_before_the_request() =>
        Given(Received).When(Refuse with { RefusedOn = ReceivedOn.AddDays(-1) }).ThenRefused("You cannot have refused before the request arrived", "RefusedOn");

    [Fact]
    public void is_refused_under_an_exemption_that_is_none_or_not_ours()
    {
        Given(Received).When(Exempt with { ExemptionCode = "BUSY" }).ThenRefused("Choose an exemption from the list", "ExemptionCode");
        Given(Received).When(Exempt with { ExemptionCode = "IMMIG" }).ThenRefused("Only the immigration authorities can rely on this exemption: choose another", "ExemptionCode");
    }

    [Fact]
    public void is_refused_for_the_sake_of_another_who_agrees() =>
        Given(Received).When(Exempt with { ExemptionCode = "THIRD-PARTY", ThirdParty = new() { Consent = ThirdPartyConsent.Given, OwedConfidence = false, Weighing = "-" } })
            .ThenRefused("The other person agrees, so you cannot withhold it for their sake", "ThirdParty.Consent");

    [Fact]
    public void is_refused_on_an_opinion_that_is_old_or_still_to_come()
    {
        static RefuseAccessRequest GivenOn(DateOnly day) => Exempt with { ExemptionCode = "HEALTH", HealthOpinion = new() { GivenOn = day, From = "Dr Green, GP" } };
        Given(Received).When(GivenOn(new DateOnly(2025, 9, 9))).ThenRefused("The opinion is more than 6 months old: ask the health professional again", "HealthOpinion.GivenOn");
        Given(Received).When(GivenOn(AnsweredOn.AddDays(1))).ThenRefused("The day of the opinion cannot be after the day of the decision", "HealthOpinion.GivenOn");
    }

    [Fact]
    public void is_refused_where_nobody_else_reviewed_it()
    {
        Given(Received).When(Refuse with { ReviewerId = Caseworker.StaffId }).ThenRefused("Choose someone other than yourself: nobody reviews their own decision", "ReviewerId");
        Given(Received).When(Refuse with { ReviewerId = Guid.NewGuid() }).ThenRefused("Choose who reviewed it from the list of staff", "ReviewerId");
    }

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Refuse);

    [Fact]
    public void is_refused_once_the_reply_was_sent() => Given(Received, Found, Replied).When(Refuse).ThenRefused("The reply to this request was sent");

    [Fact]
    public void never_goes_without_reasons_routes_and_a_reviewer() => ActSamples.Of(new RefuseAccessRequest()).Lacks(
        "Enter the day you told them", "Choose the ground for refusing", "Enter the reasons you told them", "Enter what you considered before you decided",
        "Tell them that they can complain to us, and confirm it", "Tell them that they can complain to the regulator, and confirm it",
        "Tell them that they can apply to a court, and confirm it", "Choose who reviewed it");

    [Fact]
    public void never_goes_without_one_of_the_routes() =>
        ActSamples.Of(Refuse with { RoutesTold = [Route.ComplainToUs, Route.ApplyToCourt] }).Lacks("Tell them that they can complain to the regulator, and confirm it");

    [Fact]
    public void names_an_exemption_just_where_that_is_the_ground()
    {
        ActSamples.Of(Exempt with { ExemptionCode = null }).Lacks("Choose the exemption");
        ActSamples.Of(Exempt with { Ground = RefusalGround.ManifestlyExcessive }).Lacks("Leave the exemption out, or choose it as the ground");
        ActSamples.Of(Refuse with { IsBare = true }).Lacks("Only an exemption can be left unsaid: tell them the ground");
    }

    [Fact]
    public void needs_what_the_exemption_rests_on()
    {
        ActSamples.Of(Exempt with { ExemptionCode = "THIRD-PARTY" }).Lacks("Choose whether the other person agrees");
        ActSamples.Of(Exempt with { ExemptionCode = "HEALTH" }).Lacks("Enter the health professional who gave an opinion: without one you cannot withhold this");
    }
}
