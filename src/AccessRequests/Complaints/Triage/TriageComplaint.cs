using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Triage;

/// <summary>
/// Read a new complaint and decide how it goes on: what there is to find out, whether the law is touched, and whom it is
/// about. From then on those who work on complaints see it, and those whom it is about never do (rules C10 and C11).
/// </summary>
public sealed record TriageComplaint : IAct<TriageComplaint, Complaint>
{
    [Display(Name = "What there is to find out")]
    public string Issues { get; init; } = "";

    /// <summary>It is about the law on personal data, and not only about our own policy.</summary>
    [Display(Name = "Whether it is about the law")]
    public bool? IsStatutory { get; init; }

    [Display(Name = "Whether it is urgent")]
    public bool? IsUrgent { get; init; }

    /// <summary>The members of staff whom it is about.</summary>
    [Display(Name = "Whom it is about")]
    public IReadOnlyList<Guid> Staff { get; init; } = [];

    /// <summary>Said outright, because nobody may be left out by a slip.</summary>
    [Display(Name = "Whether it is about members of staff")]
    public bool? NamesStaff { get; init; }

    public string? Note { get; init; }

    public static ActInfo Info { get; } = new(
        "triage", "Triage the complaint", "Say what there is to find out, whether the law is touched and whom it is about: for them the case no longer exists.", Workers.OfIntake)
    {
        IsFinal = true,
        NeedsStepUp = true,
    };

    public static IValidator<TriageComplaint> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<TriageComplaint>
    {
        public Rules()
        {
            RuleFor(triage => triage.Issues).NotEmpty().WithMessage("Enter what there is to find out").UpTo(Lengths.Letter, "What there is to find out");
            RuleFor(triage => triage.IsStatutory).NotNull().WithMessage("Choose whether it is about the law or our own policy");
            RuleFor(triage => triage.IsUrgent).NotNull().WithMessage("Choose whether it is urgent");
            RuleFor(triage => triage.NamesStaff).NotNull().WithMessage("Choose whether it is about someone with an account here");
            RuleFor(triage => triage.Staff).Must((triage, staff) => triage.NamesStaff is not true || staff.Count > 0).WithMessage("Choose whom it is about");
            RuleFor(triage => triage.Staff).Empty().WithMessage("Choose nobody, or say that it is about someone with an account here").When(triage => triage.NamesStaff is false);
            RuleFor(triage => triage.Note).UpTo(Lengths.Paragraph, "The note");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint is { IsInHand: true, IsTriaged: false };

    public static Decision Decide(TriageComplaint triage, Complaint complaint, Desk desk) => complaint switch
    {
        { IsTriaged: true } when SaysTheSame(triage, complaint, desk) => Nothing,
        { IsInHand: false } => Refuse(complaint.WhyNotInHand()),
        _ when desk.Actor.StaffId is null => Refuse("Only staff triage"),
        { IsTriaged: true } => Refuse("This complaint was triaged: add an issue or name someone instead"),
        _ when triage.Staff.Any(id => !desk.Everybody.Any(colleague => colleague.Id == id)) => Refuse("Choose people who work here", nameof(Staff)),
        _ when desk.Actor.StaffId is { } me && triage.Staff.Contains(me) => Refuse("It is about you: ask someone else to triage it", nameof(Staff)),
        _ => complaint.Keeping(triage.Staff, desk, new ComplaintTriaged(
            desk.Today, triage.IsStatutory!.Value, triage.IsUrgent!.Value, [.. OneByOne(triage.Issues).Select(issue => desk.Seal.Text(issue))],
            [.. triage.Staff.Distinct()], desk.Seal.TextOrNothing(triage.Note), desk.Actor.StaffId!.Value, desk.Law.Clock(complaint.Facts with { PolicyOnly = !triage.IsStatutory.Value }))),
    };

    /// <summary>One issue a line; numbers and dashes in front are only habit.</summary>
    internal static IReadOnlyList<string> OneByOne(string issues) =>
        [.. issues.Split('\n').Select(line => line.Trim().TrimStart('-', '*', '•', ' ').Trim()).Where(line => line.Length > 0)];

    static bool SaysTheSame(TriageComplaint triage, Complaint complaint, Desk desk) =>
        triage.IsStatutory == complaint.IsStatutory && triage.IsUrgent == complaint.IsUrgent && complaint.NamedStaff.SetEquals(triage.Staff)
        && OneByOne(triage.Issues) is var issues && issues.Count == complaint.Issues.Count && issues.Zip(complaint.Issues).All(pair => desk.Seal.Holds(pair.Second.Text, pair.First));
}
