using System.Security.Cryptography;
using System.Text;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Letters.Templating;
using AccessRequests.PersonalData;
using AccessRequests.Web;
using Marten;

namespace AccessRequests.Letters.Writing;

/// <summary>In which form a letter is read.</summary>
public enum LetterForm { Pdf, Html, Text }

/// <summary>The letters of one kind of case, for what serves all kinds.</summary>
public interface ICaseLetters
{
    KindOfCase Kind { get; }

    /// <returns>Whether it is written; not where whoever it is about was erased.</returns>
    Task<bool> Write(Letter due, CancellationToken cancel);

    /// <summary>The bytes of a letter, for whoever may open the case; for whoever follows it, only those written to them. The view log first.</summary>
    /// <returns>Null where for them there is none, or it was erased.</returns>
    Task<byte[]?> Open(string reference, Guid id, LetterForm form, Actor actor, string purpose, CancellationToken cancel);

    /// <summary>The letters of a case, for whoever may open it; without their words.</summary>
    /// <returns>Null where for them there is no such case.</returns>
    Task<IReadOnlyList<Letter>?> Of(string reference, Actor actor, CancellationToken cancel);

    /// <summary>The letters that were written to whoever follows the case.</summary>
    Task<IReadOnlyList<Letter>> ToFollower(string reference, CancellationToken cancel);
}

/// <summary>A letter as it would read.</summary>
sealed record LetterToSee(string Key, LetterText Letter, LetterHead Head);

sealed class CaseLetters<TCase>(
    LettersOf<TCase> letters, IDocumentStore store, Casefiles<TCase> files, LetterStore kept, TemplateStore templates, Forms forms, PersonKeys keys, Organisation us, TimeProvider time) : ICaseLetters
    where TCase : class, ICaseState
{
    static readonly string[] Fields = ["name", "contact", "letter"];

    public KindOfCase Kind => letters.Kind;

    public async Task<bool> Write(Letter due, CancellationToken cancel)
    {
        var people = await keys.Load(due.CaseReference, cancel);
        var file = await files.Open(due.CaseReference, Actor.System, "write a letter", Fields, cancel) ?? throw new InvalidOperationException($"The letter {due.Id} belongs to no case");
        var fact = file.Facts.First(fact => fact.Version == due.CaseVersion).Data;
        var content = letters.Of(file.Case, fact, file.Opened.Text) ?? throw new InvalidOperationException($"{fact.GetType().Name} has no letter");
        var sealers = content.About.Append(content.To).Distinct().Select(people.ForUnlessErased).ToList();
        if (sealers.Contains(null))
            return false;

        var template = await templates.InForce(due.Key, due.DueAt, cancel);
        var written = Fill(LetterKinds.Find(due.Key)!, template, content, due.CaseReference, file.Opened);
        var letter = new LetterWritten(
            due.Id, due.Key, due.CaseVersion, content.To, template.Version, Hash(Encoding.UTF8.GetBytes(template.Text)), Hash(written.Pdf), Hash(written.Html), Hash(written.Text), due.By);

        await using var session = store.LightweightSession();
        session.RecordAs(Actor.System);
        // Beside the case: a fact that nobody awaits would make every form stale that is open on it.
        session.Events.Append(StreamOf(due.CaseReference), letter);
        LetterStore.Keep(session, letter, sealers.Count, Sealed(written.Pdf), Sealed(written.Html), Sealed(written.Text), time.GetUtcNow());
        await session.SaveChangesAsync(cancel);
        return true;

        string Sealed(byte[] bytes) => sealers.Skip(1).Aggregate(sealers[0]!.Bytes(bytes), (inner, sealer) => sealer!.Text(inner.Value)).Value;
    }

    public async Task<byte[]?> Open(string reference, Guid id, LetterForm form, Actor actor, string purpose, CancellationToken cancel)
    {
        if (await files.Find(reference, actor, cancel) is not { } found
            || await kept.Find(id, cancel) is not { State: LetterState.Written } letter || letter.CaseReference != found.Id
            || actor.FollowsCase is not null && letter.Person != letters.Follower(found)
            || await kept.ContentOf(id, form, cancel) is not { } content
            || await files.Open(reference, actor, purpose, ["letter"], cancel) is not { } file)
            return null;
        var value = new Sealed(content.Sealed);
        for (var layer = 1; layer < content.Layers; layer++)
            if (!file.Opened.CanRead(value))
                return null;
            else
                value = new Sealed(file.Opened.Text(value)!);
        return file.Opened.Bytes(value);
    }

    public async Task<IReadOnlyList<Letter>?> Of(string reference, Actor actor, CancellationToken cancel) =>
        await files.Find(reference, actor, cancel) is { } found ? await kept.OfCase(found.Id, cancel) : null;

    public async Task<IReadOnlyList<Letter>> ToFollower(string reference, CancellationToken cancel)
    {
        if (await files.Find(reference, Actor.Requester(reference), cancel) is not { } found || letters.Follower(found) is not { } person)
            return [];
        return [.. (await kept.OfCase(reference, cancel)).Where(letter => letter.Person == person)];
    }

    /// <summary>How the letter would read that a decision sends. Nothing is kept.</summary>
    /// <returns>Null where it sends none.</returns>
    public async Task<LetterToSee?> Preview(string reference, Decision decision, Actor actor, CancellationToken cancel)
    {
        if (decision.Events.FirstOrDefault(fact => fact is ISendLetter) is not ISendLetter sends
            || await files.Open(reference, actor, "see a letter before it is sent", Fields, cancel) is not { } file
            || letters.Of(file.Case, sends, file.Opened.Text) is not { } content)
            return null;
        var kind = LetterKinds.Find(sends.Letter)!;
        return new(kind.Key, new LetterTemplate(kind, (await templates.Current(kind.Key, cancel)).Text).Fill(Values(content, reference, file.Opened)), Head(content, reference, file.Opened));
    }

    static LetterHead Head(LetterContent content, string reference, Opened opened) => new(opened.Text(content.FullName)!, opened.Text(content.PostalAddress), reference, content.Date);

    LetterFiles Fill(LetterKind kind, TemplateVersion template, LetterContent content, string reference, Opened opened) => forms.Of(
        new LetterTemplate(kind, template.Text).Fill(Values(content, reference, opened)),
        Head(content, reference, opened));

    Dictionary<string, object?> Values(LetterContent content, string reference, Opened opened) =>
        new(LawWords.Of(us).Concat(content.Values)) { [LetterKinds.Name] = opened.Text(content.FullName), [LetterKinds.Reference] = reference };

    internal static string StreamOf(string reference) => $"{reference}/letters";

    static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
