namespace IoTAuditClient.Emulator;

/// <summary>An audit suppression: from the next audit on, the findings of a check about a resource do not spoil the check.</summary>
/// <remarks>Immutable.</remarks>
public sealed record EmulatedSuppression
{
    /// <summary>A suppression that never expires.</summary>
    /// <param name="checkName">The check, as in <c>LOGGING_DISABLED_CHECK</c>.</param>
    /// <param name="resourceIdentifier">
    /// The resource, by the member that belongs to the check and by no other, as in
    /// <see cref="EmulatedResourceIdentifier.DeviceCertificateId"/>.
    /// </param>
    public EmulatedSuppression(string checkName, EmulatedResourceIdentifier resourceIdentifier)
    {
        ArgumentException.ThrowIfNullOrEmpty(checkName);
        ArgumentNullException.ThrowIfNull(resourceIdentifier);
        CheckName = checkName;
        ResourceIdentifier = resourceIdentifier;
    }

    /// <summary>The name of the check.</summary>
    public string CheckName { get; }

    /// <summary>The resource.</summary>
    public EmulatedResourceIdentifier ResourceIdentifier { get; }

    /// <summary>When it expires. It counts in milliseconds.</summary>
    /// <value>Null by default: never.</value>
    public DateTimeOffset? ExpirationDate { get; init; }

    /// <summary>Why the findings are suppressed: at most 1,000 printable ASCII characters.</summary>
    /// <value>Null by default.</value>
    public string? Description { get; init; }
}
