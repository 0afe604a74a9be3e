using AccessRequests.Casework;
using AccessRequests.Complaints;
using AccessRequests.Complaints.Enquiring;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Complaints.Samples;
using static AccessRequests.Specs.Story;

namespace AccessRequests.Specs.Complaints;

public class Recording_an_account
{
    static readonly RecordAccount Record = new() { Submission = Key, Person = People.AnotherWitness, FullName = "Will Driver", GivenOn = Today, Channel = Channel.Phone, Account = "I heard a name" };

    [Fact]
    public void gives_a_new_witness_a_key_of_their_own()
    {
        var outcome = Told(Triaged).When(Record);
        outcome.Then(new ComplaintAccountRecorded(Key, "witness-1", Said("Will Driver", "witness-1"), Today, Channel.Phone, Said("I heard a name", "witness-1"))).AndRepeatedAddsNothing();
        Assert.Equal($"{Samples.Reference}/witness-1", outcome.Fact<ComplaintAccountRecorded>().Account.KeyName);
    }

    [Fact]
    public void numbers_the_next_witness()
    {
        var first = new ComplaintAccountRecorded(Guid.NewGuid(), "witness-1", Said("Wilma", "witness-1"), Today, Channel.Phone, Said("Nothing", "witness-1"));
        Assert.Equal("witness-2", Told(Triaged, first).When(Record).Fact<ComplaintAccountRecorded>().Person);
        Assert.Equal("accused-2", Told(Triaged, first).When(Record with { Person = People.AnotherAccused }).Fact<ComplaintAccountRecorded>().Person);
    }

    [Fact]
    public void hears_the_person_complained_about() =>
        Assert.Equal($"{Samples.Reference}/accused-1", Told(Triaged).When(Record with { Person = People.Accused, FullName = null }).Fact<ComplaintAccountRecorded>().Account.KeyName);

    [Fact]
    public void is_refused_without_the_name_of_somebody_new() =>
        Told(Triaged).When(Record with { FullName = null }).ThenRefused("Enter the full name of whoever is new to the case", "FullName");

    [Fact]
    public void is_refused_with_a_name_for_somebody_known() =>
        Told(Triaged).When(Record with { Person = People.Affected }).ThenRefused("Leave out the name: the case knows this person", "FullName");

    [Fact]
    public void is_refused_of_somebody_unknown() => Told(Triaged).When(Record with { Person = "witness-9", FullName = null }).ThenRefused("Choose who it is", "Person");

    [Fact]
    public void is_refused_for_a_day_to_come() =>
        Told(Triaged).When(Record with { GivenOn = Today.AddDays(1) }).ThenRefused("The day they told you cannot be in the future", "GivenOn");

    [Fact]
    public void waits_for_triage() => Told().When(Record).ThenRefused("Triage the complaint first");

    [Fact]
    public void is_refused_once_the_complaint_is_over() => IsRefusedOnceOver(Record, Triaged);

    [Fact]
    public void needs_who_when_how_and_what() => ActSamples.Of(new RecordAccount()).Lacks(
        "Choose how they told you", "Choose who it is", "Enter a new random key (a UUID), so that what is sent twice is done once", "Enter the day they told you", "Enter what they told you");
}

public class Asking_someone_else
{
    static readonly Enquire Ask = new() { Submission = Key, Person = People.Accused, AskedOn = Today, Channel = Channel.InPerson, Question = "Were you at the bus stop?" };

    [Fact]
    public void is_kept_under_their_key() =>
        Told(Triaged).When(Ask).Then(new ComplaintEnquiryMade(Key, People.Accused, null, Today, Channel.InPerson, Said("Were you at the bus stop?", People.Accused))).AndRepeatedAddsNothing();

    [Fact]
    public void is_refused_for_a_day_to_come() => Told(Triaged).When(Ask with { AskedOn = Today.AddDays(1) }).ThenRefused("The day you asked cannot be in the future", "AskedOn");

    [Fact]
    public void is_refused_before_it_arrived() =>
        Told(Triaged).When(Ask with { AskedOn = ReceivedOn.AddDays(-1) }).ThenRefused("You cannot have asked before the complaint arrived", "AskedOn");

    [Fact]
    public void waits_for_triage() => Told().When(Ask).ThenRefused("Triage the complaint first");

    [Fact]
    public void is_refused_once_the_complaint_is_over() => IsRefusedOnceOver(Ask, Triaged);

    [Fact]
    public void needs_whom_when_how_and_what() => ActSamples.Of(new Enquire()).Lacks(
        "Choose how you asked", "Choose who it is", "Enter a new random key (a UUID), so that what is sent twice is done once", "Enter the day you asked", "Enter what you asked");
}

public class Recording_evidence
{
    static readonly RecordEvidence Record = new() { Submission = Key, Person = People.Affected, ObtainedOn = Today, Kind = EvidenceKind.Photo, What = "The notice board", Kept = "Drawer 3" };

    [Fact]
    public void is_kept_under_the_key_of_whom_it_is_about() =>
        Told(Triaged).When(Record).Then(new ComplaintEvidenceRecorded(Key, People.Affected, Today, EvidenceKind.Photo, Said("The notice board"), Said("Drawer 3"))).AndRepeatedAddsNothing();

    [Fact]
    public void is_refused_about_somebody_unknown() => Told(Triaged).When(Record with { Person = People.AnotherWitness }).ThenRefused("Choose somebody whom the case knows", "Person");

    [Fact]
    public void is_refused_for_a_day_to_come() => Told(Triaged).When(Record with { ObtainedOn = Today.AddDays(1) }).ThenRefused("The day you had it cannot be in the future", "ObtainedOn");

    [Fact]
    public void waits_for_triage() => Told().When(Record).ThenRefused("Triage the complaint first");

    [Fact]
    public void is_refused_once_the_complaint_is_over() => IsRefusedOnceOver(Record, Triaged);

    [Fact]
    public void needs_about_whom_when_and_what() => ActSamples.Of(new RecordEvidence()).Lacks(
        "Choose what it is", "Choose whom it is about", "Enter a new random key (a UUID), so that what is sent twice is done once", "Enter the day you had it", "Enter what it shows");
}

public class Asking_whoever_complained
{
    static readonly AskComplainant Ask = new() { Submission = Key, AskedOn = Today, Question = "Which bus stop?" };
    static readonly RecordAnswer Answer = new() { AnsweredOn = Today, Answer = "The one at the market" };

    [Fact]
    public void stops_no_clock()
    {
        Told().When(Ask).Then(new ComplaintQuestionAsked(Key, Today, Said("Which bus stop?"))).AndRepeatedAddsNothing();
        Assert.Equal(Received.Clock, Told(Asked).State.Clock);
    }

    [Fact]
    public void is_refused_while_an_answer_is_awaited() => Told(Asked).When(Ask).ThenRefused("You are already waiting for an answer");

    [Fact]
    public void is_refused_for_a_day_to_come() => Told().When(Ask with { AskedOn = Today.AddDays(1) }).ThenRefused("The day you asked cannot be in the future", "AskedOn");

    [Fact]
    public void is_refused_before_it_arrived() => Told().When(Ask with { AskedOn = ReceivedOn.AddDays(-1) }).ThenRefused("You cannot have asked before the complaint arrived", "AskedOn");

    [Fact]
    public void is_refused_once_the_complaint_is_over() => IsRefusedOnceOver(Ask);

    [Fact]
    public void ends_with_their_answer() => Told(Asked).When(Answer).Then(new ComplaintQuestionAnswered(Today, Said("The one at the market"))).AndRepeatedAddsNothing();

    [Fact]
    public void has_no_answer_that_nobody_waits_for() => Told().When(Answer).ThenRefused("You are not waiting for an answer");

    [Fact]
    public void has_no_answer_before_the_question() =>
        Told(Asked).When(Answer with { AnsweredOn = ReceivedOn }).ThenRefused("They cannot have answered before you asked", "AnsweredOn");

    [Fact]
    public void has_no_answer_on_a_day_to_come() =>
        Told(Asked).When(Answer with { AnsweredOn = Today.AddDays(1) }).ThenRefused("The day they answered cannot be in the future", "AnsweredOn");

    [Fact]
    public void needs_words()
    {
        ActSamples.Of(new AskComplainant()).Lacks("Enter a new random key (a UUID), so that what is sent twice is done once", "Enter the day you asked", "Enter what you asked");
        ActSamples.Of(new RecordAnswer()).Lacks("Enter the day they answered", "Enter what they answered");
    }
}

public class Reporting_progress
{
    static readonly ReportProgress Report = new() { SentOn = Today, Channel = Channel.Post, Words = "We have spoken to two people" };

    [Fact]
    public void moves_the_next_report_twenty_working_days_on()
    {
        var outcome = Told(Triaged).When(Report);
        outcome.Then(new ComplaintProgressReported(Today, Channel.Post, Said("We have spoken to two people"), Law.Default.Clock(Facts with { ProgressReportedOn = [Today] })));
        outcome.AndRepeatedAddsNothing();
        // Good Friday and Easter Monday lie between.
        Assert.Equal(new DateOnly(2026, 4, 9), outcome.Fact<ComplaintProgressReported>().Clock.ProgressDueOn);
    }

    [Fact]
    public void is_refused_for_a_day_to_come() => Told().When(Report with { SentOn = Today.AddDays(1) }).ThenRefused("The day you told them cannot be in the future", "SentOn");

    [Fact]
    public void is_refused_before_it_arrived() =>
        Told().When(Report with { SentOn = ReceivedOn.AddDays(-1) }).ThenRefused("You cannot have told them before the complaint arrived", "SentOn");

    [Fact]
    public void is_refused_once_the_complaint_is_over() => IsRefusedOnceOver(Report);

    [Fact]
    public void needs_the_day_the_way_and_the_words() => ActSamples.Of(new ReportProgress()).Lacks("Choose how you told them", "Enter the day you told them", "Enter what you told them");
}

public class Telling_a_director
{
    static readonly TellDirector Tell = new() { DirectorId = Dana.Id };

    [Fact]
    public void lets_the_director_look()
    {
        Told(Triaged).When(Tell).Then(new ComplaintDirectorTold(Today, Dana.Id)).AndRepeatedAddsNothing();
        Assert.Contains(Dana.Id, Told(Triaged, new ComplaintDirectorTold(Today, Dana.Id)).State.Access.Admitted);
    }

    [Fact]
    public void is_refused_for_anybody_else() => Told(Triaged).When(Tell with { DirectorId = Sam.Id }).ThenRefused("Choose a director who may see this case", "DirectorId");

    [Fact]
    public void is_refused_for_the_person_it_is_about() =>
        Told(Triaged with { Walled = [Dana.Id] }).When(Tell).ThenRefused("The complaint is about this person: tell another director", "DirectorId");

    [Fact]
    public void is_done_once() => Told(Triaged, new ComplaintDirectorTold(Today, Guid.NewGuid())).When(Tell).ThenRefused("A director was told already");

    [Fact]
    public void waits_for_triage() => Told().When(Tell).ThenRefused("Triage the complaint first");

    [Fact]
    public void needs_a_director() => ActSamples.Of(new TellDirector()).Lacks("Choose the director whom you told");
}
