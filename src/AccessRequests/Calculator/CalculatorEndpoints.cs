using AccessRequests.Acts;
using AccessRequests.Web;
using Deadlines;
using Microsoft.AspNetCore.Components;

namespace AccessRequests.Calculator;

/// <summary>The deadline calculator: a form for each question, answered on the same page. What is typed goes into no address, log or table.</summary>
static class CalculatorEndpoints
{
    public static IReadOnlyList<QuestionInfo> Questions { get; } =
        [Reply.Info, Acknowledgement.Info, BreachNotice.Info, WarningEnd.Info, Postponement.Info, Retention.Info];

    public static void MapCalculatorPages(this IEndpointRouteBuilder app)
    {
        app.MapGet(QuestionInfo.Root, () => Page.Show<CalculatorPage>()).AllowAnonymous().ExcludeFromDescription();
        app.MapQuestion<Reply, ReplyPage>();
        app.MapQuestion<Acknowledgement, AcknowledgementPage>();
        app.MapQuestion<BreachNotice, BreachNoticePage>();
        app.MapQuestion<WarningEnd, WarningEndPage>();
        app.MapQuestion<Postponement, PostponementPage>();
        app.MapQuestion<Retention, RetentionPage>();
    }

    static void MapQuestion<TQuestion, TPage>(this IEndpointRouteBuilder app)
        where TQuestion : class, IQuestion<TQuestion>
        where TPage : QuestionPage
    {
        app.MapGet(TQuestion.Info.Address, () => Page.Show<TPage>()).AllowAnonymous().ExcludeFromDescription();
        app.MapPost(TQuestion.Info.Address, Answer<TQuestion, TPage>).AllowAnonymous().TakesForm().ExcludeFromDescription();
    }

    static async Task<IResult> Answer<TQuestion, TPage>(HttpContext http, Law law, CancellationToken cancel)
        where TQuestion : class, IQuestion<TQuestion>
        where TPage : IComponent
    {
        var (asked, form) = FormReader.Read<TQuestion>(FormInput.From(await http.Request.ReadFormAsync(cancel)));
        if (asked is not null && TQuestion.Shape.Validate(asked) is { IsValid: false } wrong)
            form = form.But(FieldErrors.From(wrong));
        return form.HasErrors
            ? Page.Show<TPage>(new { Form = form }, StatusCodes.Status422UnprocessableEntity)
            : Page.Show<TPage>(new { Form = form, Found = asked!.Answer(law) });
    }
}
