using AccessRequests.Acts;
using AccessRequests.Identity;

namespace AccessRequests.Demo;

/// <summary>Lets cases of one kind be worked on through the same doors as real ones, on days gone by.</summary>
sealed class DemoDoor<TCase>(Casefiles<TCase> files, ActRunner<TCase> acts, DemoClock clock) where TCase : class, ICaseState
{
    public DemoCase<TCase> To(string reference) => new(this, reference);

    public async Task Do<TCommand>(string reference, int daysAgo, Actor actor, TCommand command) where TCommand : class, IAct<TCommand, TCase>
    {
        clock.TurnTo(daysAgo);
        var found = await files.Find(reference, Actor.System, CancellationToken.None);
        var outcome = await acts.Run(command, reference, found!.Version, actor.ForTheHouse(), CancellationToken.None);
        if (outcome is not ActOutcome.Accepted)
            throw new InvalidOperationException($"{TCommand.Info.Slug} {daysAgo} days ago: {(outcome as ActOutcome.Refused)?.Errors[0].Message ?? outcome.ToString()}");
    }
}

sealed record DemoCase<TCase>(DemoDoor<TCase> Door, string Reference) where TCase : class, ICaseState
{
    public async Task<DemoCase<TCase>> Then<TCommand>(int daysAgo, Actor actor, TCommand command) where TCommand : class, IAct<TCommand, TCase>
    {
        await Door.Do(Reference, daysAgo, actor, command);
        return this;
    }
}
