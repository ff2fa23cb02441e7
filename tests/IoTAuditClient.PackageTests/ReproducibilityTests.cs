using Xunit;

namespace IoTAuditClient.PackageTests;

public sealed class ReproducibilityTests
{
    [Theory]
    [InlineData(PackedPackage.Client, ".nupkg")]
    [InlineData(PackedPackage.Client, ".snupkg")]
    [InlineData(PackedPackage.Emulator, ".nupkg")]
    [InlineData(PackedPackage.HealthChecks, ".nupkg")]
    [InlineData(PackedPackage.Reporting, ".nupkg")]
    [InlineData(PackedPackage.Parquet, ".nupkg")]
    [InlineData(PackedPackage.Emulator, ".snupkg")]
    [InlineData(PackedPackage.HealthChecks, ".snupkg")]
    [InlineData(PackedPackage.Reporting, ".snupkg")]
    [InlineData(PackedPackage.Parquet, ".snupkg")]
    public void Package_PackedFromAnotherPath_HasTheSameBytes(string id, string extension)
    {
        var once = PackedPackage.PathOf("IOTAUDIT_PACKAGES", id, extension);
        var again = PackedPackage.PathOf("IOTAUDIT_PACKAGES_AGAIN", id, extension);

        Assert.NotEqual(once, again);
        Assert.True(File.ReadAllBytes(once).AsSpan().SequenceEqual(File.ReadAllBytes(again)), $"{once} and {again} differ.");
    }
}
