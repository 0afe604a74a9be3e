using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Casefile;
using Xunit;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests.Casefile;

public class Adding_a_note
{
    static readonly Guid Key = Guid.Parse("0197d9a0-0000-7000-8000-00000000000a");
    static readonly AddNote Note = new() { Submission = Key, Text = "Called back on Monday" };

    [Fact]
    public void keeps_the_words() => Given(Received).When(Note).Then(new NoteAdded(Key, Plain.Text("Called back on Monday"))).AndRepeatedAddsNothing();

    [Fact]
    public void may_say_the_same_twice_if_it_is_meant_twice() =>
        Given(Received, new NoteAdded(Guid.NewGuid(), Plain.Text("Called back on Monday"))).When(Note).Then(new NoteAdded(Key, Plain.Text("Called back on Monday")));

    [Fact]
    public void may_be_done_on_a_closed_case() =>
        Given(Received, new AccessRequestClosed(Today, ClosureOutcome.NotARequest, null)).When(Note).Then(new NoteAdded(Key, Plain.Text("Called back on Monday")));

    [Fact]
    public void needs_words_and_a_key() =>
        ActSamples.Of(new AddNote { Text = " " }).Lacks("Enter the note", "Enter a new random key (a UUID), so that what is sent twice is done once");

    [Fact]
    public void takes_no_empty_key() =>
        ActSamples.Of(Note with { Submission = Guid.Empty }).Lacks("Enter a new random key (a UUID), so that what is sent twice is done once");

    [Fact]
    public void has_its_limit() => ActSamples.Of(Note with { Text = new string('x', 10_001) }).Lacks("The note must be 10,000 characters or fewer");
}
