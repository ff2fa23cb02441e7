using IoTAuditClient.Model;
using IoTAuditClient.Queries;

namespace IoTAuditClient;

/// <summary>Says what to suppress, for how long, and why.</summary>
/// <remarks>
/// Start with <see cref="For"/> and say why with a <c>with</c> expression:
/// <c>AuditSuppressionRequest.For(check, resource, SuppressionPeriod.Indefinitely) with { Description = "known" }</c>.
/// The record is immutable and safe to share between threads. Comes from the requests of the AWS operations CreateAuditSuppression and
/// UpdateAuditSuppression.
/// </remarks>
public sealed record AuditSuppressionRequest
{
    private readonly string? _description;

    private AuditSuppressionRequest(AuditCheckName checkName, ResourceIdentifier resource, SuppressionPeriod period) =>
        (CheckName, Resource, Period) = (checkName, resource, period);

    /// <summary>Gets the check whose findings do not count.</summary>
    /// <value>A name of an older AWS text is sent under its current name.</value>
    public AuditCheckName CheckName { get; }

    /// <summary>Gets the resource on which they do not count.</summary>
    /// <value>Only the member that belongs to the check is sent (<see cref="AuditCheck.SuppressionIdentifierMember"/>).</value>
    public ResourceIdentifier Resource { get; }

    /// <summary>Gets how long they do not count.</summary>
    public SuppressionPeriod Period { get; init; }

    /// <summary>Gets why they do not count, for whoever reads it later.</summary>
    /// <value>At most 1,000 characters on one line. The default, <see langword="null"/>, sends none.</value>
    /// <exception cref="ArgumentException">The text is too long or has a control character.</exception>
    public string? Description
    {
        get => _description;
        init => _description = SuppressionRules.Description(value, nameof(Description));
    }

    /// <summary>Asks for a suppression of a check and a resource.</summary>
    /// <param name="checkName">The check.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="period">How long its findings do not count.</param>
    /// <returns>A request without a description.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> or <paramref name="period"/> is null.</exception>
    public static AuditSuppressionRequest For(AuditCheckName checkName, ResourceIdentifier resource, SuppressionPeriod period)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(period);
        return new AuditSuppressionRequest(checkName, resource, period);
    }

    /// <summary>Returns the request on one line, for people to read.</summary>
    /// <returns>Text that may change between versions. Control, direction and other format characters appear as their code.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditSuppressionRequest));
        printer.Text(nameof(CheckName), CheckName.Value);
        printer.Shown(nameof(Resource), Resource);
        printer.Shown(nameof(Period), Period);
        printer.Text(nameof(Description), Description);
        return printer.ToString();
    }
}
