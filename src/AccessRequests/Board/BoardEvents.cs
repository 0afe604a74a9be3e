using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using AccessRequests.Figures;
using AccessRequests.Identity;
using AccessRequests.Identity.Sessions;
using Deadlines;

namespace AccessRequests.Board;

/// <summary>Tells an open board that its figures may be others, and nothing of what they are: what it then asks for goes through the gate.</summary>
static class BoardEvents
{
    public const string Changed = "changed", Ping = "ping", SignedOut = "signed-out";

    const string Stream = "text/event-stream";

    static readonly TimeSpan Silence = TimeSpan.FromSeconds(25);

    public static IResult Tell(HttpContext http, FigureNews news, SessionStore sessions, IHostApplicationLifetime life, TimeProvider time)
    {
        // Whoever asks for something else would wait for its end for ever.
        if (!http.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == Stream))
            return Results.StatusCode(StatusCodes.Status406NotAcceptable);
        var secret = SessionCookie.Read(http, SessionKind.Staff)!;
        // Without the second, stopping the service would wait for every open board.
        var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        http.Response.OnCompleted(() => { end.Dispose(); return Task.CompletedTask; });
        return TypedResults.ServerSentEvents(Events(async () => await sessions.Find(SessionKind.Staff, secret, end.Token, isUse: false) is not null, news, time, end.Token));
    }

    static async IAsyncEnumerable<SseItem<string>> Events(Func<Task<bool>> isSignedIn, FigureNews news, TimeProvider time, [EnumeratorCancellation] CancellationToken end)
    {
        var (told, hour) = (-1L, Hour(time));
        while (true)
        {
            var next = news.Next;
            SseItem<string>? item = null;
            try
            {
                if (await isSignedIn())
                {
                    item = new SseItem<string>($"{news.Version}", news.Version != told || Hour(time) != hour ? Changed : Ping);
                    (told, hour) = (news.Version, Hour(time));
                }
            }
            catch (OperationCanceledException)
            {
                yield break;
            }
            yield return item ?? new SseItem<string>("", SignedOut);
            if (item is null)
                yield break;
            await Task.WhenAny(next, Task.Delay(Silence, time, end));
            if (end.IsCancellationRequested)
                yield break;
        }
    }

    /// <summary>With the hour, hours left and days left are others without any fact.</summary>
    static long Hour(TimeProvider time) => UkTime.LocalTime(time.GetUtcNow()).Ticks / TimeSpan.TicksPerHour;
}
