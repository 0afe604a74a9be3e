using System.Collections.Concurrent;
using AccessRequests.Casework;
using AccessRequests.Figures;
using AccessRequests.Identity;
using AccessRequests.Reminders;
using AccessRequests.Web;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace AccessRequests.Board;

/// <summary>
/// The board for one viewer. Somebody who asks again within a second is given the same answer, byte for byte; nobody is ever given
/// another's, since walls differ from person to person.
/// </summary>
public sealed class BoardReader(
    FigureQuery figures, FigureHistory history, FigureNews news, ReminderFigures reminders, PolicyReviews policies, BoardSettings settings, IOptions<JsonOptions> json, TimeProvider time)
{
    readonly ConcurrentDictionary<string, Kept> kept = new();

    public async Task<Finished<BoardFigures>> Read(Actor viewer, CancellationToken cancel)
    {
        var (who, now, version) = ($"{viewer.Key} {string.Join(' ', viewer.Roles.Order(StringComparer.Ordinal))}", time.GetUtcNow(), news.Version);
        if (kept.TryGetValue(who, out var before) && before.Version == version && now < before.Until)
            return before.Board;
        var read = BoardFigures.Of(await figures.Read(viewer, BoardFigures.Ask(now), cancel), await policies.All(cancel), await reminders.Count(viewer, cancel), settings.OnTimeTarget, now);
        var board = new Finished<BoardFigures>(read, read with { Now = default, AsAt = default }, json.Value.SerializerOptions);
        if (settings.CacheSeconds > 0)
            kept[who] = new(version, now.AddSeconds(settings.CacheSeconds), board);
        return board;
    }

    public async Task<BoardFigures> Read(Actor viewer, Moment moment, CancellationToken cancel) =>
        BoardFigures.Of(await history.Read(viewer, BoardFigures.Ask(moment.At), moment, cancel), await policies.All(moment, cancel), reminders: null, settings.OnTimeTarget, moment.At);

    sealed record Kept(long Version, DateTimeOffset Until, Finished<BoardFigures> Board);
}
