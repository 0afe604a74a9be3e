using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Web;
using AccessRequests.Web.Fields;

namespace AccessRequests.Complaints;

/// <summary>The ways of writing and speaking, as answers to choose from.</summary>
static class Ways
{
    public static readonly IReadOnlyList<Choice> Ours = Choices.Of<Channel>(Label, Channels.OfOurs);

    public static readonly IReadOnlyList<Choice> Theirs = Choices.Of<Channel>(Label);

    static string Label(Channel channel) => UkFormat.Capital(channel.By());
}
