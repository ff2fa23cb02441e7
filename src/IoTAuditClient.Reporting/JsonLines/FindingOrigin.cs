namespace IoTAuditClient.Reporting;

/// <summary>Where a saved finding came from: a finding of AWS's names neither its account nor its Region.</summary>
/// <remarks>Immutable. Two are equal where they name the same account and the same Region.</remarks>
public sealed record FindingOrigin
{
    /// <summary>Gets the origin of which nothing is known.</summary>
    public static FindingOrigin Unknown { get; } = new();

    /// <summary>Gets the account that was audited.</summary>
    /// <value>Twelve digits, or null, the default, where it is not known.</value>
    public string? AccountId { get; init; }

    /// <summary>Gets the Region that was audited, such as <c>eu-west-1</c>, as it was saved.</summary>
    /// <value>Null, the default, where it is not known.</value>
    public string? Region { get; init; }
}
