using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Views;

/// <summary>Nobody has to start the service anew because something was away for a while.</summary>
[Collection(nameof(Apart))]
public class Going_on(Apart apart)
{
    [Fact]
    public async Task views_follow_by_themselves_when_one_of_their_batches_was_refused()
    {
        var service = apart.Service;
        await service.Submit();
        await service.CaughtUp();
        await service.Database.Execute(
            """
            create function public.refuse() returns trigger language plpgsql as $$ begin raise exception 'for a while'; end $$;
            create trigger refuse before insert or update on views.case_row for each statement execute function public.refuse()
            """);
        var opened = await service.Submit();
        await Patience.Until(() => service.Log.Errors.Any(error => error.Contains("for a while", StringComparison.Ordinal)));
        await service.Database.Execute("drop function public.refuse() cascade");
        await Patience.Until(async () => (await service.Database.Query($"select 1 from views.case_row where id = '{opened.Reference}'")).Count == 1);
    }
}
