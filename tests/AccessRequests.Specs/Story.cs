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
    public static readonly Actor Caseworker = Actor.Staff(Guid.Parse("0197d9a0-0000-7000-8000-000000000001"), "Casey Worker", Role.Caseworker);

    public static readonly Actor Lead = Actor.Staff(Guid.Parse("0197d9a0-0000-7000-8000-000000000003"), "Lee Leads", Role.Lead);

    public static readonly Colleague Sam = new(Guid.Parse("0197d9a0-0000-7000-8000-000000000002"), "Sam Searcher") { Roles = [Role.Caseworker] };

    public static readonly Colleague Dana = new(Guid.Parse("0197d9a0-0000-7000-8000-000000000005"), "Dana Director") { Roles = [Role.Director] };

    public static readonly Colleague Ari = new(Guid.Parse("0197d9a0-0000-7000-8000-000000000004"), "Ari Administrator") { Roles = [Role.Administrator] };

    static readonly Colleague Self = new(Caseworker.StaffId!.Value, Caseworker.Name) { Roles = [Role.Caseworker] };

    public static History Given(params object[] facts) => new(facts);

    public static Desk DeskOn(DateOnly today, string reference = Reference) => DeskAt(UkTime.StartOf(today).AddHours(10), reference);

    public static Desk DeskAt(DateTimeOffset now, string reference = Reference) => new(
        now, new Sealers(reference, new Dictionary<string, Sealer?>(), () => new byte[32]), Law.Default, Caseworker, Places.Default, [Self, Sam])
    {
        Everybody = [Self, Sam, new Colleague(Lead.StaffId!.Value, Lead.Name) { Roles = [Role.Lead] }, Dana, Ari],
    };

    /// <summary>What was sealed in a story, about whomever.</summary>
    public static string Read(Sealed value) => new Sealer(value.KeyName, new byte[32]).Open(value);
}

public delegate TCase? Fold<TCase>(TCase? before, string reference, object fact);

/// <summary>What has happened in a case of any kind.</summary>
public record History<TCase>(string Reference, Fold<TCase> Fold, IReadOnlyList<object> Facts) where TCase : class
{
    public TCase State => Facts.Aggregate((TCase?)null, (state, fact) => Fold(state, Reference, fact)) ?? throw new InvalidOperationException("A story begins with what opens the case");

    public Outcome When<TCommand>(TCommand command, DateOnly? today = null) where TCommand : class, IAct<TCommand, TCase> =>
        When(command, Story.DeskOn(today ?? Story.Today, Reference));

    public Outcome When<TCommand>(TCommand command, Desk desk) where TCommand : class, IAct<TCommand, TCase>
    {
        Decision On(TCase state) => TCommand.Decide(command, state, desk);
        return new(On(State), more => On((this with { Facts = [.. Facts, .. more] }).State));
    }
}

/// <summary>What has happened in an access request.</summary>
public sealed record History(IReadOnlyList<object> Facts) : History<SubjectAccessRequest>(Story.Reference, Folding.Fold, Facts);
