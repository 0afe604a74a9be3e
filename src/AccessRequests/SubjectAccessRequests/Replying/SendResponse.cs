using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.SubjectAccessRequests.Searching;
using AccessRequests.Web;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Replying;

/// <summary>
/// Send the reply with all that article 15 asks for, and record it. Nothing leaves while it is open who is asking and whether
/// they may; a late reply can always be sent (UK GDPR arts 12(3) and 15).
/// </summary>
public sealed record SendResponse : IAct<SendResponse, SubjectAccessRequest>
{
    [Display(Name = "The day you sent it")]
    public DateOnly SentOn { get; init; }

    /// <summary>Where somebody asks for another person: to which of the two it went.</summary>
    [Display(Name = "Who you sent it to")]
    public Recipient? SentTo { get; init; }

    [Display(Name = "How you sent it")]
    public DeliveryMethod? Method { get; init; }

    /// <summary>Each item of article 15: included, or not applicable.</summary>
    [Display(Name = "What the reply contains")]
    public IReadOnlyDictionary<ReplyContent, ContentAnswer> Contents { get; init; } = new Dictionary<ReplyContent, ContentAnswer>();

    /// <summary>Where something was withheld: what the letter says of it.</summary>
    [Display(Name = "What the letter says about what you withheld")]
    public WithheldNotice? AboutWithheld { get; init; }

    /// <summary>The covering letter.</summary>
    public string Letter { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "send-response", "Send the reply", "Record the reply with its article 15 contents; the clock ends.", Role.Caseworker, Role.Lead)
    { IsFinal = true, SendsLetter = true, NeedsStepUp = true };

    public static IValidator<SendResponse> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<SendResponse>
    {
        public Rules()
        {
            RuleFor(send => send.SentOn).NotEmpty().WithMessage("Enter the day you sent it");
            RuleFor(send => send.Method).NotNull().WithMessage("Choose how you sent it");
            RuleFor(send => send.Contents).Custom((contents, context) =>
            {
                foreach (var content in Enum.GetValues<ReplyContent>().Where(content => contents?.ContainsKey(content) != true))
                    context.AddFailure(ReplyChecklist.Field(content), $"Choose whether the reply includes {ReplyChecklist.Words(content)}");
            });
            RuleFor(send => send.Letter).NotEmpty().WithMessage("Enter the covering letter").UpTo(Lengths.Letter, "The covering letter");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => request.IsInHand;

    public static Decision Decide(SendResponse send, SubjectAccessRequest request, Desk desk)
    {
        if (!request.IsInHand)
            return Refuse(request.WhyNotInHand());
        var refusals = send.Objections(request, desk).ToList();
        return refusals.Count > 0
            ? RefuseAll(refusals)
            : Record(new ResponseSent(
                send.SentOn, send.Reaches(request)!.Value, send.Method!.Value, send.Contents, send.AboutWithheld, desk.Seal.Text(send.Letter.Trim()),
                desk.Law.Clock(request.Facts.Answered(send.SentOn))));
    }

    /// <summary>What has to be done first, whatever the reply says. The page shows it before anything is filled in.</summary>
    public static IEnumerable<Refusal> ToDoFirst(SubjectAccessRequest request)
    {
        if (request.AwaitsIdentity)
            yield return new Refusal("Confirm who is asking before you reply: you are still waiting for proof of identity", null);
        foreach (var missing in request.Missing())
            yield return missing;
    }

    IEnumerable<Refusal> Objections(SubjectAccessRequest request, Desk desk)
    {
        foreach (var first in ToDoFirst(request))
            yield return first;
        if (Reaches(request) is not { } recipient)
            yield return new Refusal("Choose who you sent it to", nameof(SentTo));
        else if (recipient is Recipient.Requester && request.LacksAuthority)
            yield return new Refusal("Record their authority before you reply to whoever asked, or send the reply to the person it is about", nameof(SentTo));

        if (SentOn > desk.Today)
            yield return new Refusal("The day you sent it cannot be in the future", nameof(SentOn));
        else if (SentOn < request.ReceivedOn)
            yield return new Refusal("You cannot have replied before the request arrived", nameof(SentOn));
        else if (request.LastSearchedOn() is { } searched && SentOn < searched)
            yield return new Refusal($"You cannot have replied before the last search, on {UkFormat.Date(searched)}", nameof(SentOn));

        foreach (var missing in ReplyChecklist.Missing(Contents, request))
            yield return missing;
        if (request.Withheld.Count > 0 && AboutWithheld is null)
            yield return new Refusal("Choose what the letter says about what you withheld", nameof(AboutWithheld));
        if (request.Withheld.Count == 0 && AboutWithheld is not null)
            yield return new Refusal("Nothing is withheld in this case: record what you withheld first", nameof(AboutWithheld));
    }

    Recipient? Reaches(SubjectAccessRequest request) => request.For is RequestedFor.Self ? Recipient.Requester : SentTo;
}
