using AccessRequests.Web;
using Marten;

namespace AccessRequests.Journeys;

/// <summary>A form for the public, one question a page, whose answers amount to one command.</summary>
public interface IJourney<TCommand> where TCommand : class, new()
{
    static abstract Way Way { get; }

    /// <summary>All pages, in their order.</summary>
    static abstract IReadOnlyList<Question> Questions { get; }

    /// <summary>Some pages are only for some.</summary>
    bool Needs(Question question, Draft draft);

    /// <summary>What is wrong with answers that are no part of the command.</summary>
    IReadOnlyList<FieldError> Beside(Draft draft);

    /// <summary>What would be refused if it were sent.</summary>
    IReadOnlyList<FieldError> Refusals(TCommand command, DateOnly today);

    /// <summary>Where an answer leads that is better given elsewhere; null where it goes on here.</summary>
    string? Away(Question question, Draft draft);

    IResult Check(TCommand command, Draft draft, FormInput form, int status);

    /// <param name="key">However often it is sent with this key, it makes one case.</param>
    /// <param name="markSent">To be called in the transaction in which the case comes to be.</param>
    Task<IReadOnlyList<FieldError>> Send(TCommand command, string key, Action<IDocumentSession, SentCase> markSent, CancellationToken cancel);

    IResult Sent(SentCase sent);
}

/// <summary>The addresses of a form.</summary>
/// <param name="Start">The page that leads to it.</param>
/// <param name="Name">What is made with it, in the titles of its pages: <c>request</c>.</param>
public sealed record Way(string Root, string Start, string Name)
{
    public string Check => Root + "/check";

    public string Sent => Root + "/sent";

    public string Delete => Root + "/delete";
}
