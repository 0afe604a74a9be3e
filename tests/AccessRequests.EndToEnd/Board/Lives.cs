using AccessRequests.EndToEnd.Harness;

namespace AccessRequests.EndToEnd.Board;

static class Lives
{
    static Service? told;

    /// <summary>A case of every kind at every stage that there is, and some that are closed. Told once, since looking changes nothing.</summary>
    public static async Task OfEveryStage(Service service)
    {
        if (told != service)
        {
            foreach (var life in AnyLife.All(service, _ => "In their own words"))
                foreach (var act in life.Deeds.Distinct())
                    await AnyLife.Of($"{life.Kind.Letters}-", service, _ => "In their own words").ReadyFor(act);
            told = service;
        }
        await service.CaughtUp();
    }
}
