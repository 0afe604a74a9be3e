using AccessRequests.Acts;
using AccessRequests.Identity;
using AccessRequests.Web;

namespace AccessRequests.Reminders;

static class PolicyEndpoints
{
    public const string Address = "/staff/policy-reviews";

    public static readonly string[] Reviewers = [Role.Director, Role.Lead];

    public static void MapPolicyReviews(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show).ForStaff(Reviewers).ExcludeFromDescription();
        app.MapPost(Address, Post).ForStaff(Reviewers).TakesForm().ExcludeFromDescription();
        app.MapGet("/api/policy-reviews", (PolicyReviews policies, CancellationToken cancel) => policies.All(cancel)).ForStaff(Reviewers)
            .WithTags("Reminders").WithName("ListPolicyReviews").WithSummary("When each policy was reviewed, and by when it is to be reviewed again")
            .Produces<IReadOnlyList<PolicyStanding>>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        app.MapPost("/api/policy-reviews", PostByApi).ForStaff(Reviewers)
            .WithTags("Reminders").WithName("CompletePolicyReview").WithSummary("Record that a policy was reviewed; the next review is due 24 months later")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
    }

    static Task<IResult> Show(PolicyReviews policies, CancellationToken cancel) => ShowWith(policies, FormInput.Empty, StatusCodes.Status200OK, cancel);

    static async Task<IResult> ShowWith(PolicyReviews policies, FormInput form, int status, CancellationToken cancel) =>
        Page.Show<PolicyReviewsPage>(new { Policies = await policies.All(cancel), Choices = policies.Policies, Form = form }, status);

    static async Task<IResult> Post(HttpContext http, Actor actor, PolicyReviews policies, CancellationToken cancel)
    {
        var (review, form) = FormReader.Read<CompletedReview>(FormInput.From(await http.Request.ReadFormAsync(cancel)));
        if (review is null)
            return await ShowWith(policies, form, StatusCodes.Status422UnprocessableEntity, cancel);
        var errors = await policies.Complete(review, actor, cancel);
        return errors.Count > 0 ? await ShowWith(policies, form.But(errors), StatusCodes.Status422UnprocessableEntity, cancel) : Results.Redirect(Address);
    }

    static async Task<IResult> PostByApi(CompletedReview review, Actor actor, PolicyReviews policies, CancellationToken cancel)
    {
        var errors = await policies.Complete(review, actor, cancel);
        return errors.Count > 0 ? Answer.Refused(errors) : Results.NoContent();
    }
}
