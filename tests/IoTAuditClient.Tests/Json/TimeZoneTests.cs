using IoTAuditClient.Tests.AwsSdk;
using Xunit;

namespace IoTAuditClient.Tests;

/// <summary>Times without an offset are UTC wherever the machine stands.</summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class TimeZoneTests : IDisposable
{
    private readonly string? _saved = Environment.GetEnvironmentVariable("TZ");
    private readonly string _zone = Path.GetTempFileName();

    [Fact]
    public void Parse_TimeWithoutOffset_IsUtcInEveryZone()
    {
        // A zone of our own, five hours behind, because not every machine has the world's.
        File.WriteAllBytes(_zone, [.. "TZif"u8, .. new byte[16], .. Counts, .. Zone]);
        Environment.SetEnvironmentVariable("TZ", _zone);
        TimeZoneInfo.ClearCachedData();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no TZ.");
        Assert.Equal(TimeSpan.FromHours(-5), TimeZoneInfo.Local.BaseUtcOffset);

        var finding = AuditFindingJson.Parse("""{"findingTime":"2019-12-10T21:07:26.168"}""");

        Assert.Equal(new DateTimeOffset(2019, 12, 10, 21, 7, 26, 168, TimeSpan.Zero), finding.FindingTime);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("TZ", _saved);
        TimeZoneInfo.ClearCachedData();
        File.Delete(_zone);
    }

    // RFC 8536: no leap seconds and no transitions, one type of four characters.
    private static ReadOnlySpan<byte> Counts => [0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4];

    // 18,000 seconds behind, no summer time, the name at 0; then the two flags.
    private static ReadOnlySpan<byte> Zone => [0xFF, 0xFF, 0xB9, 0xB0, 0, 0, (byte)'E', (byte)'S', (byte)'T', 0, 0, 0];
}
