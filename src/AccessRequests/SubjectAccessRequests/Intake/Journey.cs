using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.SubjectAccessRequests.Intake;

/// <summary>The way through the form: which pages, in which order, and what their answers amount to.</summary>
static class Journey
{
    public const string Root = "/make-a-request";
    public const string Check = Root + "/check";
    public const string Sent = Root + "/sent";
    public const string Delete = Root + "/delete";

    /// <summary>Nothing is sealed for keeping here: a rehearsal only asks what would be refused.</summary>
    static readonly Sealer Rehearsal = new("rehearsal", new byte[32]);

    static readonly Question AboutThem = Question.Of<AboutThemPage>("about-them", "about");

    public static IReadOnlyList<Question> Questions { get; } =
    [
        Question.Of<WhatPage>("what", "what"),
        Question.Of<ForWhomPage>("for-whom", "for"),
        Question.Of<AboutYouPage>("about-you", "fullName", "contact"),
        AboutThem,
        Question.Of<DetailsPage>("details", "details", "period", "dateOfBirth", "references"),
        Question.Of<SupportPage>("support", "replyBy", "support"),
    ];

    public static Question First => Questions[0];

    /// <summary>The questions that this request needs.</summary>
    public static IReadOnlyList<Question> QuestionsFor(Draft draft) =>
        [.. Questions.Where(question => question != AboutThem || draft.For is RequestedFor.AnotherAdult or RequestedFor.Child)];

    /// <summary>Reads and checks the answers as the API would; errors stand by the names of their fields.</summary>
    public static (ReceiveAccessRequest? Request, IReadOnlyList<FieldError> Errors) Read(Draft draft, DateOnly today, Law law)
    {
        var needed = QuestionsFor(draft);
        var typed = FormInput.With(draft.Typed.Values.Where(value => needed.Any(question => question.AsksFor(value.Key))).ToDictionary());
        var (whole, read) = FormReader.Read<ReceiveAccessRequest>(typed);
        var request = whole ?? FormReader.Read<ReceiveAccessRequest>(Without(read.Errors, typed)).Command ?? new ReceiveAccessRequest();
        FieldError[] errors =
        [
            .. !WhatPage.Knows(draft.Typed.Value("what")) ? [new FieldError("what", "Choose what you want to do")] : Array.Empty<FieldError>(),
            .. read.Errors,
            .. Refusals(request, today, law).Where(refusal => read.Error(refusal.Field ?? "") is null),
        ];
        return (errors.Length == 0 ? request : null, errors);
    }

    /// <summary>The first page that still wants something; null when the request can be sent.</summary>
    public static Question? Unfinished(Draft draft, IReadOnlyList<FieldError> errors) =>
        QuestionsFor(draft).FirstOrDefault(question => !draft.Seen.Contains(question.Slug) || errors.Any(error => question.AsksFor(error.Field)));

    static IReadOnlyList<FieldError> Refusals(ReceiveAccessRequest request, DateOnly today, Law law)
    {
        var shape = ReceiveAccessRequest.Shape.Instance.Validate(request);
        return shape.IsValid
            ? [.. ReceiveAccessRequest.Decide(request, Channel.OnlineForm, today, today, Rehearsal, Rehearsal, law).Refusals.Select(FieldErrors.From)]
            : FieldErrors.From(shape);
    }

    static FormInput Without(IReadOnlyList<FieldError> unreadable, FormInput typed) => FormInput.With(typed.Values
        .Where(value => !unreadable.Any(error => value.Key == error.Field || value.Key.StartsWith(error.Field + ".", StringComparison.Ordinal)))
        .ToDictionary());
}
