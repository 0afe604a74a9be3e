using AccessRequests.Identity;
namespace AccessRequests.Demo;
sealed class DemoCases(Seeding seeding, Actor casey, Actor sam, Actor lee)
{
    Actor[] All => [casey, sam, lee];
    public async Task Tell() { foreach (var d in new[] { 1, 2, 3 }) await seeding.Receive(d); }
}
