using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Breaches.Ending;

/// <summary>Record what was learned, and what will be done so that it does not happen again.</summary>
public sealed record RecordLesson : IAct<RecordLesson, Breach>
{
    /// <summary>A random key of this submission: sent twice with the same key, it is one lesson.</summary>
    public Guid? Submission { get; init; }

    public string Lesson { get; init; } = "";

    public string? Action { get; init; }

    [Display(Name = "Who sees to it")]
    public Guid? OwnerId { get; init; }

    public static ActInfo Info { get; } = new("record-lesson", "Record what was learned", "Record what was learned, and what will be done about it (UK GDPR art 33(5)).", Role.Caseworker, Role.Lead);

    public static IValidator<RecordLesson> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RecordLesson>
    {
        public Rules()
        {
            RuleFor(record => record.Submission).Submission();
            RuleFor(record => record.Lesson).NotEmpty().WithMessage("Enter what was learned").UpTo(Lengths.Letter, "What was learned");
            RuleFor(record => record.Action).UpTo(Lengths.Letter, "What will be done");
        }
    }

    public static bool IsPossible(Breach breach) => !breach.IsClosed;

    public static Decision Decide(RecordLesson record, Breach breach, Desk desk) => breach switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        _ when breach.Lessons.Exists(before => before.LessonId == record.Submission) => Nothing,
        _ when record.OwnerId is { } owner && !desk.CanBeGivenWork(owner) => Refuse("Choose someone who works on cases", nameof(OwnerId)),
        _ => Record(new BreachLessonRecorded(record.Submission!.Value, desk.Today, desk.Seal.Text(record.Lesson.Trim()), desk.Seal.TextOrNothing(record.Action), record.OwnerId)),
    };
}
