using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Journeys;
using AccessRequests.PersonalData;
using AccessRequests.Web;
using Deadlines;
using Marten;

namespace AccessRequests.SubjectAccessRequests.Intake;

/// <summary>The way through the form by which somebody asks to see their information.</summary>
sealed class AccessRequestJourney(AccessRequestReception reception, Law law) : IJourney<ReceiveAccessRequest>
{
    /// <summary>Nothing is sealed for keeping here: a rehearsal only asks what would be refused.</summary>
    static readonly Sealer Rehearsal = new("rehearsal", new byte[32]);

    public static Way Way { get; } = new("/make-a-request", "/", "request");

    static readonly Question AboutThem = Question.Of<AboutThemPage>(Way, "about-them", "about");

    public static IReadOnlyList<Question> Questions { get; } =
    [
        Question.Of<WhatPage>(Way, "what", "what"),
        Question.Of<ForWhomPage>(Way, "for-whom", "for"),
        Question.Of<AboutYouPage>(Way, "about-you", "fullName", "contact"),
        AboutThem,
        Question.Of<DetailsPage>(Way, "details", "details", "period", "dateOfBirth", "references"),
        Question.Of<SupportPage>(Way, "support", "replyBy", "support"),
    ];

    public bool Needs(Question question, Draft draft) => question != AboutThem || draft.For is RequestedFor.AnotherAdult or RequestedFor.Child;

    public IReadOnlyList<FieldError> Beside(Draft draft) => WhatPage.Knows(draft.Typed.Value("what")) ? [] : [new FieldError("what", "Choose what you want to do")];

    public IReadOnlyList<FieldError> Refusals(ReceiveAccessRequest command, DateOnly today)
    {
        var shape = ReceiveAccessRequest.Shape.Instance.Validate(command);
        return shape.IsValid
            ? [.. ReceiveAccessRequest.Decide(command, Channel.OnlineForm, today, today, Rehearsal, Rehearsal, law).Refusals.Select(FieldErrors.From)]
            : FieldErrors.From(shape);
    }

    public string? Away(Question question, Draft draft) =>
        question == Questions[0] && draft.Typed.Value("what") is { } what && what != WhatPage.Access ? WhatPage.Leads(what) : null;

    public IResult Check(ReceiveAccessRequest command, Draft draft, FormInput form, int status) => Page.Show<CheckPage>(new { Request = command, Draft = draft, Form = form }, status);

    public async Task<IReadOnlyList<FieldError>> Send(ReceiveAccessRequest command, string key, Action<IDocumentSession, SentCase> markSent, CancellationToken cancel)
    {
        var (_, refused) = await reception.Receive(
            command, Channel.OnlineForm, null, Actor.Public, key, cancel,
            (session, receipt) => markSent(session, new SentCase(receipt.CaseReference, receipt.AccessCode, receipt.Clock.DueOn, receipt.Clock.Steps)));
        return refused;
    }

    public IResult Sent(SentCase sent) => Page.Show<SentPage>(new { Sent = sent });
}
