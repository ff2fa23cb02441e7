using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>A finding that the mitigation action PUBLISH_FINDING_TO_SNS has sent.</summary>
/// <remarks>The message names no account. It may leave out what a described finding has, such as
/// <see cref="AuditFinding.IsSuppressed"/> and the related resources.</remarks>
public sealed record FindingPublishedNotification : AuditNotification
{
    /// <summary>Gets the finding.</summary>
    public AuditFinding Finding { get; init; } = new();

    /// <summary>Returns the notification on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString() => Print(nameof(FindingPublishedNotification));

    private protected override void Describe(MemberPrinter printer) => printer.Shown(nameof(Finding), Finding);
}
