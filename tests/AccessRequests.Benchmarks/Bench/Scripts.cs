namespace AccessRequests.Benchmarks.Bench;

/// <summary>What wrk sends.</summary>
static class Scripts
{
    public const string Post = "wrk.method = 'POST'";

    /// <summary>A request by the public, each under a key of its own, as long as people write.</summary>
    public const string Submission =
        """
        math.randomseed(os.time() + os.clock() * 1000000)
        local run, sent = math.random(1, 1000000000), 0
        local body = '{"fullName":"Ann Example","contact":{"email":"ann@example.org","phone":"01632 960 001"},"for":"self","details":"' .. string.rep('Everything about my housing case. ', 12) .. '"}'
        request = function()
          sent = sent + 1
          return wrk.format('POST', nil, { ['Content-Type'] = 'application/json', ['Idempotency-Key'] = 'bench-' .. run .. '-' .. sent }, body)
        end
        """;

    public static string Get(string cookie) => $"wrk.headers['Cookie'] = '{cookie}'";
}
