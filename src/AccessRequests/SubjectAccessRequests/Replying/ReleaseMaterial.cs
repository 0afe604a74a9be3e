using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Replying;

/// <summary>Supply an item after all: an exemption holds only as long as its harm is likely.</summary>
public sealed record ReleaseMaterial : IAct<ReleaseMaterial, SubjectAccessRequest>
{
    /// <summary>Its number in the case.</summary>
    [Display(Name = "The item")]
    public int? Item { get; init; }

    /// <summary>Why it is not withheld any more.</summary>
    public string Reason { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "release", "Release something you withheld", "Supply an item after all that was held back.", Role.Caseworker, Role.Lead)
    { NeedsStepUp = true };

    public static IValidator<ReleaseMaterial> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<ReleaseMaterial>
    {
        public Rules()
        {
            RuleFor(act => act.Item).NotNull().WithMessage("Choose the item to release");
            RuleFor(act => act.Reason).NotEmpty().WithMessage("Enter why you release it").UpTo(Lengths.Paragraph, "The reason");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => request is { IsInHand: true, Withheld.Count: > 0 };

    public static Decision Decide(ReleaseMaterial act, SubjectAccessRequest request, Desk desk) => request switch
    {
        { IsInHand: false } => Refuse(request.WhyNotInHand()),
        _ when !request.Withheld.Exists(item => item.Item == act.Item) => Refuse("Choose one of the items that are withheld", nameof(Item)),
        _ => Record(new MaterialReleased(act.Item!.Value, desk.Today, desk.Seal.Text(act.Reason.Trim()))),
    };
}
