using System.Text.Json.Serialization;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>How the account is audited: which checks are enabled, with which role, and where the ends of audits are announced.</summary>
/// <remarks>
/// The record is immutable and safe to share between threads. An account that was never set up has no role and no checks.
/// Comes from the AWS operation DescribeAccountAuditConfiguration. Changing it belongs to the code of your infrastructure.
/// </remarks>
[JsonConverter(typeof(AuditJsonConverterFactory))]
public sealed record AuditConfiguration
{
    private readonly ValueList<AuditCheckSettings> _checks = ValueList<AuditCheckSettings>.Empty;
    private readonly ValueList<AuditNotificationTarget> _notificationTargets = ValueList<AuditNotificationTarget>.Empty;

    /// <summary>Gets the ARN of the role that audits read with.</summary>
    /// <value><see langword="null"/> where none is set.</value>
    public string? RoleArn { get; init; }

    /// <summary>Gets the settings of each check that the service names.</summary>
    /// <value>In the ordinal order of the checks' names.</value>
    public IReadOnlyList<AuditCheckSettings> Checks
    {
        get => _checks;
        init => _checks = ValueList<AuditCheckSettings>.Copy(value);
    }

    /// <summary>Gets where the ends of audits are announced.</summary>
    /// <value>At most one target a type; today there is one type, SNS.</value>
    public IReadOnlyList<AuditNotificationTarget> NotificationTargets
    {
        get => _notificationTargets;
        init => _notificationTargets = ValueList<AuditNotificationTarget>.Copy(value);
    }

    /// <summary>Tells whether a check is enabled, so that an audit may run it.</summary>
    /// <param name="checkName">The check.</param>
    /// <returns>Whether the service names the check and says that it is enabled.</returns>
    public bool IsEnabled(AuditCheckName checkName) => _checks.Any(check => check.CheckName == checkName && check.IsEnabled is true);

    /// <summary>Returns the configuration on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditConfiguration));
        printer.Text(nameof(RoleArn), RoleArn);
        printer.Shown("EnabledChecks", _checks.Count(static check => check.IsEnabled is true));
        printer.Shown(nameof(NotificationTargets), _notificationTargets.Count);
        return printer.ToString();
    }
}
