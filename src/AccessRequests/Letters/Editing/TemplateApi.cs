using AccessRequests.Identity;
using AccessRequests.Letters.Templating;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.Letters.Editing;

/// <param name="Version">0 is the text that was shipped.</param>
/// <param name="Values">What its text may use.</param>
/// <param name="Samples">Cases that read differently, in words: a preview fills the text with the invented values of one of them.</param>
public sealed record TemplateText(string Key, string Title, int Version, string Text, IReadOnlyList<LetterValue> Values, IReadOnlyList<string> Samples);

/// <param name="Sample">Which of the samples, from 0.</param>
public sealed record TemplateToSee(string? Text, int Sample);

/// <param name="Refusal">Why it may not be saved; null where it may.</param>
public sealed record TemplateSeen(string Text, string? Refusal);

/// <param name="Seen">The version that was changed.</param>
public sealed record TemplateToSave(string? Text, int? Seen);

/// <summary>The same as the pages of the templates, for programs.</summary>
static class TemplateApi
{
    const string Api = "/api/letter-templates";

    public static void MapTemplateApi(this IEndpointRouteBuilder app, string[] editors)
    {
        Describe(app.MapGet(Api, List), "ListTemplates", "What our letters say").Produces<IReadOnlyList<TemplateText>>();
        Describe(app.MapGet($"{Api}/{{key}}", Read), "ReadTemplate", "What one of our letters says").Produces<TemplateText>().ProducesProblem(StatusCodes.Status404NotFound);
        Refuses(Describe(app.MapPost($"{Api}/{{key}}/preview", See), "SeeTemplate", "How a text reads with invented values; nothing is kept").Produces<TemplateSeen>());
        Refuses(Describe(app.MapPost($"{Api}/{{key}}", Save), "SaveTemplate", "Save a text as a new version: letters written from then on read like it")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict));

        RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint, string name, string summary) => endpoint.ForStaff(editors)
            .WithTags("Letters").WithName(name).WithSummary(summary)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);

        static void Refuses(RouteHandlerBuilder endpoint) => endpoint
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
    }

    static async Task<IResult> List(TemplateStore templates, CancellationToken cancel)
    {
        var current = new List<TemplateText>();
        foreach (var kind in LetterKinds.All)
            current.Add(Of(kind, await templates.Current(kind.Key, cancel)));
        return Results.Ok(current);
    }

    static async Task<IResult> Read(string key, TemplateStore templates, CancellationToken cancel) =>
        LetterKinds.Find(key) is { } kind ? Results.Ok(Of(kind, await templates.Current(key, cancel))) : Answer.NotFound();

    static IResult See(string key, TemplateToSee ask, Forms forms, Organisation us, TimeProvider time)
    {
        if (LetterKinds.Find(key) is not { } kind)
            return Answer.NotFound();
        if (ask.Sample < 0 || ask.Sample >= kind.Branches.Count)
            return Answer.Refused([new("sample", $"Choose a sample from 0 to {kind.Branches.Count - 1}")]);
        if (string.IsNullOrWhiteSpace(ask.Text))
            return Answer.Refused([new("text", "Enter the text")]);
        var (everywhere, text) = (LawWords.Of(us), Lines(ask.Text));
        try
        {
            var letter = new LetterTemplate(kind, text).Fill(Checking.Sample(kind.Branches[ask.Sample], everywhere));
            return Results.Ok(new TemplateSeen(forms.AsText(letter, Checking.SampleHead(UkTime.DateOf(time.GetUtcNow()))), Checking.Refusal(kind, text, everywhere)));
        }
        catch (LetterProblemException problem)
        {
            return Answer.Refused([new("text", problem.Message)]);
        }
    }

    static async Task<IResult> Save(string key, TemplateToSave change, Actor actor, TemplateStore templates, Organisation us, CancellationToken cancel) =>
        LetterKinds.Find(key) is not { } kind ? Answer.NotFound()
        : change.Seen is not { } seen ? Answer.Refused([new("seen", "Say which version you changed")])
        : Checking.Refusal(kind, Lines(change.Text), LawWords.Of(us)) is { } refusal ? Answer.Refused([new("text", refusal)])
        : await templates.Save(key, seen, Lines(change.Text), actor, cancel) ? Results.NoContent()
        : Results.Problem(statusCode: StatusCodes.Status409Conflict, title: "Someone else changed this letter", detail: "Look at the latest version, then decide anew.");

    static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");

    static TemplateText Of(LetterKind kind, TemplateVersion version) =>
        new(kind.Key, kind.Title, version.Version, version.Text, [.. kind.AllValues.DistinctBy(value => value.Name)], [.. kind.Branches.Select(branch => branch.When)]);
}
