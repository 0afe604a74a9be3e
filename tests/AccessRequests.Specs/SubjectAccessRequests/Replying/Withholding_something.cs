using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Replying;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Milestones;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Replying;

public class Withholding_something
{
    static readonly WithholdMaterial Withhold = new()
    {
        Material = "The letter of 3 May",
        ExemptionCode = "LPP",
        Reason = "Advice from our solicitor",
        ReviewerId = Sam.Id,
    };

    static readonly WithholdMaterial AboutAnother = Withhold with
    {
        ExemptionCode = "THIRD-PARTY",
        ThirdParty = new() { Consent = ThirdPartyConsent.Refused, OwedConfidence = true, Weighing = "It names who reported her" },
    };

    static readonly WithholdMaterial AboutHealth = Withhold with { ExemptionCode = "HEALTH", HealthOpinion = new() { GivenOn = ReceivedOn, From = "Dr Green, GP" } };

    [Fact]
    public void names_the_item_the_exemption_the_reason_and_the_reviewer() => Given(Received).When(Withhold).Then(Withheld).AndRepeatedAddsNothing();

    [Fact]
    public void numbers_the_items_and_gives_no_number_twice()
    {
        Given(Received, Withheld).When(Withhold with { Material = "The note of 4 May" }).Then(Withheld with { Item = 2, Material = Plain.Text("The note of 4 May") });
        Given(Received, Withheld, new MaterialReleased(1, Today, Plain.Text("Waived"))).When(Withhold).Then(Withheld with { Item = 2 });
    }

    [Fact]
    public void weighs_the_interests_of_another_person() => Given(Received).When(AboutAnother)
        .Then(Withheld with { ExemptionCode = "THIRD-PARTY", ThirdParty = new ThirdPartyWeighed(ThirdPartyConsent.Refused, true, Plain.Text("It names who reported her")) })
        .AndRepeatedAddsNothing();

    [Fact]
    public void for_the_sake_of_health_rests_on_an_opinion() => Given(Received).When(AboutHealth)
        .Then(Withheld with { ExemptionCode = "HEALTH", HealthOpinion = new HealthOpinion(ReceivedOn, Plain.Text("Dr Green, GP")) })
        .AndRepeatedAddsNothing();

    [Fact]
    public void takes_an_opinion_of_the_last_six_months()
    {
        static WithholdMaterial GivenOn(DateOnly day) => AboutHealth with { HealthOpinion = AboutHealth.HealthOpinion! with { GivenOn = day } };
        Given(Received).When(GivenOn(new DateOnly(2025, 9, 11))).Fact<MaterialWithheld>();
        Given(Received).When(GivenOn(new DateOnly(2025, 9, 10))).ThenRefused("The opinion is more than 6 months old: ask the health professional again", "HealthOpinion.GivenOn");
        Given(Received).When(GivenOn(Today.AddDays(1))).ThenRefused("The day of the opinion cannot be after the day of the decision", "HealthOpinion.GivenOn");
    }

    [Fact]
    public void is_refused_where_the_other_person_agrees() =>
        Given(Received).When(AboutAnother with { ThirdParty = AboutAnother.ThirdParty! with { Consent = ThirdPartyConsent.Given } })
            .ThenRefused("The other person agrees, so you cannot withhold it for their sake", "ThirdParty.Consent");

    [Fact]
    public void is_refused_under_an_exemption_that_does_not_exist() =>
        Given(Received).When(Withhold with { ExemptionCode = "EMBARRASSING" }).ThenRefused("Choose an exemption from the list", "ExemptionCode");

    [Theory]
    [InlineData("RISK", "public authorities")]
    [InlineData("IMMIG", "the immigration authorities")]
    [InlineData("SOCIAL", "the bodies that the Act lists")]
    [InlineData("EDUCATION", "the bodies that the Act lists")]
    public void is_refused_under_an_exemption_of_others(string code, string bodies) =>
        Given(Received).When(Withhold with { ExemptionCode = code }).ThenRefused($"Only {bodies} can rely on this exemption: choose another", "ExemptionCode");

    [Fact]
    public void is_refused_where_nobody_else_reviewed_it() =>
        Given(Received).When(Withhold with { ReviewerId = Caseworker.StaffId }).ThenRefused("Choose someone other than yourself: nobody reviews their own decision", "ReviewerId");

    [Fact]
    public void is_refused_for_a_reviewer_who_does_not_work_on_cases() =>
        Given(Received).When(Withhold with { ReviewerId = Guid.NewGuid() }).ThenRefused("Choose who reviewed it from the list of staff", "ReviewerId");

    [Fact]
    public void is_refused_once_the_request_is_over() => Over.Refuses(Withhold);

    [Fact]
    public void needs_its_item_its_exemption_its_reason_and_a_reviewer() => ActSamples.Of(new WithholdMaterial()).Lacks(
        "Enter what you withhold", "Choose the exemption", "Enter why the exemption holds for this", "Choose who reviewed it");

    [Fact]
    public void needs_the_weighing_where_another_person_is_named()
    {
        ActSamples.Of(AboutAnother with { ThirdParty = null }).Lacks("Choose whether the other person agrees");
        ActSamples.Of(AboutAnother with { ThirdParty = new() }).Lacks(
            "Choose whether the other person agrees", "Choose whether you owe them confidence", "Enter why it is not reasonable to disclose it without their consent");
    }

    [Fact]
    public void needs_the_opinion_where_health_is_at_stake()
    {
        ActSamples.Of(AboutHealth with { HealthOpinion = null }).Lacks("Enter the health professional who gave an opinion: without one you cannot withhold this");
        ActSamples.Of(AboutHealth with { HealthOpinion = new() }).Lacks("Enter who gave the opinion, and their role", "Enter the day of the opinion");
    }

    [Fact]
    public void knows_each_exemption_by_one_code() => Assert.Equal(Exemptions.All.Count, Exemptions.All.Select(exemption => exemption.Code).Distinct().Count());
}
