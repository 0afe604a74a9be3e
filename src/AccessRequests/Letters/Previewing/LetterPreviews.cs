using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Letters.Writing;
using AccessRequests.Web;

namespace AccessRequests.Letters.Previewing;

sealed class LetterPreviews(IServiceProvider services) : IPreviewLetters
{
    public async Task<IResult?> Show<TCase>(TCase found, Decision decision, ActInfo act, FormInput form, Actor actor, CancellationToken cancel) where TCase : class, ICaseState =>
        services.GetService<CaseLetters<TCase>>() is { } letters && await letters.Preview(found.Id, decision, actor, cancel) is { } letter
            ? Page.Show<LetterPreviewPage>(new { Reference = found.Id, found.Version, Act = act, Form = form, Letter = letter })
            : null;
}
