using Xunit;

namespace IoTAuditClient.IntegrationTests.Client;

/// <summary>Whoever reads findings of an emulator by mistake can see it in the log.</summary>
public sealed class InventedAnswerTests
{
    [Fact]
    public async Task Client_AnsweredByAnEmulator_LogsItOnce()
    {
        await using var served = await ServedClient.StartAsync();
        var token = TestContext.Current.CancellationToken;

        await served.Client.DescribeAsync(served.AnyId, token);
        await served.Client.DescribeAsync(served.AnyId, token);

        var record = Assert.Single(served.Logs.GetSnapshot(), static record => record.Id == 9);
        Assert.Contains("client default", record.Message, StringComparison.Ordinal);
        Assert.Contains("invented", record.Message, StringComparison.Ordinal);
    }
}
