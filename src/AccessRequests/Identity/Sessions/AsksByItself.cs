namespace AccessRequests.Identity.Sessions;

/// <summary>Marks what a page asks for by itself, while perhaps nobody sits before it: it does not count as use of the session.</summary>
public sealed class AsksByItself;
