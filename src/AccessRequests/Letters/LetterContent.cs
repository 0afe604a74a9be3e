using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;

namespace AccessRequests.Letters;

/// <summary>What a fact says in its letter, and to whom.</summary>
/// <param name="FullName">Of whoever gets it.</param>
/// <param name="About">Everybody whom it is about, by the names of their keys in the case: erasing any of them makes the letter unreadable.</param>
/// <param name="Values">By the names that the template uses.</param>
public sealed record LetterContent(Sealed FullName, Sealed? PostalAddress, DateOnly Date, IReadOnlyList<string> About, IReadOnlyDictionary<string, object?> Values)
{
    /// <summary>Who gets it, by the name of their key in the case.</summary>
    public string To => PersonOf(FullName);

    public static string PersonOf(Sealed value) => value.KeyName[(value.KeyName.LastIndexOf('/') + 1)..];
}

/// <summary>How one kind of case writes its letters.</summary>
/// <param name="Of">What a fact says; null where it sends no letter. The last opens sealed words.</param>
/// <param name="Follower">Who follows the case with the access code, by the name of their key; null where nobody does.</param>
public sealed record LettersOf<TCase>(KindOfCase Kind, Func<TCase, object, Func<Sealed?, string?>, LetterContent?> Of, Func<TCase, string?> Follower);

/// <summary>A letter was written and kept as the exact bytes that are read, printed and posted.</summary>
/// <param name="CaseVersion">The place in the case of the fact that it tells of.</param>
/// <param name="Person">To whom, by the name of their key in the case.</param>
/// <param name="TemplateVersion">0 is the text that was shipped.</param>
/// <param name="TemplateHash">SHA-256 of that text.</param>
/// <param name="PdfHash">SHA-256 of each of its forms.</param>
/// <param name="By">How it reaches them; null: by their own page, and a notice where they have email.</param>
public sealed record LetterWritten(
    Guid LetterId, string Letter, long CaseVersion, string Person, int TemplateVersion, string TemplateHash, string PdfHash, string HtmlHash, string TextHash, Channel? By) : ITellItself
{
    (string Title, string? Text) ITellItself.Tell(Func<Sealed?, string?> read, Func<Guid, string> name) =>
        ($"Letter written: {LetterKinds.Find(Letter)?.Title ?? Letter}", $"SHA-256 of the PDF: {PdfHash}");
}
