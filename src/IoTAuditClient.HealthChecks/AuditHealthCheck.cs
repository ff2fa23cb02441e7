using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IoTAuditClient;

/// <summary>
/// Asks for a finding that does not exist and for the list of one second: the answers cost the service little, and tell whether it is there
/// and lets us in. The finding alone does not, because many a wrong server answers "not found" to everything.
/// </summary>
internal sealed class AuditHealthCheck(IServiceProvider provider, string? clientKey, AuditHealthCheckOptions options) : IHealthCheck
{
    /// <summary>Findings of an hour ago do not change any more, and they are kept for 90 days.</summary>
    private static readonly TimeSpan ListedAgo = TimeSpan.FromHours(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);

        // The client is resolved here, because an exception in a factory of checks ends the whole report.
        if (RegisteredClient.Find(provider, clientKey) is not { } client)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, RegisteredClient.Missing(clientKey));
        }

        var timeProvider = provider.GetService<TimeProvider>() ?? TimeProvider.System;
        using var limit = new CancellationTokenSource(options.Timeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            if (await AskAsync(client, timeProvider.GetUtcNow() - ListedAgo, either.Token).ConfigureAwait(false) is { } flaw)
            {
                return new HealthCheckResult(context.Registration.FailureStatus, flaw);
            }

            return HealthCheckResult.Healthy("AWS IoT Device Defender answers.");
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return TooLate(exception, context);
        }
        catch (AuditClientException exception)
        {
            var status = Passes(exception) ? Degraded(context) : context.Registration.FailureStatus;
            return new HealthCheckResult(
                status, $"{exception.Operation ?? "The call"} failed: {Reason(exception)}.", data: DataOf(exception));
        }
    }

    // Says what is wrong with an answer that is no failure, or null.
    private async Task<string?> AskAsync(IAuditFindingClient client, DateTimeOffset second, CancellationToken cancellationToken)
    {
        if (await client.FindAsync(options.ProbeFindingId, cancellationToken).ConfigureAwait(false) is not null && options.IsProbeForNone)
        {
            return "What answers has a finding of an id that none has, so it is not AWS IoT Device Defender.";
        }

        if (options.AsksForList)
        {
            await client.ListPageAsync(AuditFindingQuery.ForPeriod(second, second.AddSeconds(1)), null, cancellationToken)
                .ConfigureAwait(false);
        }

        return null;
    }

    // The client puts the failure of the last attempt into the exception of a cancelled call.
    private HealthCheckResult TooLate(OperationCanceledException exception, HealthCheckContext context)
    {
        var beginning = $"AWS IoT Device Defender did not answer within {options.Timeout:c}";
        return exception.InnerException is AuditClientException failure
            ? new HealthCheckResult(Degraded(context), $"{beginning}: {Reason(failure)}.", data: DataOf(failure))
            : new HealthCheckResult(
                Degraded(context),
                $"{beginning}: it is slow, or it cannot be reached.",
                data: new Dictionary<string, object> { ["error"] = nameof(AuditTimeoutException) });
    }

    // The words are ours alone: an exception's message may quote the service, which names identities, and health reports are often public.
    private static string Reason(AuditClientException exception) => exception switch
    {
        AuditFindingNotFoundException => "the client reports that there is no such finding as a failure",
        AuditAccessDeniedException => "access is denied",
        AuditCredentialsException { IsTransient: true } => "no AWS credentials can be had just now",
        AuditCredentialsException => "no AWS credentials can be used",
        AuditConfigurationException => "the configuration is wrong",
        AuditThrottledException => "the account calls the service too often",
        AuditQuotaExceededException => "a quota of the account is exhausted",
        AuditRequestInvalidException => "the service refuses the request as invalid",
        AuditTimeoutException => "the answer took too long",
        AuditResponseException => "the answer cannot be read",
        AuditServiceException { StatusCode: null } => "the service cannot be reached",
        AuditServiceException => "the service failed, or another server answers for it",
        _ => "something unexpected came up",
    };

    // By type as well, because an exception that a test makes seldom says that it is transient.
    private static bool Passes(AuditClientException exception) =>
        exception is AuditThrottledException or AuditTimeoutException || exception.IsTransient;

    // An app that wants failures reported as less than degraded does not want worse for what passes.
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
}
