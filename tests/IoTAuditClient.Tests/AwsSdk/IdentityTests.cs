using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

public sealed class IdentityTests
{
    [Fact]
    public void Assembly_Always_HasTheIdentityOfTheRealOne()
    {
        var name = LoadedSdk.Assembly.GetName();

        Assert.Equal("AWSSDK.IoT", name.Name);
        Assert.Equal(new Version(4, 0, 0, 0), name.Version);
        Assert.Equal("885C28607F98E604", Convert.ToHexString(name.GetPublicKeyToken()!));
    }
}
