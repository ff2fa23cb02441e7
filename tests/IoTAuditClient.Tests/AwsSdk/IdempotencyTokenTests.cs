using System.Net.Sockets;
using System.Text.Json;
using Amazon.IoT;
using Amazon.IoT.Model;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

/// <summary>A token that was not set is made once a call: what the SDK sends again has the same, another call has another.</summary>
public sealed class IdempotencyTokenTests
{
    private static readonly CreateAuditSuppressionRequest Suppression = new();
    private static readonly StartAuditMitigationActionsTaskRequest TaskStart = new() { TaskId = "t" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_WithoutToken_MakesAnotherForEachCallAndLeavesTheRequestAsItWas(bool startsTask)
    {
        var service = FakeIoTService.Answering("{}");
        using var client = service.CreateClient();

        await SendAsync(client, startsTask);
        await SendAsync(client, startsTask);

        var tokens = service.Requests.Select(ReadToken).ToList();
        Assert.All(tokens, token => Assert.True(Guid.TryParseExact(token, "D", out _)));
        Assert.Equal(2, tokens.Distinct().Count());
        Assert.Null(Suppression.ClientRequestToken);
        Assert.Null(TaskStart.ClientRequestToken);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_SentAgainByTheSdk_KeepsItsToken(bool startsTask)
    {
        var service = new FakeIoTService(index => index == 0
            ? throw new HttpRequestException("reset", new IOException("reset", new SocketException((int)SocketError.ConnectionReset)))
            : FakeIoTService.Answer("{}"));
        using var client = service.CreateClient(config => config.MaxStaleConnectionRetries = 1);

        await SendAsync(client, startsTask);

        Assert.Equal(2, service.Requests.Count);
        Assert.Single(service.Requests.Select(ReadToken).Distinct());
    }

    [Fact]
    public async Task Call_EmptyToken_SendsItAsItIs()
    {
        var service = FakeIoTService.Answering("{}");
        using var client = service.CreateClient();

        await client.CreateAuditSuppressionAsync(new CreateAuditSuppressionRequest { ClientRequestToken = "" }, Token);

        Assert.Equal("", ReadToken(Assert.Single(service.Requests)));
    }

    private static Task SendAsync(AmazonIoTClient client, bool startsTask) => startsTask
        ? client.StartAuditMitigationActionsTaskAsync(TaskStart, Token)
        : client.CreateAuditSuppressionAsync(Suppression, Token);

    private static string? ReadToken(RecordedRequest request)
        => JsonDocument.Parse(request.Body!).RootElement.GetProperty("clientRequestToken").GetString();
}
