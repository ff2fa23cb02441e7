using Amazon.IoT;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

/// <summary>What a client says of a request before it sends it.</summary>
internal static class RequestAssert
{
    public static async Task RefusedAsync(string member, Func<Task> send)
    {
        var exception = await Assert.ThrowsAsync<AmazonIoTException>(send);

        Assert.Equal($"Request object does not have required field {member} set", exception.Message);
    }
}
