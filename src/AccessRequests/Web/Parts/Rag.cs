namespace AccessRequests.Web.Parts;

/// <summary>How a case stands against its date. Always shown as a word and a shape; colour only helps.</summary>
public enum Rag { Overdue, DueSoon, OnTrack, Waiting, Closed }

public static class RagWords
{
    public static string Word(this Rag state) => state switch
    {
        Rag.Overdue => "Overdue",
        Rag.DueSoon => "Due soon",
        Rag.OnTrack => "On track",
        Rag.Waiting => "Waiting",
        _ => "Closed",
    };

    public static string Css(this Rag state) => state switch
    {
        Rag.Overdue => "overdue",
        Rag.DueSoon => "due-soon",
        Rag.OnTrack => "on-track",
        Rag.Waiting => "waiting",
        _ => "closed",
    };
}
