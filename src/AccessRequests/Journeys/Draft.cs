using System.Security.Cryptography;
using AccessRequests.Casework;
using AccessRequests.Web;
using Deadlines;
using Microsoft.Extensions.Primitives;

namespace AccessRequests.Journeys;

/// <summary>What somebody has answered so far, right or wrong, exactly as typed. Once it is sent, only what they may be told remains.</summary>
public sealed record Draft
{
    public IReadOnlyDictionary<string, string[]> Answers { get; init; } = new Dictionary<string, string[]>();

    /// <summary>The pages that were sent at least once: a page not yet seen is not yet wrong.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>The Idempotency-Key of this draft: however often it is sent, it makes one case.</summary>
    public string SubmissionKey { get; init; } = "";

    public DateTimeOffset BegunAt { get; init; }

    public SentCase? Sent { get; init; }

    public static Draft New(DateTimeOffset now) => new() { BegunAt = now, SubmissionKey = RandomNumberGenerator.GetHexString(32, lowercase: true) };

    public FormInput Typed => FormInput.With(Answers.ToDictionary(answer => answer.Key, answer => new StringValues(answer.Value)));

    /// <summary>On whose behalf they write, as far as that was answered.</summary>
    public RequestedFor? For => Typed.Value("for") switch
    {
        "self" => RequestedFor.Self,
        "another-adult" => RequestedFor.AnotherAdult,
        "child" => RequestedFor.Child,
        _ => null,
    };

    /// <summary>The answers of one page take the place of its earlier ones.</summary>
    public Draft Answer(Question question, FormInput typed)
    {
        var answers = Answers.Where(answer => !question.AsksFor(answer.Key)).ToDictionary();
        foreach (var (name, values) in typed.Values.Where(value => question.AsksFor(value.Key)))
            answers[name] = [.. values.Select(value => value ?? "")];
        return this with { Answers = answers, Seen = [.. Seen.Union([question.Slug])] };
    }

    public Draft MarkSent(SentCase sent) => new() { Sent = sent };
}

/// <summary>What the last page shows. The access code is on it once; later visits show the rest.</summary>
/// <param name="DueOn">The date that they are told.</param>
/// <param name="Steps">How it was reached.</param>
public sealed record SentCase(string CaseReference, string? AccessCode, DateOnly? DueOn, IReadOnlyList<Step> Steps)
{
    /// <summary>A second press of the button, or a page lost on the way, may be answered with the code again for so long.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    public DateTimeOffset SentAt { get; init; }
    public bool IsCodeShown { get; init; }

    public SentCase SentAgain(DateTimeOffset now) => now - SentAt < Grace ? this with { IsCodeShown = false } : this;

    public SentCase Shown(DateTimeOffset now) => this with { IsCodeShown = true, AccessCode = now - SentAt < Grace ? AccessCode : null };
}
