using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.PersonalData;

namespace AccessRequests.Notifications.Sending;

/// <summary>
/// Sends what waits. A mail is tried for two days, with growing pauses; what is refused for good fails at once. While the
/// server is away nothing else is tried but now and then, and once it is back everything goes that waited.
/// </summary>
public sealed partial class MailRoom(MailStore store, ICarrier carrier, StaffDirectory staff, WallLookup walls, Opener opener, Letterhead letterhead, TimeProvider time, ILogger<MailRoom> log)
{
    /// <summary>So many at once, from the sweep and from messages each: a slow server holds up no more than these.</summary>
    public const int AtOnce = 4;

    static readonly TimeSpan TriedFor = TimeSpan.FromDays(2), LongestPause = TimeSpan.FromMinutes(15), LongestAway = TimeSpan.FromMinutes(5);

    readonly Lock away = new();
    DateTimeOffset awaySince, awayUntil;
    int timesAway;

    /// <summary>Sends this mail, if it is due.</summary>
    public async Task Send(Guid id, CancellationToken cancel)
    {
        if (IsAway || await store.Take(id, cancel) is not { } mail)
            return;
        await using var line = new Line(carrier);
        await Deliver(mail, line, cancel);
    }

    /// <summary>Sends all that is due.</summary>
    public Task SendDue(CancellationToken cancel) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => SendOneAfterAnother(cancel)));

    async Task SendOneAfterAnother(CancellationToken cancel)
    {
        await using var line = new Line(carrier);
        while (!IsAway && await store.Take(null, cancel) is { } mail)
            await Deliver(mail, line, cancel);
    }

    async Task Deliver(OutgoingMail mail, Line line, CancellationToken cancel)
    {
        try
        {
            var open = await line.Open(cancel);
            Reached();
            if (await AddressOf(mail, cancel) is not { } address)
                return;
            await open.Send(letterhead.Write(mail, address, time.GetUtcNow()), cancel);
            await store.Settle(mail, MailState.Sent, null);
        }
        catch (CarrierAwayException gone)
        {
            Away();
            CannotReach(gone.Message);
            await TryLater(mail, gone.Message);
        }
        catch (MailRefusedException refused) when (refused.ForGood)
        {
            await store.Settle(mail, MailState.Failed, refused.Message);
        }
        catch (MailRefusedException refused)
        {
            await TryLater(mail, refused.Message);
        }
        catch (FormatException)
        {
            await store.Settle(mail, MailState.Failed, "this is no email address");
        }
        catch (ViewLogUnavailableException)
        {
            await TryLater(mail, "the view log could not be written");
        }
    }

    /// <summary>Looked up at this moment: whoever has left, or may no longer know, is told nothing. Null where that settled it.</summary>
    async Task<string?> AddressOf(OutgoingMail mail, CancellationToken cancel)
    {
        if (mail.StaffId is { } id)
        {
            if (mail.CaseReference is { } reference && await walls.KeepFrom(id, reference, cancel))
                return await NotSent("they may not know of the case any more");
            return await staff.EmailOf(id, cancel) ?? await NotSent("they have left");
        }
        var look = new Look(Actor.System, mail.CaseReference!, "tell them by email that there is an update", ["email address"]);
        var address = (await opener.Open(look, cancel)).Text(new Sealed(mail.Address!));
        return address == Opened.Erased ? await NotSent("their personal data was erased") : address;

        async Task<string?> NotSent(string why)
        {
            await store.Settle(mail, MailState.NotSent, why);
            return null;
        }
    }

    Task TryLater(OutgoingMail mail, string why)
    {
        var now = time.GetUtcNow();
        return now - mail.FirstTriedAt >= TriedFor ? store.Settle(mail, MailState.Failed, why) : store.Postpone(mail, now + Pause(mail.Attempts, LongestPause), why);
    }

    /// <summary>A minute, then twice as long each time.</summary>
    static TimeSpan Pause(int attempts, TimeSpan longest) => TimeSpan.FromMinutes(Math.Min(Math.Pow(2, Math.Min(attempts, 20) - 1), longest.TotalMinutes));

    /// <summary>A clock that was put back ends it as well: nothing waits for longer than the pause.</summary>
    bool IsAway
    {
        get { lock (away) return time.GetUtcNow() is var now && now >= awaySince && now < awayUntil; }
    }

    void Away()
    {
        lock (away)
            if (!IsAway)
                (awaySince, awayUntil) = (time.GetUtcNow(), time.GetUtcNow() + Pause(++timesAway, LongestAway));
    }

    void Reached()
    {
        lock (away)
            (awaySince, awayUntil, timesAway) = (default, default, 0);
    }

    [LoggerMessage(LogLevel.Warning, "Mail cannot be sent now ({Why}); it will be tried again")]
    partial void CannotReach(string why);

    /// <summary>Opened when the first mail wants it, and anew after it was cut.</summary>
    sealed class Line(ICarrier carrier) : IAsyncDisposable
    {
        ICarrierLine? open;

        public async Task<ICarrierLine> Open(CancellationToken cancel)
        {
            if (open is { IsOpen: true })
                return open;
            await DisposeAsync();
            return open = await carrier.Open(cancel);
        }

        public async ValueTask DisposeAsync()
        {
            if (open is not null)
                await open.DisposeAsync();
            open = null;
        }
    }
}
