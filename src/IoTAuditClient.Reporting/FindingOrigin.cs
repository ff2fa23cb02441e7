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

    /// <summary>Takes what this origin does not say from another one.</summary>
    /// <param name="other">Where an account or a Region comes from that is not known here.</param>
    /// <returns>An origin with what either of the two knows; this one goes before the other.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public FindingOrigin CompletedBy(FindingOrigin other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (AccountId, Region) switch
        {
            (null, null) => other,
            ({ }, { }) => this,
            _ => new FindingOrigin { AccountId = AccountId ?? other.AccountId, Region = Region ?? other.Region },
        };
    }

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)+-[0-9]+\z")]
    private static partial Regex RegionName();
}
