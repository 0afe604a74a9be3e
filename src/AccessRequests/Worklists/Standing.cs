using AccessRequests.Casework;
using AccessRequests.Web.Parts;

namespace AccessRequests.Worklists;

public static class Standing
{
    /// <summary>How a case stands against its date on a day. It is computed when read, so nothing needs rewriting at midnight.</summary>
    public static Rag On(this WorklistRow row, DateOnly today) => row switch
    {
        { IsOpen: false } or { State: DueState.Answered } => Rag.Closed,
        { State: DueState.Running, DueOn: { } due } => RagWords.Of(due, today),
        _ => Rag.Waiting,
    };
}
