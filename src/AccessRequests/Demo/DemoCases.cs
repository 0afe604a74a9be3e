using AccessRequests.Identity;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.SubjectAccessRequests.Clarifying;
using Deadlines;

namespace AccessRequests.Demo;

/// <summary>About sixty cases in every state that the lists and the board can show.</summary>
sealed class DemoCases(Seeding seeding, Actor casey, Actor sam, Actor lee)
{
    Actor[] All => [casey, sam, lee];

    public async Task Tell()
    {
        for (var daysAgo = 0; daysAgo < 6; daysAgo++)
            await seeding.Receive(daysAgo);
        await (await seeding.Receive(12)).Then(4, casey, new AskForClarification { AskedOn = Day(4), Question = "Which years do you mean?", Reason = "We hold letters of many years." });
    }

    static DateOnly Day(int daysAgo) => UkTime.DateOf(TimeProvider.System.GetUtcNow()).AddDays(-daysAgo);
}
