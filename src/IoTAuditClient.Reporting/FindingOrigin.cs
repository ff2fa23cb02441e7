using Amazon;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting;

/// <summary>Where a finding came from: a finding of AWS's names neither its account nor its Region.</summary>
/// <remarks>
/// Immutable. Two are equal where they name the same account and the same Region. An account is known by its id; where that is not known,
/// by its name.
/// </remarks>
public sealed record FindingOrigin
{
    /// <summary>Gets the origin of which nothing is known.</summary>
    public static FindingOrigin Unknown { get; } = new();

    /// <summary>Gets the account that was audited.</summary>
    /// <value>Twelve digits, or null, the default, where it is not known.</value>
    public string? AccountId { get; init; }

    /// <summary>Gets what people call the account, such as its name in a file of accounts, as it was saved.</summary>
    /// <value>Null, the default, where it has no name. Where <see cref="AccountId"/> is known, the name tells no accounts apart.</value>
    public string? AccountName { get; init; }

    /// <summary>Gets the Region that was audited, such as <c>eu-west-1</c>, as it was saved.</summary>
    /// <value>Null, the default, where it is not known.</value>
    public string? Region { get; init; }

    /// <summary>Gets whether the finding is made up, as those of an emulator are, and was saved with that mark.</summary>
    /// <value>The default is false. <see cref="FindingExportOptions.IsInvented"/> marks all findings of an export.</value>
    public bool IsInvented { get; init; }

    /// <summary>The partition of the Region, such as aws or aws-cn, or null where the Region is not known.</summary>
    internal string? Partition =>
        Region is not null && RegionNames.IsName(Region) ? RegionEndpoint.GetBySystemName(Region).PartitionName : null;

    /// <summary>What tells the account from others: its id, else its name, or null where neither is known.</summary>
    internal string? Account => AccountId ?? AccountName;

    /// <summary>Tells whether another origin names the same account and the same Region.</summary>
    /// <param name="other">The other origin.</param>
    /// <returns>Whether it does. Names of accounts count where the ids are not known.</returns>
    public bool Equals(FindingOrigin? other) => other is not null
        && AccountId == other.AccountId
        && Region == other.Region
        && (AccountId is not null || AccountName == other.AccountName);

    /// <summary>Returns the hash code of the account and the Region.</summary>
    /// <returns>The same for origins that are equal.</returns>
    public override int GetHashCode() => HashCode.Combine(Account, Region);

    /// <summary>Takes what this origin does not say from another one.</summary>
    /// <param name="other">Where an account or a Region comes from that is not known here.</param>
    /// <returns>An origin with what either of the two knows; this one goes before the other.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public FindingOrigin CompletedBy(FindingOrigin other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (AccountId, AccountName, Region) switch
        {
            (null, null, null) when !IsInvented => other,
            ({ }, { }, { }) when IsInvented || !other.IsInvented => this,
            _ => new FindingOrigin
            {
                AccountId = AccountId ?? other.AccountId,
                AccountName = AccountName ?? other.AccountName,
                Region = Region ?? other.Region,
                IsInvented = IsInvented || other.IsInvented,
            },
        };
    }
}
