using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using Deadlines;

namespace AccessRequests.Demo.Synthesis;

/// <summary>Lets one case live through its real decisions. What a decision refuses does not happen, as it would not for anyone.</summary>
abstract class Telling<TCase>(KindOfCase kind, Func<TCase?, string, object, TCase?> fold, Scene scene, Dice dice, DateOnly day) : ITelling where TCase : class, ICaseState
{
    readonly List<Told> facts = [];

    public KindOfCase Kind => kind;

    public IReadOnlyList<Told> Facts => facts;

    public Sealers People { get; } = Sealers.New(Placeholders.Of(kind));

    public object? Fold(object? before, object fact) => fold((TCase?)before, People.Reference, fact);

    /// <summary>Tells everything, from the first day on.</summary>
    public ITelling Through()
    {
        Tell();
        return this;
    }

    protected abstract void Tell();

    protected Scene Scene => scene;

    protected Cast Cast => scene.Cast;

    protected Dice Dice => dice;

    protected DateTimeOffset Now { get; private set; } = UkTime.InstantOf(day, new TimeOnly(dice.Between(6, 21), dice.Between(0, 59), dice.Between(0, 59))).ToUniversalTime();

    protected DateOnly Today => UkTime.DateOf(Now);

    protected TCase Case { get; private set; } = null!;

    protected Actor Requester => Actor.Requester(People.Reference);

    /// <summary>Some working days later, at an hour of the office.</summary>
    protected void Later(int workingDays) => Until(scene.AfterWorkingDays(Today, workingDays));

    /// <summary>Some days later; where we do not work on that day, on the next.</summary>
    protected void After(int days) => Until(Today.AddDays(days));

    protected void Until(DateOnly then)
    {
        var hour = UkTime.InstantOf(scene.WorkingDay(then), new TimeOnly(dice.Between(9, 16), dice.Between(0, 59), dice.Between(0, 59))).ToUniversalTime();
        Now = hour > Now ? hour : Now.AddMinutes(dice.Between(2, 40));
    }

    /// <summary>At any hour: people write to us in the evening too.</summary>
    protected void Sometime(int least, int most) => Now = Now.AddDays(dice.Between(least, most)).AddMinutes(dice.Between(1, 400));

    protected void AtThat(DateTimeOffset moment) => Now = moment > Now ? moment : Now.AddMinutes(dice.Between(2, 40));

    protected void Begin(Actor actor, Decision decision) => Record(actor, decision);

    protected void Do<TCommand>(Actor actor, TCommand command) where TCommand : class, IAct<TCommand, TCase>
    {
        if (Try(actor, command) is { } refused)
            throw new InvalidOperationException($"{TCommand.Info.Slug} on {Today:yyyy-MM-dd}: {refused}");
    }

    /// <returns>Why it was refused; null where it was done.</returns>
    protected string? Try<TCommand>(Actor actor, TCommand command) where TCommand : class, IAct<TCommand, TCase>
    {
        if (TCommand.Shape.Validate(command) is { IsValid: false } shape)
            return shape.Errors[0].ErrorMessage;
        var decision = TCommand.Decide(command, Case, scene.Desk(Now, People, actor));
        if (decision.IsRefused)
            return decision.Refusals[0].Sentence;
        Record(actor, decision);
        return null;
    }

    void Record(Actor actor, Decision decision)
    {
        if (decision.IsRefused)
            throw new InvalidOperationException(decision.Refusals[0].Sentence);
        foreach (var fact in decision.Events)
        {
            facts.Add(new Told(fact, Now, actor.Key));
            Case = fold(Case, People.Reference, fact)!;
        }
        Now = Now.AddMinutes(dice.Between(1, 9));
    }
}

/// <summary>A life that was told, of a case of any kind.</summary>
interface ITelling
{
    KindOfCase Kind { get; }
    IReadOnlyList<Told> Facts { get; }
    Sealers People { get; }
    object? Fold(object? before, object fact);
}
