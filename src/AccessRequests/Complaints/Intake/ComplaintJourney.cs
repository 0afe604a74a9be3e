using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Journeys;
using AccessRequests.PersonalData;
using AccessRequests.Web;
using Deadlines;
using Marten;

namespace AccessRequests.Complaints.Intake;

/// <summary>The way through the form by which somebody complains.</summary>
sealed class ComplaintJourney(ComplaintReception reception, Law law) : IJourney<ReceiveComplaint>
{
    static readonly Handlers Nobody = new([], [], [], []);

    public static Way Way { get; } = new("/make-a-complaint", "/complain", "complaint");

    static readonly Question AboutThem = Question.Of<AboutThemPage>(Way, "about-them", "about");

    public static IReadOnlyList<Question> Questions { get; } =
    [
        Question.Of<ForWhomPage>(Way, "for-whom", "for"),
        Question.Of<AboutYouPage>(Way, "about-you", "fullName", "contact"),
        AboutThem,
        Question.Of<WhatHappenedPage>(Way, "what-happened", "whatHappened", "when"),
        Question.Of<HowPage>(Way, "how", "happenings"),
        Question.Of<WhoPage>(Way, "who", "aboutWhom", "whoKnows"),
        Question.Of<HandlersPage>(Way, "handlers", "concernsHandlers"),
        Question.Of<UrgencyPage>(Way, "urgency", "isUrgent", "urgency"),
        Question.Of<WishPage>(Way, "wish", "wish", "support"),
    ];

    public bool Needs(Question question, Draft draft) => question != AboutThem || draft.For is RequestedFor.AnotherAdult or RequestedFor.Child;

    public IReadOnlyList<FieldError> Beside(Draft draft) => [];

    public IReadOnlyList<FieldError> Refusals(ReceiveComplaint command, DateOnly today)
    {
        var shape = ReceiveComplaint.Shape.Instance.Validate(command);
        // Nothing is sealed for keeping here: a rehearsal only asks what would be refused.
        return shape.IsValid
            ? [.. ReceiveComplaint.Decide(command, Channel.OnlineForm, today, today, Sealers.New("rehearsal"), Nobody, law).Refusals.Select(FieldErrors.From)]
            : FieldErrors.From(shape);
    }

    public string? Away(Question question, Draft draft) => null;

    public IResult Check(ReceiveComplaint command, Draft draft, FormInput form, int status) => Page.Show<CheckPage>(new { Complaint = command, Form = form }, status);

    public async Task<IReadOnlyList<FieldError>> Send(ReceiveComplaint command, string key, Action<IDocumentSession, SentCase> markSent, CancellationToken cancel)
    {
        var (_, refused) = await reception.Receive(
            command, Channel.OnlineForm, null, Actor.Public, key, cancel,
            (session, receipt) => markSent(session, new SentCase(receipt.CaseReference, receipt.AccessCode, receipt.Clock.AcknowledgementDueOn, [.. receipt.Clock.Steps, .. receipt.Clock.EnquirySteps])));
        return refused;
    }

    public IResult Sent(SentCase sent) => Page.Show<SentPage>(new { Sent = sent });
}
