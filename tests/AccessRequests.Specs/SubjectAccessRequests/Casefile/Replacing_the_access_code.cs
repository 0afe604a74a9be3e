using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Casefile;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Casefile;

public class Replacing_the_access_code
{
    static readonly Guid Key = Guid.Parse("0197d9a0-0000-7000-8000-00000000000b");

    static readonly ReplaceAccessCode Replace = new()
    {
        Submission = Key,
        Reason = "The letter was lost",
        Method = IdentityMethod.MatchedToRecords,
        Note = "Called back the number in our records",
    };

    static AccessCodeReplaced Replaced => new(
        Key, Today, Plain.Text("The letter was lost"), IdentityMethod.MatchedToRecords, Plain.Text("Called back the number in our records"));

    [Fact]
    public void keeps_why_and_how_they_were_recognised() => Given(Received).When(Replace).Then(Replaced).AndRepeatedAddsNothing();

    [Fact]
    public void may_be_done_again() =>
        Given(Received, Replaced).When(Replace with { Submission = Guid.Parse("0197d9a0-0000-7000-8000-00000000000c") }).Fact<AccessCodeReplaced>();

    [Fact]
    public void may_be_done_on_a_closed_case() =>
        Given(Received, new AccessRequestClosed(Today, ClosureOutcome.NotARequest, null)).When(Replace).Then(Replaced);

    [Fact]
    public void needs_the_reason_and_how_they_were_recognised() => ActSamples.Of(new ReplaceAccessCode()).Lacks(
        "Enter a new random key (a UUID), so that what is sent twice is done once", "Enter why they need a new code", "Choose how you made sure that it is them");
}
