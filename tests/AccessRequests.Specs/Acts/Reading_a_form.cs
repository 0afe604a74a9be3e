using AccessRequests.Acts;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.Web;
using Xunit;

namespace AccessRequests.Specs.Acts;

public class Reading_a_form
{
    sealed record Checklist
    {
        public IReadOnlyDictionary<ReplyContent, ContentAnswer> Contents { get; init; } = new Dictionary<ReplyContent, ContentAnswer>();
    }

    [Fact]
    public void takes_a_checklist_by_its_items()
    {
        var (read, form) = FormReader.Read<Checklist>(FormInput.With(("contents.copy-of-data", "included"), ("contents.source", "not-applicable"), ("contents.rights", "")));
        Assert.False(form.HasErrors);
        Assert.Equal(
            [(ReplyContent.CopyOfData, ContentAnswer.Included), (ReplyContent.Source, ContentAnswer.NotApplicable)],
            read!.Contents.Select(item => (item.Key, item.Value)));
    }

    [Theory]
    [InlineData("contents.copy-of-data", "perhaps")]
    [InlineData("contents.anything", "included")]
    public void refuses_a_checklist_of_something_else(string name, string value)
    {
        var (read, form) = FormReader.Read<Checklist>(FormInput.With((name, value)));
        Assert.Null(read);
        Assert.Equal("Contents: choose one of the answers listed", form.Error("contents"));
    }
}
