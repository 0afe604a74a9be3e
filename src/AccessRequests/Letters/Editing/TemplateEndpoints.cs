using AccessRequests.Documents;
using AccessRequests.Identity;
using AccessRequests.Letters.Templating;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.Letters.Editing;

/// <summary>How administrators and the data-protection lead change what our letters say.</summary>
static class TemplateEndpoints
{
    public const string Address = "/staff/letters", TextField = "text", VersionField = "seen", Preview = "preview", Paper = "paper", Restore = "restore", Branch = "branch";

    static readonly string[] Editors = [Role.Administrator, Role.Lead];

    public static void MapTemplates(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, List).ForStaff(Editors).ExcludeFromDescription();
        app.MapGet($"{Address}/{{key}}", Show).ForStaff(Editors).ExcludeFromDescription();
        app.MapPost($"{Address}/{{key}}", Change).ForStaff(Editors).TakesForm().ExcludeFromDescription();
        app.MapGet($"{Address}/{{key}}/versions/{{version}}", ShowVersion).ForStaff(Editors).ExcludeFromDescription();
        app.MapTemplateApi(Editors);
    }

    static async Task<IResult> List(TemplateStore templates, StaffDirectory staff, CancellationToken cancel)
    {
        var current = new List<TemplateVersion>();
        foreach (var kind in LetterKinds.All)
            current.Add(await templates.Current(kind.Key, cancel));
        return Page.Show<TemplatesPage>(new { Current = current, Names = await staff.Names(cancel) });
    }

    static async Task<IResult> Show(string key, TemplateStore templates, StaffDirectory staff, HttpContext http, CancellationToken cancel) =>
        LetterKinds.Find(key) is { } kind
            ? Page.Show<TemplatePage>(new { Kind = kind, History = await templates.History(key, cancel), Names = await staff.Names(cancel), IsSaved = http.Request.Query.ContainsKey("saved") })
            : Answer.NotFoundPage();

    static async Task<IResult> ShowVersion(string key, string version, TemplateStore templates, CancellationToken cancel) =>
        LetterKinds.Find(key) is { } kind && (await templates.History(key, cancel)).FirstOrDefault(found => $"{found.Version}" == version) is { } found
            ? Page.Show<TemplateVersionPage>(new { Kind = kind, Version = found })
            : Answer.NotFoundPage();

    static async Task<IResult> Change(
        string key, HttpContext http, Actor actor, TemplateStore templates, StaffDirectory staff, Forms forms, Organisation us, TimeProvider time, CancellationToken cancel)
    {
        if (LetterKinds.Find(key) is not { } kind)
            return Answer.NotFoundPage();
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        var text = form.Value(Restore) is not null ? TemplateStore.Shipped(key).Text : (form.Value(TextField) ?? "").ReplaceLineEndings("\n");
        var everywhere = LawWords.Of(us);
        var branch = kind.Branches[int.TryParse(form.Value(Branch), out var chosen) && chosen >= 0 && chosen < kind.Branches.Count ? chosen : 0];
        if (form.Value(Preview) is null && form.Value(Paper) is null)
            return await Save();
        LetterText letter;
        try
        {
            letter = new LetterTemplate(kind, text).Fill(Checking.Sample(branch, everywhere));
        }
        catch (LetterProblemException problem)
        {
            return await Again(problem.Message);
        }
        var head = Checking.SampleHead(UkTime.DateOf(time.GetUtcNow()));
        return form.Value(Paper) is not null
            ? Download.Of(forms.AsPdf(letter, head), "application/pdf", $"preview-{key}.pdf")
            : await Shown(form.But(Checking.Refusal(kind, text, everywhere) is { } refusal ? [new FieldError(TextField, refusal)] : []), letter, forms.AsText(letter, head));

        async Task<IResult> Save()
        {
            if (Checking.Refusal(kind, text, everywhere) is { } refusal)
                return await Again(refusal);
            if (!int.TryParse(form.Value(VersionField), out var seen) || !await templates.Save(key, seen, text, actor, cancel))
                return await Again("Someone else changed this letter meanwhile. Look at the latest version, then decide anew", StatusCodes.Status409Conflict);
            return Results.Redirect($"{Address}/{key}?saved");
        }

        async Task<IResult> Again(string problem, int status = StatusCodes.Status422UnprocessableEntity) => await Shown(form.But(new FieldError(TextField, problem)), null, null, status);

        async Task<IResult> Shown(FormInput shown, LetterText? preview, string? plain, int status = StatusCodes.Status200OK) => Page.Show<TemplatePage>(
            new { Kind = kind, History = await templates.History(key, cancel), Names = await staff.Names(cancel), Form = shown, Preview = preview, Plain = plain, Branch = branch }, status);
    }
}
