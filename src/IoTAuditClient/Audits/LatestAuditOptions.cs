using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>Which audit counts as the newest one.</summary>
public sealed record LatestAuditOptions
{
    /// <summary>Gets the only status that counts.</summary>
    /// <value><see cref="AuditStatus.Completed"/>, the default: a running, failed or cancelled audit is not taken for a complete one.
    /// <see langword="null"/> takes every status.</value>
    public AuditStatus? Status { get; init; } = AuditStatus.Completed;

    /// <summary>Gets the only type that counts.</summary>
    /// <value>The default, <see langword="null"/>, takes both types.</value>
    public AuditType? Type { get; init; }

    /// <summary>Gets the moment before which the audit started.</summary>
    /// <value>The default, <see langword="null"/>, takes the newest of all. The start of another audit gives the one before that.</value>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Gets the clock that says what is now.</summary>
    /// <value>The default, <see langword="null"/>, takes the client's, or the system's where the client is a fake.</value>
    public TimeProvider? TimeProvider { get; init; }

    /// <summary>Returns the options on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(LatestAuditOptions));
        printer.Text(nameof(Status), Status?.Value);
        printer.Text(nameof(Type), Type?.Value);
        printer.Time(nameof(Before), Before);
        return printer.ToString();
    }
}
