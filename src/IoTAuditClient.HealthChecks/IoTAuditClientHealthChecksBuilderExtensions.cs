using IoTAuditClient;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a health check that asks AWS IoT Device Defender through <see cref="IAuditFindingClient"/>.</summary>
public static class IoTAuditClientHealthChecksBuilderExtensions
{
    // AWS makes ids of hexadecimal digits, in one word or as a UUID.
    private const string DefaultName = "iot-audit";
    private const string NoFinding = "health-check-of-iot-audit-client";
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Adds a health check that asks for a finding that does not exist.</summary>
    /// <remarks>
    /// <para>Healthy: the service answered; that it has no such finding is the answer hoped for. Degraded: what passes by itself, which is
    /// throttling, failures of the service, answers that cannot be read, and no answer in time: restarting the app would not help.
    /// <paramref name="failureStatus"/>, by default unhealthy: what stays until it is mended, such as denied access, credentials,
    /// configuration and quotas.
    /// The description is the message of the <see cref="AuditClientException"/>, the data hold its type and number of attempts and, where
    /// they are known, error code, request id, the client's key and its Region.
    /// The exception itself is left out, because the AWS SDK's exception inside may quote a whole response.</para>
    /// <para>Each check is one call of DescribeAuditFinding, of which an account has 25 a second for all its programs; a call that fails
    /// makes more attempts, as the client is set up. Ask seldom, and not from every instance at once. A keyed client with
    /// <c>MaxAttempts = 1</c> keeps failing probes cheap. It needs <c>iot:DescribeAuditFinding</c>.</para>
    /// </remarks>
    /// <param name="builder">The health checks of the app.</param>
    /// <param name="name">
    /// The name of the check; <see langword="null"/> means <c>iot-audit</c>, followed by a hyphen and <paramref name="clientKey"/> where
    /// there is one, because two checks of one app need two names.
    /// </param>
    /// <param name="clientKey">
    /// The key of a client that was registered with <c>AddKeyedIoTAuditClient</c>; <see langword="null"/> means the one of
    /// <c>AddIoTAuditClient</c>. A key that no client has is reported by the check as a failure that stays.
    /// </param>
    /// <param name="probeFindingId">
    /// The id to ask for; <see langword="null"/> means one that no finding has. A finding that exists is as healthy as none.
    /// </param>
    /// <param name="failureStatus">What to report for failures that stay; <see langword="null"/> means unhealthy.</param>
    /// <param name="tags">Tags to filter checks by.</param>
    /// <param name="timeout">
    /// How long to wait for the answer before the check is degraded; <see langword="null"/> means 10 seconds. Shorter than the client's
    /// own timeouts, because a throttled call would otherwise wait up to a minute.
    /// </param>
    /// <returns>The same health checks.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/>, <paramref name="clientKey"/> or <paramref name="probeFindingId"/> is empty.
    /// </exception>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is not more than zero.</exception>
    public static IHealthChecksBuilder AddIoTAuditClient(
        this IHealthChecksBuilder builder,
        string? name = null,
        string? clientKey = null,
        string? probeFindingId = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name ?? DefaultName, nameof(name));
        ArgumentException.ThrowIfNullOrEmpty(clientKey ?? NoFinding, nameof(clientKey));
        ArgumentException.ThrowIfNullOrEmpty(probeFindingId ?? NoFinding, nameof(probeFindingId));
        var limit = timeout ?? DefaultTimeout;
        if (limit != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero, nameof(timeout));
        }

        // The limit is the check's own: the one of the registration would report a throttled service as a dead one.
        return builder.Add(new HealthCheckRegistration(
            name ?? (clientKey is null ? DefaultName : $"{DefaultName}-{clientKey}"),
            provider => new AuditHealthCheck(provider, clientKey, probeFindingId ?? NoFinding, limit),
            failureStatus,
            tags));
    }
}
