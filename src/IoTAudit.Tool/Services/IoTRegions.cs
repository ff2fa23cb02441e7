using Amazon;

namespace IoTAudit.Tool.Services;

/// <summary>
/// The Regions that have AWS IoT, by partition. The AWS SDK knows the Regions of each partition, and not which services a Region has: these
/// are those of the endpoint rules and of AWS's page on the endpoints of AWS IoT Core, as of 2026-11.
/// </summary>
internal static class IoTRegions
{
    private const string Usual = "aws";

    private static readonly Dictionary<string, string[]> ByPartition = new()
    {
        [Usual] =
        [
            "ap-east-1", "ap-northeast-1", "ap-northeast-2", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ap-southeast-5",
            "ca-central-1", "eu-central-1", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3",
            "il-central-1", "me-central-1", "me-south-1", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
        ],
        ["aws-cn"] = ["cn-north-1", "cn-northwest-1"],
        ["aws-us-gov"] = ["us-gov-east-1", "us-gov-west-1"],
    };

    // An account has to switch these on before its credentials are accepted there.
    private static readonly HashSet<string> OptIn =
    [
        "ap-east-1", "ap-southeast-5", "eu-south-1", "eu-south-2", "il-central-1", "me-central-1", "me-south-1",
    ];

    /// <summary>All Regions that are known, of every partition.</summary>
    public static IEnumerable<string> All => ByPartition.Values.SelectMany(static regions => regions);

    /// <summary>Whether an account has the Region only after it was switched on.</summary>
    public static bool IsOptIn(string region) => OptIn.Contains(region);

    /// <summary>The partition of an account: of its role, else of a Region, else the usual one.</summary>
    public static string PartitionOf(string? roleArn, string? region) => roleArn?.Split(':') is ["arn", { Length: > 0 } partition, ..]
        ? partition
        : region is null ? Usual : RegionEndpoint.GetBySystemName(region).PartitionName;

    /// <summary>The Regions of a partition; none where it is not known here which of them have AWS IoT.</summary>
    public static IReadOnlyList<string> Of(string partition) => ByPartition.GetValueOrDefault(partition) ?? [];
}
