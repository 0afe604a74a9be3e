using AccessRequests.Casework;

namespace AccessRequests.Letters;

/// <summary>Every letter that we send. The letters in square brackets are the rules of the law that it follows.</summary>
public static class LetterKinds
{
    public const string Name = "name", Reference = "reference", Words = "words", IsVolunteer = "is_volunteer";

    /// <summary>What every template may use.</summary>
    public static IReadOnlyList<LetterValue> Everywhere { get; } =
    [
        new(Name, "the name of whoever gets it", "whoever gets it must see that it is for them"),
        new(Reference, "our case reference", "with it they can ask about their case"),
        new(LawWords.ComplainToUs, "that they can complain to us, and how"),
        new(LawWords.ComplainToRegulator, "that they can go to the regulator, and how"),
        new(LawWords.ApplyToCourt, "that they can apply to a court"),
        new(LawWords.HowToReply, "how they can reach us"),
        new(LawWords.HowToFollow, "where they can follow their case"),
        new(LawWords.Us, "what we are called"),
        new(LawWords.Lead, "who answers for data protection here"),
        new(LawWords.Regulator, "what the regulator is called"),
    ];

    /// <summary>Not to be said to somebody who is no employee (D10).</summary>
    static readonly string[] OfEmployment = ["employ", "dismiss", "warning", "disciplin", "contract", "wage", "pay ", "salary", "trade union", "union official"];

    const string AskedReasons = "the law wants the reasons to be given", RightToComplain = "the law wants them to be told of it when a request is answered (DPA 2018 s.164A)";

    static readonly LetterValue
        OurWords = new(Words, "what you wrote to them", "it is what you have to tell them"),
        Volunteer = new(IsVolunteer, "whether they are a volunteer");

    public static IReadOnlyList<LetterKind> All { get; } =
    [
        new(LetterKeys.RequestAcknowledged, "We have your request",
            [new("received_on", "the day it came"), new("reply_by", "the day by which we reply, where there is one", "they must be able to hold us to it"), new("waiting_for", "what we need first, where we wait")],
            [
                new("When the time to reply runs", Of(("received_on", "3 March 2026"), ("reply_by", "Tuesday 7 April 2026"))),
                new("When we wait for something first", Of(("received_on", "3 March 2026"), ("waiting_for", "proof of who you are"))),
            ]),
        new(LetterKeys.IdentityRequest, "Show us who you are",
            [new("evidence", "what we ask for", "they must know what to send"), new("asked_on", "the day we ask")],
            [new("Always", Of(("evidence", "A copy of a letter to you at your address, or a call from the number we know."), ("asked_on", "4 March 2026")))]),
        new(LetterKeys.Clarification, "A question about your request",
            [new("question", "our question", "the time stops only for what we asked (UK GDPR art 12A)"), new("asked_on", "the day we ask")],
            [new("Always", Of(("question", "Do you want the emails of 2024, or those of all years?"), ("asked_on", "4 March 2026")))]),
        new(LetterKeys.ExtensionNotice, "We need more time",
            [
                new("reason", "why we need it", "a notice without reasons does not extend the time (UK GDPR art 12A(4))"),
                new("ground", "the ground in law: complex, or several requests", "a notice without reasons does not extend the time (UK GDPR art 12A(4))"),
                new("reply_by", "the new day by which we reply, where there is one", "they must be able to hold us to it"),
            ],
            [
                new("When the time to reply runs", Of(("reason", "Your records are in four places and go back twelve years."), ("ground", "your request is complex"), ("reply_by", "Friday 5 June 2026"))),
                new("When it has not started, or is stopped", Of(("reason", "We are also answering your request of 2 February."), ("ground", "you have made several requests"))),
            ]),
        new(LetterKeys.Reply, "Our reply to your request",
            [
                OurWords,
                new("contents", "what the reply contains, as a list", "article 15 of the UK GDPR says what a reply contains"),
                new("is_withheld", "whether something was held back"),
                new("says_why", "whether they are told why it was held back"),
                With(LawWords.ComplainToUs, RightToComplain), With(LawWords.ComplainToRegulator, "article 15 of the UK GDPR wants it in every reply"),
            ],
            [
                new("When nothing was held back", Of((Words, "We found your file and send you all of it."), ("contents", (string[])["whether we use your data", "a copy of your data", "why we use it"]))),
                new("When something was held back, and why can be said", Of((Words, "We left out the name of a neighbour."), ("contents", (string[])["a copy of your data"]), ("is_withheld", true), ("says_why", true))),
                new("When something was held back, and why cannot be said", Of((Words, "Here is your data."), ("contents", (string[])["a copy of your data"]), ("is_withheld", true))),
            ]),
        new(LetterKeys.Refusal, "We cannot do what you asked",
            [
                new("reasons", "why, as you tell them", AskedReasons + " (UK GDPR art 12(4))"),
                new("ground", "the ground in law, where it can be said", AskedReasons + " (UK GDPR art 12(4))"),
                With(LawWords.ComplainToUs, RightToComplain), With(LawWords.ComplainToRegulator, "the law wants them to be told (UK GDPR art 12(4))"), With(LawWords.ApplyToCourt, "the law wants them to be told (UK GDPR art 12(4))"),
            ],
            [
                new("When the ground can be said", Of(("reasons", "All that we hold is advice of our solicitor."), ("ground", "An exemption in the law covers all of it: legal advice in confidence."))),
                new("When saying the ground would defeat it", Of(("reasons", "We have looked at your request with care."))),
            ]),
        new(LetterKeys.ComplaintAcknowledged, "We have your complaint",
            [new("received_on", "the day it came"), new("next_report_on", "the day by which they hear from us again, where there is one"), With(LawWords.ComplainToRegulator, "they may go to the regulator at any time")],
            [
                new("Always", Of(("received_on", "3 March 2026"), ("next_report_on", "Tuesday 31 March 2026"))),
                new("When no day is set yet", Of(("received_on", "3 March 2026"))),
            ]),
        new(LetterKeys.ComplaintProgress, "How it is going with your complaint",
            [OurWords, new("next_report_on", "the day by which they hear from us again, where there is one"), With(LawWords.ComplainToRegulator, "they may go to the regulator at any time")],
            [new("Always", Of((Words, "We have spoken to three people and wait for the log of the system."), ("next_report_on", "Tuesday 28 April 2026"))), new("When no day is set", Of((Words, "We have all we need.")))]),
        new(LetterKeys.ComplaintOutcome, "What we found",
            [OurWords, new("is_acknowledgement", "whether this letter is the first that they get"), With(LawWords.ComplainToRegulator, "they must be reminded of the regulator with the outcome")],
            [
                new("As a rule", Of((Words, "A letter about you lay open in the office. That was wrong. Letters are now kept locked away."))),
                new("When it is the acknowledgement as well", Of((Words, "We looked into it at once."), ("is_acknowledgement", true))),
            ]),
        new(LetterKeys.ReviewOutcome, "We looked at it again",
            [OurWords, new("result", "how the review ended", "they must know how it ended"), With(LawWords.ComplainToRegulator, "they must be reminded of the regulator with the outcome")],
            [new("Always", Of((Words, "The enquiry was full and fair."), ("result", "The outcome stands.")))]),
        new(LetterKeys.MeetingInvitation, "A meeting about your conduct",
            [
                new("allegation", "what they are said to have done", D4), new("consequences", "what may come of it", D4), new(Words, "your letter, with the evidence", D4),
                new("meeting_at", "when the meeting is", D4), new("place", "where it is", D4), new("companion", "that they may bring a companion, and whom", D4), Volunteer,
            ],
            [
                new("To a member of staff", Of(("allegation", "You told a visitor about someone we support."), ("consequences", LawWords.ForStaff), (Words, "The notes of the visit are enclosed."),
                    ("meeting_at", "Friday 27 March 2026 at 2:00pm"), ("place", "Room 2, 1 Some Street"), ("companion", LawWords.StaffCompanion))),
                new("To a volunteer", Of(("allegation", "You told a visitor about someone we support."), ("consequences", LawWords.ForVolunteers), (Words, "The notes of the visit are enclosed."),
                    ("meeting_at", "Friday 27 March 2026 at 2:00pm"), ("place", "Room 2, 1 Some Street"), ("companion", LawWords.VolunteerCompanion), (IsVolunteer, true)), OfEmployment),
            ]),
        new(LetterKeys.AppealOutcome, "How your appeal ended",
            [
                new("result", "how it ended", D7), new("reasons", "why", D7), new("counts_until", "the last day on which a warning counts, where there is one", "how long a warning counts must be said (D9)"),
                new("heard_on", "the day it was decided"), Volunteer,
            ],
            [
                new("To a member of staff, with a warning", Of(("result", "The decision is changed. It is now a first written warning."), ("reasons", "You had not been trained."), ("counts_until", "26 September 2026"), ("heard_on", "27 March 2026"))),
                new("To a member of staff", Of(("result", "The decision stands."), ("reasons", "What happened is clear."), ("heard_on", "27 March 2026"))),
                new("To a volunteer", Of(("result", "The decision stands."), ("reasons", "What happened is clear."), ("heard_on", "27 March 2026"), (IsVolunteer, true)), OfEmployment),
            ]),
    ];

    const string D4 = "whoever is asked to a meeting must be told it in writing (D4)", D7 = "the outcome of an appeal must be given in writing, with reasons (D7)";

    public static LetterKind? Find(string key) => All.FirstOrDefault(kind => kind.Key == key);

    static LetterValue With(string everywhere, string law) => Everywhere.First(value => value.Name == everywhere) with { Law = law };

    static Dictionary<string, object?> Of(params (string Name, object? Value)[] values) => values.ToDictionary(value => value.Name, value => value.Value);
}
