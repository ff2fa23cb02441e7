using Amazon;
using IoTAudit.Tool.Services;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class IoTRegionsTests
{
    [Theory]
    [InlineData("aws")]
    [InlineData("aws-cn")]
    [InlineData("aws-us-gov")]
    public void Of_APartition_HasRegionsThatTheSdkKnowsInIt(string partition)
    {
        var known = RegionEndpoint.EnumerableAllRegions
            .Where(region => region.PartitionName == partition)
            .Select(static region => region.SystemName);

        Assert.NotEmpty(IoTRegions.Of(partition));
        Assert.Empty(IoTRegions.Of(partition).Except(known));
    }

    [Theory]
    [InlineData("arn:aws-cn:iam::123456789012:role/a", "eu-west-1", "aws-cn")]
    [InlineData(null, "us-gov-west-1", "aws-us-gov")]
    [InlineData(null, null, "aws")]
    public void PartitionOf_ARoleOrARegion_IsItsOwn(string? role, string? region, string expected) =>
        Assert.Equal(expected, IoTRegions.PartitionOf(role, region));

    [Fact]
    public void Of_APartitionWithoutAKnownList_IsEmpty() => Assert.Empty(IoTRegions.Of("aws-iso"));
}
