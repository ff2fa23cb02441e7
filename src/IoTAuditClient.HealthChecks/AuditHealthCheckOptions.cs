using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IoTAuditClient;

/// <summary>How a health check asks AWS IoT Device Defender, and how it reports. It is read once, when the check is added.</summary>
public sealed class AuditHealthCheckOptions
{
    // AWS makes ids of hexadecimal digits, in one word or as a UUID.
    private const string NoFinding = "health-check-of-iot-audit-client";
    private static readonly TimeSpan MaxTimeout = TimeSpan.FromDays(1);

    /// <summary>Gets or sets the name of the check.</summary>
    /// <value>By default <c>iot-audit</c>; with a client's key <c>iot-audit-&lt;key&gt;</c>.</value>
    public string Name { get; set; } = "iot-audit";

    /// <summary>Gets or sets the id that DescribeAuditFinding is asked for. A finding that exists is as healthy as none.</summary>
    /// <value>By default one that no finding has: a server that has one all the same is unhealthy, because it answers anything.</value>
    public string ProbeFindingId { get; set; } = NoFinding;

    /// <summary>
    /// Gets or sets whether the check also asks ListAuditFindings for one second, which needs
    /// <c>iot:ListAuditFindings</c>.
    /// </summary>
    /// <value>
    /// By default <see langword="true"/>: a server that knows no Device Defender may answer "not found" to
    /// DescribeAuditFinding as AWS does, but it has no list of findings.
    /// </value>
    public bool AsksForList { get; set; } = true;

    /// <summary>Gets or sets how long to wait for the answers before the check is degraded.</summary>
    /// <value>
    /// By default 10 seconds; more than zero and at most one day, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. It is shorter than the client's own timeouts, because a
    /// throttled call would otherwise wait up to a minute.
    /// </value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets what to report for failures that stay.</summary>
    /// <value>By default <see langword="null"/>, which means unhealthy.</value>
    public HealthStatus? FailureStatus { get; set; }

    /// <summary>Gets the tags to filter checks by.</summary>
    /// <value>By default none.</value>
    public ICollection<string> Tags { get; } = [];

    /// <summary>Gets whether no finding can have the id.</summary>
    internal bool IsProbeForNone => ProbeFindingId == NoFinding;

    /// <exception cref="ArgumentException">A value breaks its rule.</exception>
    internal void ThrowIfInvalid(string parameterName)
    {
        if (string.IsNullOrEmpty(Name))
        {
            throw new ArgumentException($"{nameof(Name)} is empty: name the health check, or leave it as it is.", parameterName);
        }

        if (!AuditFindingId.IsValid(ProbeFindingId, out var violation))
        {
            throw new ArgumentException($"{nameof(ProbeFindingId)} is no id: {violation}", parameterName);
        }

        if (Timeout != System.Threading.Timeout.InfiniteTimeSpan && (Timeout <= TimeSpan.Zero || Timeout > MaxTimeout))
        {
            throw new ArgumentException(
                $"{nameof(Timeout)} is {Timeout:c}: it takes more than zero and at most one day, or infinite.",
                parameterName);
        }
    }
}
