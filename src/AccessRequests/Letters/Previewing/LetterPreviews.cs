using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Letters.Writing;
using AccessRequests.Web;

namespace AccessRequests.Letters.Previewing;

sealed class LetterPreviews(IServiceProvider services, Forms forms) : IPreviewLetters
{
    public async Task<IResult?> Show<TCase>(TCase found, Decision decision, ActInfo act, FormInput form, Actor actor, CancellationToken cancel) where TCase : class, ICaseState =>
        services.GetService<CaseLetters<TCase>>() is { } letters && await letters.Preview(found.Id, decision, actor, cancel) is { } letter
            ? Page.Show<LetterPreviewPage>(new { Reference = found.Id, found.Version, Act = act, Form = form, letter.Letter })
            : null;

    public async Task<SeenLetter?> Read<TCase>(string reference, Decision decision, Actor actor, CancellationToken cancel) where TCase : class, ICaseState =>
        services.GetService<CaseLetters<TCase>>() is { } letters && await letters.Preview(reference, decision, actor, cancel) is { } letter
            ? new SeenLetter(letter.Key, LetterKinds.Find(letter.Key)!.Title, forms.AsText(letter.Letter, letter.Head))
            : null;
}
