using IoTAuditClient.Model;
using IoTAuditClient.Queries;

namespace IoTAuditClient;

/// <summary>Says which suppressions to list: all of them, or those of one check or resource.</summary>
/// <remarks>
/// <para>
/// Start with <see cref="All"/> and narrow it down with a <c>with</c> expression:
/// <c>AuditSuppressionQuery.All with { CheckName = AuditCheckName.LoggingDisabled }</c>.
/// </para>
/// <para>
/// The record is immutable and safe to share between threads. Comes from the request of the AWS operation ListAuditSuppressions.
/// </para>
/// </remarks>
public sealed record AuditSuppressionQuery
{
    private readonly AuditCheckName? _checkName;
    private readonly ResourceIdentifier? _resource;

    private AuditSuppressionQuery()
    {
    }

    /// <summary>Gets the query for all suppressions, those that end first at the beginning.</summary>
    public static AuditSuppressionQuery All { get; } = new();

    /// <summary>Gets the only check whose suppressions are listed.</summary>
    /// <value>The default, <see langword="null"/>, means every check.</value>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public AuditCheckName? CheckName
    {
        get => _checkName;
        init => _checkName = AuditQueryRules.CheckName(value, nameof(CheckName));
    }

    /// <summary>Gets the only resource whose suppressions are listed.</summary>
    /// <value>The default, <see langword="null"/>, means every resource.</value>
    /// <exception cref="ArgumentException">The identifier names no resource, several, or one that breaks a rule of the service.</exception>
    public ResourceIdentifier? Resource
    {
        get => _resource;
        init => _resource = ResourceFilterRules.Check(value, nameof(Resource));
    }

    /// <summary>Gets whether those that end last stand at the beginning.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsDescending { get; init; }

    /// <summary>Returns the query on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditSuppressionQuery));
        printer.Text(nameof(CheckName), CheckName?.Value);
        printer.Shown(nameof(Resource), Resource);
        printer.Shown(nameof(IsDescending), IsDescending ? true : null);
        return printer.ToString();
    }
}
