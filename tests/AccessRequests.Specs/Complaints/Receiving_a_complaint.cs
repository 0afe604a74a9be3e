using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Complaints;
using AccessRequests.Complaints.Intake;
using AccessRequests.PersonalData;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Complaints.Samples;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.Complaints;

public class Receiving_a_complaint
{
    static readonly Guid Ivy = Guid.NewGuid(), Ida = Guid.NewGuid(), Olga = Guid.NewGuid();

    static readonly Handlers People = new(Intake: [Ivy, Ida], Independent: [Olga], Directors: [Dana.Id], Leads: [Lead.StaffId!.Value]);

    static readonly ReceiveComplaint Tell = new()
    {
        FullName = "Ann Example",
        Contact = new ContactDetails { Email = "ann@example.org" },
        For = RequestedFor.Self,
        WhatHappened = "I heard my name at the bus stop",
        AboutWhom = "A tall man",
    };

    static Decision Decide(ReceiveComplaint tell, DateOnly? receivedOn = null, Handlers? handlers = null) =>
        ReceiveComplaint.Decide(tell, Channel.OnlineForm, receivedOn ?? Today, Today, Keys(), handlers ?? People, Law.Default);

    static Sealers Keys() => new(Samples.Reference, new Dictionary<string, Sealer?>(), () => new byte[32]);

    static ComplaintReceived Received(Decision decision) => Assert.IsType<ComplaintReceived>(Assert.Single(decision.Events));

    [Fact]
    public void starts_the_thirty_days_and_is_for_those_who_take_complaints_in()
    {
        var received = Received(Decide(Tell));
        Assert.Equal(Law.Default.Clock(new ComplaintFacts { ReceivedOn = Today }), received.Clock);
        Assert.True(((IOpenCase)received).IsForIntakeAlone);
        Assert.Empty(received.Admitted);
        Assert.Empty(received.Walled);
    }

    [Fact]
    public void seals_each_person_under_a_key_of_their_own()
    {
        var received = Received(Decide(Tell with { For = RequestedFor.AnotherAdult, About = new OtherPerson { FullName = "Bea Example", Relationship = "sister" } }));
        Assert.Equal($"{Samples.Reference}/requester", received.Complainant.FullName.KeyName);
        Assert.Equal($"{Samples.Reference}/subject", received.AffectedName!.KeyName);
        Assert.Equal($"{Samples.Reference}/subject", received.WhatHappened.KeyName);
        Assert.Equal($"{Samples.Reference}/accused-1", received.AboutWhom!.KeyName);
    }

    [Fact]
    public void about_someone_who_handles_complaints_goes_past_them_to_an_independent_person()
    {
        var received = Received(Decide(Tell with { ConcernsHandlers = true }));
        Assert.Equal([Olga], received.Admitted);
        Assert.Equal([Ivy, Ida, Lead.StaffId!.Value], received.Walled);
    }

    [Fact]
    public void goes_to_the_directors_where_nobody_independent_is_named()
    {
        var received = Received(Decide(Tell with { ConcernsHandlers = true }, handlers: People with { Independent = [] }));
        Assert.Equal([Dana.Id], received.Admitted);
    }

    [Fact]
    public void is_kept_from_nobody_where_nobody_else_would_see_it()
    {
        var received = Received(Decide(Tell with { ConcernsHandlers = true }, handlers: People with { Independent = [], Directors = [] }));
        Assert.Empty(received.Admitted);
        Assert.Empty(received.Walled);
    }

    [Fact]
    public void reaches_whoever_leads_the_work_where_nobody_takes_complaints_in() =>
        Assert.Equal([Lead.StaffId!.Value], Received(Decide(Tell, handlers: People with { Intake = [] })).Admitted);

    [Fact]
    public void with_a_reason_to_hurry_is_urgent() => Assert.True(Received(Decide(Tell with { Urgency = "He waits outside" })).IsUrgent);

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Assert.Equal("The day you received it cannot be in the future", Assert.Single(Decide(Tell, Today.AddDays(1)).Refusals).Sentence);

    [Fact]
    public void is_refused_for_a_day_too_long_ago() =>
        Assert.Equal("The day you received it cannot be more than 5 years ago", Assert.Single(Decide(Tell, Today.AddYears(-5).AddDays(-1)).Refusals).Sentence);

    [Fact]
    public void needs_who_for_whom_how_to_reach_them_and_what_happened() => Assert.Equal(
        ["Choose who the complaint is for", "Enter an email address, a phone number or a postal address", "Enter your full name", "Tell us what happened"],
        ReceiveComplaint.Shape.Instance.Validate(new ReceiveComplaint()).Errors.Select(error => error.ErrorMessage).Order());

    [Fact]
    public void for_someone_else_needs_to_know_for_whom() => Assert.Equal(
        "Enter the full name of the person it is about",
        Assert.Single(ReceiveComplaint.Shape.Instance.Validate(Tell with { For = RequestedFor.Child }).Errors).ErrorMessage);

    [Fact]
    public void by_staff_is_checked_in_words_for_staff() => Assert.Contains(
        "Enter the full name of the person who complains",
        RecordComplaint.Shape.Validate(new RecordComplaint { Channel = Channel.Phone, ReceivedOn = Today, Complaint = Tell with { FullName = "" } }).Errors.Select(error => error.ErrorMessage));

    [Fact]
    public void by_staff_needs_the_way_and_the_day() => Assert.Equal(
        ["Choose how it came", "Enter the day you received it", "Enter who complains and what happened"],
        RecordComplaint.Shape.Validate(new RecordComplaint()).Errors.Select(error => error.ErrorMessage).Order());
}
