using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Intake;

namespace AccessRequests.Demo;

/// <summary>Lets cases arise and be worked on through the same doors as real ones, on days gone by.</summary>
sealed class Seeding(AccessRequestReception reception, Casefiles<SubjectAccessRequest> files, ActRunner<SubjectAccessRequest> acts, DemoClock clock)
{
    int number;

    public int Cases => number;

    /// <returns>The case, to be worked on.</returns>
    public async Task<DemoCase> Receive(int daysAgo, RequestedFor whom = RequestedFor.Self, Channel channel = Channel.OnlineForm)
    {
        clock.TurnTo(daysAgo);
        var (receipt, errors) = await reception.Receive(Stories.Request(number++, whom), channel, null, Actor.Public, null, CancellationToken.None);
        return new DemoCase(this, receipt?.CaseReference ?? throw new InvalidOperationException(errors[0].Message));
    }

    public async Task Do<TCommand>(string reference, int daysAgo, Actor actor, TCommand command) where TCommand : class, IAct<TCommand, SubjectAccessRequest>
    {
        clock.TurnTo(daysAgo);
        var found = await files.Find(reference, Actor.System, CancellationToken.None);
        var outcome = await acts.Run(command, reference, found!.Version, actor.ForTheHouse(), CancellationToken.None);
        if (outcome is not ActOutcome.Accepted)
            throw new InvalidOperationException($"{TCommand.Info.Slug} {daysAgo} days ago: {(outcome as ActOutcome.Refused)?.Errors[0].Message ?? outcome.ToString()}");
    }
}

sealed record DemoCase(Seeding Seeding, string Reference)
{
    public async Task<DemoCase> Then<TCommand>(int daysAgo, Actor actor, TCommand command) where TCommand : class, IAct<TCommand, SubjectAccessRequest>
    {
        await Seeding.Do(Reference, daysAgo, actor, command);
        return this;
    }
}
