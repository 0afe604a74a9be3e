using AccessRequests.Acts;
using AccessRequests.Breaches;
using AccessRequests.Breaches.Assessing;
using AccessRequests.Breaches.Casefile;
using AccessRequests.Breaches.Ending;
using AccessRequests.Breaches.Enquiring;
using AccessRequests.Breaches.Reporting;
using AccessRequests.Breaches.Telling;
using Xunit;
using static AccessRequests.Specs.Breaches.Samples;

namespace AccessRequests.Specs.Breaches;

/// <summary>What each act says when it is sent empty, all of it at once and nothing else.</summary>
public class Where_something_is_missing
{
    const string Again = "Enter a new random key (a UUID), so that what is sent twice is done once";

    [Fact]
    public void while_it_is_looked_into()
    {
        Lacks(new AssignBreach(), "Choose who works on it");
        Lacks(new AddBreachNote(), Again, "Enter the note");
        Lacks(new RecordAwareness(), "Enter when you were reasonably certain", "Enter why you were certain then, and not before");
        Lacks(
            new DescribeBreach(), "Enter what happened", "Choose what was harmed", "Choose how it came about", "Choose whose data it is", "Choose what kinds of data",
            "Enter about how many people, in digits", "Enter about how many records, in digits", "Enter what is likely to follow for the people");
        Lacks(new AddAffectedPerson(), "Enter the full name of the affected person");
        Lacks(new RecordContainment(), "Enter when it was done", "Enter what was done", "Choose whether it is contained now");
        Lacks(new RecordProcessorReport(), Again, "Enter when it reached us", "Enter which company told us", "Enter what they told us");
    }

    [Fact]
    public void when_it_is_judged()
    {
        Lacks(
            new AssessRisk(), "Choose how bad it could be for somebody", "Choose how likely that is", "Choose how easily people can be recognised", "Enter who has had the data, or may have",
            "Choose whether the data came back", "Choose whether somebody meant it", "Choose whether people among them are especially vulnerable", "Enter your reasons", "Choose who decided");
        Lacks(new DecideNotification(), "Choose whether to tell the regulator", "Enter your reasons", "Choose who decided");
        Lacks(new DecideTellingPeople(), "Choose whether to tell the people", "Enter your reasons", "Choose who decided");
        Lacks(
            new DecideTellingPeople { Tell = false, Reasons = "We have no addresses", DecisionMakerId = Story.Sam.Id, Exception = TellingException.DisproportionateEffort },
            "Enter the public notice, which takes the place of telling each");
    }

    [Fact]
    public void when_somebody_is_told()
    {
        Lacks(new NotifyRegulator(), "Enter when you told them", "Choose how you told them", "Choose what you told them about", "Enter what you told them");
        Lacks(
            new RecordTellingPeople(), "Enter the day you told them", "Choose how you told them", "Enter how many people you told, in digits", "Enter what you told them",
            "They must be told all of these: what you left out, tell them first");
    }

    [Fact]
    public void at_the_end()
    {
        Lacks(new RecordLesson(), Again, "Enter what was learned");
        Lacks(new CloseBreach(), "Choose how it ended");
        Lacks(new CloseBreach { Outcome = BreachOutcome.Duplicate }, "Enter the reason");
        Lacks(new ReopenBreach(), "Enter why it is opened again");
    }

    [Fact]
    public void when_it_is_reported() => Assert.Equal(
        ["Enter a case number like CP-2611-7K3M-9QXT", "Enter about how many people, in digits", "Enter what happened"],
        ReportBreach.Shape.Validate(new ReportBreach { ApproximatePeople = -1, CameOf = "that one" }).Errors.Select(error => error.ErrorMessage).Order());

    static void Lacks<TCommand>(TCommand command, params string[] sentences) where TCommand : class, IAct<TCommand, Breach> => Acts.ActSample.Of(command, After()).Lacks(sentences);
}
