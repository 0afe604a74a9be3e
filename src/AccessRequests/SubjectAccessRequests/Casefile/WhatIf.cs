using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.SubjectAccessRequests.Casefile;

/// <summary>Days that somebody supposes, to see which date would follow from them. Nothing of it is recorded.</summary>
public sealed record WhatIf
{
    [Display(Name = "The day they reply")]
    public DateOnly? TheyReplyOn { get; init; }

    [Display(Name = "The day you ask")]
    public DateOnly? WeAskOn { get; init; }

    [Display(Name = "The day they answer")]
    public DateOnly? TheyAnswerOn { get; init; }

    [Display(Name = "The day you tell them")]
    public DateOnly? WeExtendOn { get; init; }

    public bool SupposesNothing => this == new WhatIf();

    public IReadOnlyList<FieldError> Errors(DateOnly receivedOn) =>
    [
        .. Wrong(TheyReplyOn < receivedOn, "theyReplyOn", "They cannot reply before the request arrived"),
        .. Wrong(WeAskOn < receivedOn, "weAskOn", "You cannot ask before the request arrived"),
        .. Wrong(TheyAnswerOn is not null && WeAskOn is null, "weAskOn", "Enter the day you ask"),
        .. Wrong(TheyAnswerOn < WeAskOn, "theyAnswerOn", "They cannot answer before you ask"),
        .. Wrong(WeExtendOn < receivedOn, "weExtendOn", "You cannot tell them before the request arrived"),
    ];

    /// <summary>What would be known if it came so.</summary>
    public AccessRequestFacts Added(AccessRequestFacts facts)
    {
        var supposed = TheyReplyOn is { } reply ? facts.IfTheyReplyOn(reply) : facts;
        return supposed with
        {
            Clarifications = WeAskOn is { } ask ? [.. supposed.Clarifications, new Clarification(ask, TheyAnswerOn)] : supposed.Clarifications,
            ExtensionNoticeGivenOn = WeExtendOn ?? supposed.ExtensionNoticeGivenOn,
        };
    }

    static IReadOnlyList<FieldError> Wrong(bool isWrong, string field, string sentence) => isWrong ? [new(field, sentence)] : [];
}

static class WhatIfEndpoint
{
    public const string Slug = "what-if";

    public static void MapWhatIf(this IEndpointRouteBuilder app) =>
        app.MapGet($"{KindOfCase.AccessRequest.PageRoute}/{Slug}", Show).ForStaff().ExcludeFromDescription();

    static async Task<IResult> Show(string reference, HttpContext http, Actor actor, Casefiles<SubjectAccessRequest> files, TimeProvider time, CancellationToken cancel)
    {
        if (await files.Find(reference, actor, cancel) is not { } request)
            return Answer.NotFoundPage();
        var (whatIf, form) = FormReader.Read<WhatIf>(FormInput.With(http.Request.Query.ToDictionary(field => field.Key, field => field.Value)));
        if (whatIf is not null)
            form = form.But(whatIf.Errors(request.ReceivedOn));
        return Page.Show<WhatIfPage>(
            new { Case = request, Form = form, WhatIf = form.HasErrors ? null : whatIf, Today = UkTime.DateOf(time.GetUtcNow()) },
            form.HasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
