using AccessRequests.DisciplinaryReferrals;
using AccessRequests.DisciplinaryReferrals.Appealing;
using AccessRequests.DisciplinaryReferrals.Casefile;
using AccessRequests.DisciplinaryReferrals.Deciding;
using AccessRequests.DisciplinaryReferrals.Ending;
using AccessRequests.DisciplinaryReferrals.Investigating;
using AccessRequests.DisciplinaryReferrals.Meeting;
using AccessRequests.DisciplinaryReferrals.Triage;
using Xunit;
using static AccessRequests.Specs.DisciplinaryReferrals.Samples;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.DisciplinaryReferrals;

public class Refusals
{
    static readonly AppointPerson Investigator = new() { Part = ReferralPart.Investigator, PersonId = Sam.Id };
    static readonly FinishInvestigation Finish = new() { FinishedOn = Today, CaseToAnswer = true, Findings = "It was said" };
    static readonly DecideReferral Warn = new() { DecidedOn = Today, Outcome = ReferralOutcome.FirstWrittenWarning, Reasons = "You told a neighbour" };
    static readonly HearAppeal Stands = new() { HeardOn = Today, Stands = true, Reasons = "It was fair" };

    [Fact]
    public void nobody_is_appointed_whom_it_is_about() => Told(Raised).When(Investigator with { PersonId = Subject, OverrideReason = "We are two" }, DeskOf(Samples.Lead))
        .ThenRefused("It is about them, or they are behind a wall: choose somebody else", "PersonId");

    [Fact]
    public void nobody_is_appointed_who_raised_it() => Told(Raised).When(Investigator with { PersonId = Referrer }, DeskOf(Samples.Lead))
        .ThenRefused("They raised the referral. Choose somebody else, or enter why nobody else can do it", "PersonId");

    [Fact]
    public void nobody_is_appointed_with_a_conflict() => Told(Raised, new ReferralConflictRecorded(Sam.Id, ConflictGround.Relative, null)).When(Investigator)
        .ThenRefused("A conflict of interest is recorded for them: they are a relative or close friend. Choose somebody else, or enter why nobody else can do it", "PersonId");

    [Fact]
    public void nobody_is_appointed_who_is_a_witness() => Told(Raised, Formal, new ReferralAccountTaken(1, Today, Witness.Text("Sam"), Sam.Id, Witness.Text("I saw it"))).When(Investigator)
        .ThenRefused("They are a witness. Choose somebody else, or enter why nobody else can do it", "PersonId");

    [Theory, InlineData(ReferralPart.Decider), InlineData(ReferralPart.AppealHearer)]
    public void nobody_has_two_parts(ReferralPart other) => Told(Raised, SamInvestigates).When(Investigator with { Part = other })
        .ThenRefused("They are the investigator. Choose somebody else, or enter why nobody else can do it", "PersonId");

    [Fact]
    public void a_tiny_team_records_why()
    {
        var appointed = Told(Raised, SamInvestigates).When(Investigator with { Part = ReferralPart.Decider, OverrideReason = "We are three" }).Fact<ReferralPersonAppointed>();
        Assert.Equal("We are three", Read(appointed.OverrideReason!));
    }

    [Fact]
    public void a_reason_is_not_kept_where_none_was_needed() => Assert.Null(Told(Raised).When(Investigator with { OverrideReason = "To be sure" }).Fact<ReferralPersonAppointed>().OverrideReason);

    [Fact]
    public void a_witness_takes_no_part_they_have_already() => Told(Raised, Formal, IInvestigate, SamDecides)
        .When(new TakeAccount { IsSubject = false, WitnessName = "Sam", WitnessId = Sam.Id, TakenOn = Today, Account = "x" }).ThenRefused("They have another part in it: appoint somebody else to that first", "WitnessId");

    [Fact]
    public void only_the_investigator_investigates() => Told(Raised, Formal, SamInvestigates).When(Finish).ThenRefused("Only the investigator may record this, or whoever leads referrals for them");

    [Fact]
    public void whoever_leads_records_for_them() => Told(Raised, Formal, SamInvestigates).When(Finish, DeskOf(Samples.Lead)).Fact<ReferralInvestigationFinished>();

    [Fact]
    public void only_the_decider_decides() => Told(Raised, Formal, IInvestigate, CaseToAnswer, SamDecides, Informed, Held).When(Warn)
        .ThenRefused("Only whoever was appointed to decide may record this, or whoever leads referrals for them");

    [Fact]
    public void only_the_hearer_hears() => Told(Raised, Formal, CaseToAnswer, Informed, Held, Warned, Appealed, IHear with { PersonId = Sam.Id }).When(Stands)
        .ThenRefused("Only whoever was appointed to hear the appeal may record this, or whoever leads referrals for them");

    [Fact]
    public void nobody_looks_after_a_referral_about_themselves() => Told(Unnamed).When(new NameReferralSubject { SubjectId = Me }).ThenRefused("You cannot look after a referral about yourself: ask another director", "SubjectId");

    [Fact]
    public void naming_the_person_raises_a_wall() => Assert.Contains(Sam.Id, Told(Unnamed, new ReferralSubjectNamed(Sam.Id)).State.Access.Walled);

    [Fact]
    public void a_volunteer_gets_no_warning() => Told([OfVolunteer, .. UpTo(Held).Skip(1)]).When(Warn).ThenRefused("That is for employees: choose what comes of it for a volunteer", "Outcome");

    [Fact]
    public void an_employee_gets_no_outcome_of_volunteers() => Told([.. UpTo(Held)]).When(Warn with { Outcome = ReferralOutcome.AnotherRole })
        .ThenRefused("That is for volunteers: choose what comes of it for a member of staff", "Outcome");

    [Theory, InlineData(ReferralOutcome.FirstWrittenWarning, null, "2026-09-09"), InlineData(ReferralOutcome.FinalWrittenWarning, null, "2027-03-09"), InlineData(ReferralOutcome.FirstWrittenWarning, 9, "2026-12-09")]
    public void a_warning_says_its_last_live_day(ReferralOutcome outcome, int? months, string last) =>
        Assert.Equal(DateOnly.Parse(last), Told([.. UpTo(Held)]).When(Warn with { Outcome = outcome, WarningMonths = months }).Fact<ReferralDecided>().Warning!.LastLiveDay);

    [Fact]
    public void only_a_warning_counts_for_months() => Told([.. UpTo(Held)]).When(Warn with { Outcome = ReferralOutcome.NoAction, WarningMonths = 3 })
        .ThenRefused("Only a warning counts for months: leave them out", "WarningMonths");

    [Fact]
    public void nobody_is_judged_unheard() => Told([.. UpTo(Informed)]).When(Warn).ThenRefused("Hear the person first: record the meeting");

    [Fact]
    public void nobody_is_judged_without_a_case_to_answer() => Told(Raised, Formal, SamInvestigates, NoCase, IDecide).When(Warn).ThenRefused("The investigation must first find a case to answer");

    [Fact]
    public void what_is_decided_is_changed_by_an_appeal_alone() => Told([.. UpTo(Warned)]).When(Warn).ThenRefused("It is decided already: an appeal may change it");

    [Fact]
    public void a_suspension_is_brief() => Told(Raised).When(new SuspendSubject { From = Today, ReviewOn = Today.AddDays(29), Reasons = "x" }).ThenRefused("It must be brief: review it within 28 days", "ReviewOn");

    [Fact]
    public void an_informal_matter_is_not_investigated() => Told(Raised, Informal, IInvestigate).When(Finish).ThenRefused("Decide first to deal with it formally");

    [Fact]
    public void a_meeting_leaves_time_to_prepare() => Told([.. UpTo(IDecide)])
        .When(new InformSubject { InformedOn = Today, MeetingAt = new(2026, 3, 10, 16, 0, 0, TimeSpan.Zero), Place = "x", Contents = Enum.GetValues<InformContent>(), Letter = "y" })
        .ThenRefused("They need reasonable time to prepare: the meeting must be on a later day", "MeetingAt");

    [Fact]
    public void removal_over_harm_asks_for_the_barring_service() =>
        Told([.. UpTo(Held), RemovedOverHarm]).When(new CloseReferral { How = ReferralClosure.Decided }).ThenRefused("Decide first whether the barring service must be told: they were removed over harm");

    [Fact]
    public void an_appeal_ends_before_the_case() => Told([.. UpTo(Appealed)]).When(new CloseReferral { How = ReferralClosure.Decided }).ThenRefused("The appeal must end first");

    [Fact]
    public void nobody_stays_away_from_a_closed_case() => Told(Raised, Informal, Suspended).When(new CloseReferral { How = ReferralClosure.DealtWithInformally, Reason = "They talked" })
        .ThenRefused("They are still asked to stay away: review that first");

    [Fact]
    public void only_what_is_closed_is_reopened() => Told(Raised).When(new ReopenReferral { Reason = "x" }).ThenRefused("This referral is open");

    public static TheoryData<string> Others => [.. Acts.EveryAct.NamesOf<DisciplinaryReferral>().Except([nameof(AddReferralNote), nameof(ReopenReferral)])];

    [Theory, MemberData(nameof(Others))]
    public void a_closed_referral_neither_offers_nor_takes(string act) => Assert.All(Acts.EveryAct.SamplesOf(act), sample =>
    {
        IReadOnlyList<object> closed = [.. sample.Before, new ReferralClosed(Today, ReferralClosure.RaisedInError, null)];
        Assert.False(sample.IsPossible(closed), "The case page offers it");
        Assert.Empty(sample.Decide(closed).Events);
    });
}
