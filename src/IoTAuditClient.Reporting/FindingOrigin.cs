using System.Text.RegularExpressions;
using Amazon;

namespace IoTAuditClient.Reporting;

/// <summary>Where a finding came from: a finding of AWS's names neither its account nor its Region.</summary>
/// <remarks>Immutable. Two are equal where they name the same account and the same Region.</remarks>
public sealed partial record FindingOrigin
{
    /// <summary>Gets the origin of which nothing is known.</summary>
    public static FindingOrigin Unknown { get; } = new();

    /// <summary>Gets the account that was audited.</summary>
    /// <value>Twelve digits, or null, the default, where it is not known.</value>
    public string? AccountId { get; init; }

    /// <summary>Gets the Region that was audited, such as <c>eu-west-1</c>, as it was saved.</summary>
    /// <value>Null, the default, where it is not known.</value>
    public string? Region { get; init; }

    /// <summary>The partition of the Region, such as aws or aws-cn, or null where the Region is not known.</summary>
    internal string? Partition =>
        Region is not null && RegionName().IsMatch(Region) ? RegionEndpoint.GetBySystemName(Region).PartitionName : null;

    /// <summary>The same origin, with what it does not say taken from another one.</summary>
    internal FindingOrigin Or(FindingOrigin other) => (AccountId, Region) switch
    {
        (null, null) => other,
        ({ }, { }) => this,
        _ => new FindingOrigin { AccountId = AccountId ?? other.AccountId, Region = Region ?? other.Region },
    };

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)+-[0-9]+\z")]
    private static partial Regex RegionName();
}
