using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using AccessRequests.SubjectAccessRequests;
using Deadlines;

namespace AccessRequests.Specs;

/// <summary>Given facts, when a command is decided, then facts or a refusal. Sealing is real, under a key that the specs can open.</summary>
public static class Story
{
    public const string Reference = "AR-2603-7K3M-9QXT";

    public static readonly DateOnly Today = new(2026, 3, 10);
    public static readonly Sealer Plain = new(PersonKeys.NameOf(Reference, PersonKeys.Subject), new byte[32]);
    public static readonly Law Law = new(WorkingDayCalendar.For(Division.EnglandAndWales), AccessRequestSettings.Default);
    public static readonly Actor Caseworker = Actor.Staff(Guid.Parse("0197d9a0-0000-7000-8000-000000000001"), "Casey Worker", Role.Caseworker);

    public static readonly Colleague Sam = new(Guid.Parse("0197d9a0-0000-7000-8000-000000000002"), "Sam Searcher");

    public static History Given(params object[] facts) => new(facts);

    public static Desk DeskOn(DateOnly today) => new(today, Plain, Law, Caseworker, Places.Default, [new Colleague(Caseworker.StaffId!.Value, Caseworker.Name), Sam]);
}

public sealed record History(IReadOnlyList<object> Facts)
{
    public SubjectAccessRequest State => Facts.Aggregate((SubjectAccessRequest?)null, (state, fact) => Folding.Fold(state, Story.Reference, fact))
        ?? throw new InvalidOperationException("A story begins with the request");

    public Outcome When<TCommand>(TCommand command, DateOnly? today = null) where TCommand : class, IAct<TCommand, SubjectAccessRequest> =>
        new(this, TCommand.Decide(command, State, Story.DeskOn(today ?? Story.Today)), after => TCommand.Decide(command, after.State, Story.DeskOn(today ?? Story.Today)));
}
