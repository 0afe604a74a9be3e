using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Investigating;

/// <summary>Record what a witness says, or the person it is about. Each has a key of their own: erasing one leaves the others readable.</summary>
public sealed record TakeAccount : IAct<TakeAccount, DisciplinaryReferral>
{
    [Display(Name = "Whether it is the person it is about")]
    public bool? IsSubject { get; init; }

    public string? WitnessName { get; init; }

    /// <summary>Their account, where they work here: a witness has no other part in it.</summary>
    [Display(Name = "Their account")]
    public Guid? WitnessId { get; init; }

    [Display(Name = "The day they told you")]
    public DateOnly TakenOn { get; init; }

    public string Account { get; init; } = "";

    public static ActInfo Info { get; } = new("take-account", "Record what somebody says", "Record the account of a witness, or of the person it is about.", Workers.Appointed);

    public static IValidator<TakeAccount> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<TakeAccount>
    {
        public Rules()
        {
            RuleFor(act => act.IsSubject).NotNull().WithMessage("Choose who says it");
            RuleFor(act => act.WitnessName).NotEmpty().When(act => act.IsSubject is false).WithMessage("Enter the full name of the witness").UpTo(Lengths.Line, "The name");
            RuleFor(act => act.TakenOn).NotEmpty().WithMessage("Enter the day they told you");
            RuleFor(act => act.Account).NotEmpty().WithMessage("Enter what they say").UpTo(Lengths.Letter, "The account");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => referral is { IsClosed: false, Investigation: null, InvestigatorId: not null };

    public static Decision Decide(TakeAccount act, DisciplinaryReferral referral, Desk desk)
    {
        if (referral.IsClosed)
            return Refuse(Wording.Closed);
        if (referral.Accounts.Exists(before => act.IsThe(before, desk)))
            return Nothing;
        if (referral.Investigation is not null)
            return Refuse("The investigation is finished");
        if (!referral.ActsAs(ReferralPart.Investigator, desk.Actor))
            return Refuse(Workers.NotTheInvestigator);
        if (act.TakenOn > desk.Today)
            return Refuse("The day they told you cannot be in the future", nameof(TakenOn));
        if (act.WitnessId is { } witness && Enum.GetValues<ReferralPart>().Any(part => referral.Holds(part) == witness))
            return Refuse("They have another part in it: appoint somebody else to that first", nameof(WitnessId));
        var number = act.IsSubject is true ? 0 : referral.Accounts.Count(before => before.Number > 0) + 1;
        var seal = desk.People.For(KeyOf(number));
        return Record(new ReferralAccountTaken(
            number, act.TakenOn, number == 0 ? referral.SubjectName : seal.Text(act.WitnessName!.Trim()), number == 0 ? null : act.WitnessId, seal.Text(act.Account.Trim())));
    }

    static string KeyOf(int number) => number == 0 ? PersonKeys.Subject : $"witness-{number}";

    bool IsThe(ReferralAccountTaken before, Desk desk) =>
        (before.Number == 0) == (IsSubject is true) && before.TakenOn == TakenOn && desk.People.ForUnlessErased(KeyOf(before.Number)) is { } seal
        && seal.Holds(before.Account, Account) && (before.Number == 0 || seal.Holds(before.Name, WitnessName));
}
