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

    /// <summary>Gets whether the finding is made up, as those of an emulator are, and was saved with that mark.</summary>
    /// <value>The default is false. <see cref="FindingExportOptions.IsInvented"/> marks all findings of an export.</value>
    public bool IsInvented { get; init; }

    /// <summary>The partition of the Region, such as aws or aws-cn, or null where the Region is not known.</summary>
    internal string? Partition =>
        Region is not null && RegionName().IsMatch(Region) ? RegionEndpoint.GetBySystemName(Region).PartitionName : null;

    /// <summary>Tells whether another origin names the same account and the same Region.</summary>
    /// <param name="other">The other origin.</param>
    /// <returns>Whether it does.</returns>
    public bool Equals(FindingOrigin? other) => other is not null && AccountId == other.AccountId && Region == other.Region;

    /// <summary>Returns the hash code of the account and the Region.</summary>
    /// <returns>The same for origins that are equal.</returns>
    public override int GetHashCode() => HashCode.Combine(AccountId, Region);

    /// <summary>The same origin, with what it does not say taken from another one.</summary>
    internal FindingOrigin Or(FindingOrigin other) => (AccountId, Region) switch
    {
        (null, null) when !IsInvented => other,
        ({ }, { }) => this,
        _ => this with { AccountId = AccountId ?? other.AccountId, Region = Region ?? other.Region },
    };

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)+-[0-9]+\z")]
    private static partial Regex RegionName();
}
