namespace IoTAuditClient.IntegrationTests;

public sealed class PlaceholderTests
{
    [Xunit.Fact]
    public void Runtime_Always_IsOneOfTheTargets() => Xunit.Assert.True(Environment.Version.Major is 8 or 10);
}
