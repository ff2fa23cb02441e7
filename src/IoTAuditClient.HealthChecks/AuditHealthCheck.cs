using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IoTAuditClient;

/// <summary>Asks for a finding that does not exist: the answer costs the service little, and tells whether it is there and lets us in.</summary>
internal sealed class AuditHealthCheck(IServiceProvider provider, object? clientKey, string probeFindingId, TimeSpan timeout) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);

        // Only here: what a factory of checks throws ends the whole report.
        var client = clientKey is null ? provider.GetRequiredService<IAuditFindingClient>() : provider.GetRequiredKeyedService<IAuditFindingClient>(clientKey);
        using var limit = new CancellationTokenSource(timeout, provider.GetService<TimeProvider>() ?? TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await client.FindAsync(probeFindingId, either.Token).ConfigureAwait(false);
            return HealthCheckResult.Healthy("AWS IoT Device Defender answers.");
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new HealthCheckResult(Degraded(context), $"AWS IoT Device Defender did not answer within {timeout:c}: it is slow, throttles the account, or cannot be reached.");
        }
        catch (AuditClientException exception)
        {
            return new HealthCheckResult(Passes(exception) ? Degraded(context) : context.Registration.FailureStatus, exception.Message, data: DataOf(exception));
        }
    }

    // By type as well, because an exception that a test makes seldom says that it is transient.
    private static bool Passes(AuditClientException exception) => exception is AuditThrottledException or AuditTimeoutException || exception.IsTransient;

    // Who wants failures reported as less than degraded does not want worse for what passes.
    private static HealthStatus Degraded(HealthCheckContext context) =>
        context.Registration.FailureStatus > HealthStatus.Degraded ? context.Registration.FailureStatus : HealthStatus.Degraded;

    private static Dictionary<string, object> DataOf(AuditClientException exception)
    {
        var data = new Dictionary<string, object>
        {
            ["error"] = exception.GetType().Name,
            ["attempts"] = exception.Attempts,
        };
        if (exception.ErrorCode is { } code)
        {
            data["errorCode"] = code;
        }

        if (exception.RequestId is { } requestId)
        {
            data["requestId"] = requestId;
        }

        return data;
    }
}
