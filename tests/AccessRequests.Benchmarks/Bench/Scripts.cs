namespace AccessRequests.Benchmarks.Bench;

/// <summary>What wrk sends.</summary>
static class Scripts
{
    public const string Post = "wrk.method = 'POST'";

    /// <summary>What somebody writes, as long as people write.</summary>
    const string Words = "string.rep('Everything about my housing case. ', 12)";

    /// <summary>A request by the public, each under a key of its own.</summary>
    public const string Submission =
        $$"""
        math.randomseed(os.time() + os.clock() * 1000000)
        local run, sent = math.random(1, 1000000000), 0
        local body = '{"fullName":"Ann Example","contact":{"email":"ann@example.org","phone":"01632 960 001"},"for":"self","details":"' .. {{Words}} .. '"}'
        request = function()
          sent = sent + 1
          return wrk.format('POST', nil, { ['Content-Type'] = 'application/json', ['Idempotency-Key'] = 'bench-' .. run .. '-' .. sent }, body)
        end
        """;

    /// <summary>The same words, to the incident service.</summary>
    public const string Incident =
        $$"""
        wrk.method = 'POST'
        wrk.headers['Content-Type'] = 'application/json'
        wrk.body = '{"customerId":"b5a3a1f0-5d0c-4b52-9a3c-0f6c3f2b7c11","contact":{"channel":0,"firstName":"Ann","lastName":"Example","email":"ann@example.org","phone":"01632 960 001"},"description":"' .. {{Words}} .. '","loggedBy":"0b9f6c2e-6a0e-4c29-8f7e-2f1d5c1b9a22"}'
        """;

    public static string Get(string cookie) => $"wrk.headers['Cookie'] = '{cookie}'";
}
