using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Doctor;

/// <summary>Makes one call that changes nothing, and tells from it what is right and what is wrong.</summary>
internal sealed class Doctor(ServiceSelection selection, ServiceSettings settings, ConsoleContext context)
{
    /// <summary>The limit of a call without --timeout: a diagnosis needs one failure, and not every retry after it.</summary>
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(15);

    public async Task<Diagnosis> ExamineAsync(CancellationToken cancellationToken)
    {
        var observation = CallObserver.Begin(context.TimeProvider);
        var limited = settings with { Timeout = settings.Timeout ?? UsualTimeout };
        await using var service = await context.Connect(selection, limited, context, cancellationToken);
        var start = context.TimeProvider.GetTimestamp();
        var exception = await CallAsync(service.Client, cancellationToken);
        return Conclude(observation, exception, context.TimeProvider.GetElapsedTime(start));
    }

    // No finding has this id. "Not found" therefore proves that the service was reached and allowed the call.
    private static async Task<Exception?> CallAsync(IAuditFindingClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DescribeAsync(Guid.NewGuid().ToString("N"), cancellationToken);
            return null;
        }
        catch (AuditFindingNotFoundException)
        {
            return null;
        }
        catch (AuditClientException exception)
        {
            return exception;
        }
    }

    // An emulator that was not asked for is a failure here: a pipeline would otherwise deploy without AWS having answered.
    private ExitCode CodeOf(Exception? exception) => exception is not null
        ? FailureReport.CodeOf(exception)
        : ImplicitEmulator.Answers(selection, settings) ? ExitCode.Access : ExitCode.Found;

    private Diagnosis Conclude(CallObservation observation, Exception? exception, TimeSpan elapsed)
    {
        var sources = new SettingSources(observation, settings, context);
        var isOurs = selection.IsEmulator;
        return new Diagnosis
        {
            ExitCode = CodeOf(exception),
            Service = new(isOurs ? "the embedded emulator, whose findings are INVENTED" : settings.EndpointUrl is null ? "AWS" : "what answers at the endpoint URL", selection.Reason),
            Endpoint = new(observation.Endpoint?.GetLeftPart(UriPartial.Path), isOurs ? "the embedded emulator listens there" : sources.EndpointSource),
            Region = isOurs ? new(observation.Region, "the embedded emulator takes any") : new(sources.Region, sources.RegionSource),
            Credentials = isOurs ? new("made-up keys", "the embedded emulator takes any") : new(sources.Credentials, sources.CredentialsSource),
            AccessKeyEnd = isOurs ? null : observation.AccessKeyEnd,
            Call = exception is null
                ? new("answered", "DescribeAuditFinding of a made-up id was answered with \"not found\", as it should be")
                : new("failed", FailureReport.MessageOf(exception, context, settings)),
            StatusCode = observation.StatusCode,
            RequestId = observation.RequestId,
            Elapsed = elapsed,
            ClockSkew = observation.ClockSkew,
            Problems = [.. Remedies.Of(exception, observation, sources, selection, settings, context)],
        };
    }
}
