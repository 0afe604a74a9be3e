using AccessRequests.Casework;
using AccessRequests.Letters;
using AccessRequests.PersonalData;
using AccessRequests.SubjectAccessRequests.Following;
using AccessRequests.SubjectAccessRequests.Replying;
using AccessRequests.Web;

namespace AccessRequests.SubjectAccessRequests;

/// <summary>What the facts of an access request say in their letters. The names are those that the templates use.</summary>
static class RequestLetters
{
    public static LettersOf<SubjectAccessRequest> Letters { get; } = new(KindOfCase.AccessRequest, Of, request => LetterContent.PersonOf(request.Requester.FullName));

    static LetterContent? Of(SubjectAccessRequest request, object fact, Func<Sealed?, string?> read)
    {
        LetterContent ToRequester(DateOnly on, params IEnumerable<(string, object?)> values) => new(request.Requester.FullName, request.Requester.PostalAddress, on, [PersonKeys.Subject], Named(values));
        return fact switch
        {
            AccessRequestAcknowledged e => ToRequester(e.AcknowledgedOn,
                ("received_on", UkFormat.Date(request.ReceivedOn)), ("reply_by", Long(request.Clock.DueOn)), ("waiting_for", request.Clock.WaitingFor.Count > 0 ? Progress.Needs(request) : null)),
            IdentityRequested e => ToRequester(e.AskedOn, ("evidence", read(e.Evidence)), ("asked_on", UkFormat.Date(e.AskedOn))),
            ClarificationRequested e => ToRequester(e.AskedOn, ("question", read(e.Question)), ("asked_on", UkFormat.Date(e.AskedOn))),
            ResponseDeadlineExtended e => ToRequester(e.NoticeGivenOn, ("reason", read(e.Reason)), ("ground", Ground(e.Ground)), ("reply_by", Long(e.Clock.DueOn))),
            ResponseSent { SentTo: Recipient.PersonThemselves } e => new(request.Subject.FullName, null, e.SentOn, [PersonKeys.Subject], Named(Reply(e, read))),
            ResponseSent e => ToRequester(e.SentOn, Reply(e, read)),
            AccessRequestRefused e => ToRequester(e.RefusedOn, ("reasons", read(e.Reasons)), ("ground", e.IsBare ? null : Ground(e))),
            _ => null,
        };
    }

    static IEnumerable<(string, object?)> Reply(ResponseSent sent, Func<Sealed?, string?> read) =>
    [
        (LetterKinds.Words, read(sent.Letter)),
        ("contents", sent.Contents.Where(content => content.Value is ContentAnswer.Included).Select(content => ReplyChecklist.Words(content.Key).Replace("their ", "your ", StringComparison.Ordinal)
            .Replace("not from them", "not from you", StringComparison.Ordinal)).ToArray()),
        ("is_withheld", sent.AboutWithheld is not null),
        ("says_why", sent.AboutWithheld is WithheldNotice.ReasonsAndRoutes),
    ];

    static string Ground(ExtensionGround ground) => ground is ExtensionGround.Complexity ? "your request is complex" : "you have made several requests";

    static string Ground(AccessRequestRefused refused) => refused.Ground switch
    {
        RefusalGround.ManifestlyUnfounded => "The law lets us refuse a request that is clearly not made in earnest (“manifestly unfounded”).",
        RefusalGround.ManifestlyExcessive => "The law lets us refuse a request that clearly asks for too much (“manifestly excessive”).",
        _ when Exemptions.Find(refused.ExemptionCode) is { } exemption => $"The law has an exemption for what you asked for (Data Protection Act 2018, {exemption.Provision}). {exemption.Meaning}.",
        _ => "The law has an exemption for what you asked for.",
    };

    static string? Long(DateOnly? date) => date is { } day ? UkFormat.LongDate(day) : null;

    static Dictionary<string, object?> Named(IEnumerable<(string Name, object? Value)> values) => values.ToDictionary(value => value.Name, value => value.Value);
}
