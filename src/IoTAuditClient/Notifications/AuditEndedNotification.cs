using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>The message that an audit has ended: completed, failed or cancelled.</summary>
/// <remarks>
/// It carries counts and no findings: list those of <see cref="AuditTask.TaskId"/>. Its schema is
/// <c>arn:aws:iot:::schema:auditnotification/1.0</c>.
/// </remarks>
public sealed record AuditEndedNotification : AuditNotification
{
    /// <summary>Gets the id of the account whose audit it was.</summary>
    /// <value><see langword="null"/> where the message did not say.</value>
    public string? AccountId { get; init; }

    /// <summary>Gets the audit as it ended, with what became of each check.</summary>
    /// <value>What DescribeAuditTask answers of it, except <see cref="AuditCheckResult.IsCompliant"/>: the message leaves it out.</value>
    public AuditTask Audit { get; init; } = new();

    /// <summary>Returns the notification on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString() => Print(nameof(AuditEndedNotification));

    private protected override void Describe(MemberPrinter printer)
    {
        printer.Text(nameof(AccountId), AccountId);
        printer.Shown(nameof(Audit), Audit);
    }
}
