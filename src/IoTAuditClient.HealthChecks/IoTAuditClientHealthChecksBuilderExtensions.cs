using IoTAuditClient;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a health check that asks AWS IoT Device Defender through <see cref="IAuditFindingClient"/>.</summary>
public static class IoTAuditClientHealthChecksBuilderExtensions
{
    /// <summary>Adds a health check that asks for a finding that does not exist, and for the list of one second.</summary>
    /// <remarks>
    /// <para>Healthy: the service answered both; that it has no such finding is the answer hoped for. Degraded: what
    /// passes by itself, which is throttling, failures of the service, answers that cannot be read, and no answer in
    /// time: restarting the app would not help. <see cref="AuditHealthCheckOptions.FailureStatus"/>, by default
    /// unhealthy: what stays until it is mended, such as denied access, credentials, configuration, quotas, and a
    /// server that knows no Device Defender. The description says which of them in words of this package alone; the
    /// data hold the exception's type, number of attempts, error code, request id, and the client's key and Region
    /// where they are known, also where the time of the check ran out while the client was trying again. The exception
    /// itself is left out, because its message and the AWS SDK's exception inside may quote the service.</para>
    /// <para>Each check is one call of DescribeAuditFinding and one of ListAuditFindings, of which an account has 25
    /// and 10 a second for all its programs; a call that fails makes more attempts, as the client is set up. Ask
    /// seldom, and not from every instance at once. A keyed client with <c>MaxAttempts = 1</c> keeps failing probes
    /// cheap. It needs <c>iot:DescribeAuditFinding</c> and <c>iot:ListAuditFindings</c>; for the second see
    /// <see cref="AuditHealthCheckOptions.AsksForList"/>.</para>
    /// <para>A client that is not registered fails the start of the host, by name.</para>
    /// </remarks>
    /// <param name="builder">The health checks of the app.</param>
    /// <param name="clientKey">
    /// The key of a client that was registered with <c>AddKeyedIoTAuditClient</c>; <see langword="null"/> means the one
    /// of <c>AddIoTAuditClient</c>.
    /// </param>
    /// <param name="configure">Sets what is not to be as it is by default; <see langword="null"/> sets nothing.</param>
    /// <returns>The same health checks.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="clientKey"/> is empty, or <paramref name="configure"/> sets a value that breaks its rule.
    /// </exception>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static IHealthChecksBuilder AddIoTAuditClient(
        this IHealthChecksBuilder builder,
        string? clientKey = null,
        Action<AuditHealthCheckOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new AuditHealthCheckOptions();
        if (clientKey is not null)
        {
            ArgumentException.ThrowIfNullOrEmpty(clientKey);
            options.Name = $"{options.Name}-{clientKey}";
        }

        configure?.Invoke(options);
        options.ThrowIfInvalid(nameof(configure));
        builder.Services.AddOptions<AuditHealthCheckOptions>(options.Name)
            .Validate<IServiceProvider>(
                (_, provider) => RegisteredClient.Exists(provider, clientKey),
                $"Health check '{options.Name}': {RegisteredClient.Missing(clientKey)}")
            .ValidateOnStart();

        // The limit is the check's own: the one of the registration would report a throttled service as a dead one.
        return builder.Add(new HealthCheckRegistration(
            options.Name,
            provider => new AuditHealthCheck(provider, clientKey, options),
            options.FailureStatus,
            options.Tags));
    }
}
