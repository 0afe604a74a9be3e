using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Confidentiality;

/// <summary>
/// Let somebody look at a case in an emergency, whatever stands in the way. One person asks and another agrees; it is
/// carried out for them by the house, and stays in the history of the case.
/// </summary>
public sealed record BreakGlass<TCase> : IAct<BreakGlass<TCase>, TCase> where TCase : class, ICaseState
{
    public static readonly TimeSpan Holds = TimeSpan.FromHours(24);

    public Guid RequestId { get; init; }
    public Guid LookerId { get; init; }
    public GlassReason Reason { get; init; }

    public static ActInfo Info { get; } = new("break-glass", "Break the glass", "Let somebody look at the case in an emergency, by the word of two people.");

    public static IValidator<BreakGlass<TCase>> Shape => Made.Once<InlineValidator<BreakGlass<TCase>>>();

    /// <summary>It has no page on the case: whoever needs it cannot see the case.</summary>
    public static bool IsPossible(TCase state) => false;

    public static Decision Decide(BreakGlass<TCase> breaking, TCase state, Desk desk) => desk.Actor.StaffId switch
    {
        _ when state.Access.Glass.Exists(glass => glass.LookerId == breaking.LookerId && glass.Until > desk.Now) => Nothing,
        null => Refuse("A person has to agree"),
        var approver when approver == breaking.LookerId => Refuse("Somebody else has to agree"),
        var approver when state.Access.Walled.Contains(approver.Value) => Refuse("There is no such case"),
        var approver => Record(new GlassBroken(breaking.RequestId, breaking.LookerId, approver.Value, breaking.Reason, desk.Now + Holds)),
    };
}
