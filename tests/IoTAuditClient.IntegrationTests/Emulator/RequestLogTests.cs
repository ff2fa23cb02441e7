using IoTAuditClient.Emulator;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

public sealed class RequestLogTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Request_Answered_IsRecordedWithItsAnswer()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero));
        await using var emulator = await AuditEmulator.StartAsync(new AuditEmulatorOptions { TimeProvider = time }, Token);

        var answer = await Answer.ToAsync(Signed.Related(emulator, "findingId=f-1&nextToken=a%2Bb%3D"));
        var request = Assert.Single(emulator.Requests);

        Assert.Equal(EmulatedOperation.ListRelatedResourcesForAuditFinding, request.Operation);
        Assert.Equal(
            ("GET", "/audit/relatedResources", "findingId=f-1&nextToken=a%2Bb%3D"),
            (request.Method, request.Path, request.QueryString));
        Assert.Equal(("f-1", "a+b="), (request.FindingId, request.Query["nextToken"]));
        Assert.Equal(Signed.Date, request.Headers["X-AMZ-DATE"]);
        Assert.Equal("", request.Body);
        Assert.Equal(time.GetUtcNow(), request.ReceivedAt);
        Assert.Equal((answer.Status, answer.ErrorType), (request.StatusCode, request.ErrorCode));
        Assert.Equal(answer.Header("x-amzn-RequestId"), request.RequestId);
        Assert.Equal("GET /audit/relatedResources -> 400", request.ToString());
    }

    [Fact]
    public async Task Request_WithABody_IsRecordedWithIt()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);

        await Answer.ToAsync(Signed.List(emulator, """{"taskId":"t"}"""));

        Assert.Equal("""{"taskId":"t"}""", Assert.Single(emulator.Requests).Body);
    }

    [Fact]
    public async Task Request_WithSecrets_IsRecordedWithoutThem()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        var request = Signed.Get(emulator, "audit/findings/f-1?X-Amz-Security-Token=secret1&x-amz-signature=secret2&other=1");
        request.Headers.TryAddWithoutValidation("X-Amz-Security-Token", "secret3");
        request.Headers.TryAddWithoutValidation("Cookie", "secret4");
        await Answer.ToAsync(request);
        await Answer.ToAsync(
            Signed.Sign(new HttpRequestMessage(HttpMethod.Get, new Uri(emulator.ServiceUrl, "audit/findings/f-1")), "Bearer secret5"));

        var recorded = string.Join('\n', emulator.Requests.Select(r =>
            $"{r.QueryString} {string.Join(' ', r.Query.Values)} {string.Join(' ', r.Headers.Select(h => $"{h.Key}: {h.Value}"))}"));

        Assert.DoesNotContain("secret", recorded);
        Assert.DoesNotContain(new string('a', 64), recorded);
        Assert.Contains("Credential=AKIDEXAMPLE/20260302/eu-west-1/iot/aws4_request", recorded);
        Assert.Contains("other=1", recorded);
    }

    [Fact]
    public async Task Log_OverItsCapacity_KeepsTheNewestAndCountsAll()
    {
        await using var emulator = await AuditEmulator.StartAsync(new AuditEmulatorOptions { RequestLogCapacity = 2 }, Token);
        foreach (var id in new[] { "a", "b", "c" })
        {
            await Answer.ToAsync(Signed.Describe(emulator, id));
        }

        Assert.Equal(["b", "c"], emulator.Requests.Select(r => r.FindingId));
        Assert.Equal((2, 3L), (emulator.Requests.Count, emulator.Requests.Received));
    }

    [Fact]
    public async Task Log_Cleared_StartsAgain()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        await Answer.ToAsync(Signed.Describe(emulator, "a"));

        emulator.Requests.Clear();

        Assert.Empty(emulator.Requests);
        Assert.Equal(0, emulator.Requests.Received);
    }

    [Fact]
    public async Task WaitFor_RequestsThatAreStillToCome_EndsWithTheLastOfThem()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        await Answer.ToAsync(Signed.Describe(emulator, "a"));

        var wait = emulator.Requests.WaitForAsync(3, Token);
        await Answer.ToAsync(Signed.Describe(emulator, "b"));
        Assert.False(wait.IsCompleted);
        await Answer.ToAsync(Signed.Describe(emulator, "c"));
        await wait;

        Assert.Equal(3, emulator.Requests.Received);
    }

    [Fact]
    public async Task WaitFor_WithACancelledToken_Throws()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        using var cancelled = new CancellationTokenSource();
        var wait = emulator.Requests.WaitForAsync(1, cancelled.Token);

        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }
}
