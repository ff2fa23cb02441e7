using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IoTAuditClient;

/// <summary>Asks for a finding that does not exist: the answer costs little, and tells whether the service is there and lets us in.</summary>
internal sealed class AuditHealthCheck(IServiceProvider provider, string? clientKey, string probeFindingId, TimeSpan timeout) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);

        // Only here: what a factory of checks throws ends the whole report.
        var client = clientKey is null ? provider.GetService<IAuditFindingClient>() : provider.GetKeyedService<IAuditFindingClient>(clientKey);
        if (client is null)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, NoClient());
        }

        using var limit = new CancellationTokenSource(timeout, provider.GetService<TimeProvider>() ?? TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await client.FindAsync(probeFindingId, either.Token).ConfigureAwait(false);
            return HealthCheckResult.Healthy("AWS IoT Device Defender answers.");
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new HealthCheckResult(
                Degraded(context),
                $"AWS IoT Device Defender did not answer within {timeout:c}: it is slow, throttles the account, or cannot be reached.");
        }
        catch (AuditClientException exception)
        {
            var status = Passes(exception) ? Degraded(context) : context.Registration.FailureStatus;
            return new HealthCheckResult(status, exception.Message, data: DataOf(exception));
        }
    }

    // By type as well, because an exception that a test makes seldom says that it is transient.
    private static bool Passes(AuditClientException exception) =>
        exception is AuditThrottledException or AuditTimeoutException || exception.IsTransient;

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
        Add("errorCode", exception.ErrorCode);
        Add("requestId", exception.RequestId);
        Add("client", exception.Client);
        Add("region", exception.Region);
        return data;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                data[name] = value;
            }
        }
    }

    private string NoClient() => clientKey is null
        ? "The app has no IAuditFindingClient: register it with AddIoTAuditClient."
        : $"The app has no IAuditFindingClient under the key '{VisibleText.Show(clientKey)}': register it with AddKeyedIoTAuditClient.";
}
