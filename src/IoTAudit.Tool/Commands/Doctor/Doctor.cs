using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Doctor;

/// <summary>Makes two calls that change nothing, and tells from them what is right and what is wrong.</summary>
internal sealed class Doctor(ServiceSelection selection, ServiceSettings settings, ConsoleContext context)
{
    /// <summary>The limit of a call without --timeout: a diagnosis needs one failure, and not every retry after it.</summary>
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Findings of an hour ago do not change any more, and they are kept for 90 days.</summary>
    private static readonly TimeSpan ListedAgo = TimeSpan.FromHours(1);

    /// <summary>
    /// The parts of an endpoint that a diagnosis shows. It leaves the user name and the password out, because people paste a diagnosis into
    /// tickets.
    /// </summary>
    private const UriComponents Shown = UriComponents.SchemeAndServer | UriComponents.Path;

    public async Task<Diagnosis> ExamineAsync(CancellationToken cancellationToken)
    {
        var observation = CallObserver.Begin(context.TimeProvider);
        var limited = settings with { Timeout = settings.Timeout ?? UsualTimeout };
        await using var service = await context.Connect(selection, limited, context, cancellationToken);
        var start = context.TimeProvider.GetTimestamp();
        var exception = await CallAsync(service.Client, cancellationToken);
        return Conclude(observation, exception, context.TimeProvider.GetElapsedTime(start));
    }

    // No finding has this id, so "not found" shows that the call was allowed. A server without Device Defender may answer "not found"
    // to everything, so a list of findings is asked for as well.
    private async Task<Exception?> CallAsync(IAuditFindingClient client, CancellationToken cancellationToken)
    {
        try
        {
            await DescribeNoneAsync(client, cancellationToken);
            var second = context.TimeProvider.GetUtcNow() - ListedAgo;
            await client.ListPageAsync(AuditFindingQuery.ForPeriod(second, second.AddSeconds(1)), cancellationToken: cancellationToken);
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The diagnosis shows each failure beside the settings that led to it, so nothing is thrown.
            return exception;
        }
    }

    private static async Task DescribeNoneAsync(IAuditFindingClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DescribeAsync(Guid.NewGuid().ToString("N"), cancellationToken);
            throw new MadeUpFindingException();
        }
        catch (AuditFindingNotFoundException)
        {
        }
    }

    // An emulator that was not asked for is a failure here: a pipeline would otherwise deploy without AWS having answered.
    private ExitCode CodeOf(Exception? exception) => exception is not null
        ? FailureReport.CodeOf(exception)
        : ImplicitEmulator.Answers(selection, settings) ? ExitCode.Access : ExitCode.Found;

    private Diagnosis Conclude(CallObservation observation, Exception? exception, TimeSpan elapsed)
    {
        observation.Conclude();
        var sources = new SettingSources(observation, settings, context);
        var isOurs = selection.IsEmulator;
        return new Diagnosis
        {
            ExitCode = CodeOf(exception),
            Service = ServiceOf(sources),
            Endpoint = new(
                observation.Endpoint?.GetComponents(Shown, UriFormat.UriEscaped),
                isOurs ? "the embedded emulator listens there" : sources.EndpointSource),
            Region = isOurs ? new(observation.Region, "the embedded emulator takes any") : new(sources.Region, sources.RegionSource),
            Credentials = isOurs
                ? new("made-up keys", "the embedded emulator takes any")
                : new(sources.Credentials, sources.CredentialsSource),
            AccessKeyEnd = isOurs ? null : observation.AccessKeyEnd,
            Call = exception is null
                ? new(
                    "answered",
                    "DescribeAuditFinding of a made-up id was answered with \"not found\" and ListAuditFindings with a list, as it "
                        + "should be")
                : new("failed", FailureReport.ProblemOf(exception, context, settings)),
            StatusCode = observation.StatusCode,
            RequestId = observation.RequestId,
            Elapsed = elapsed,
            ClockSkew = observation.ClockSkew,
            Problems = [.. Remedies.Of(exception, observation, sources, selection, settings, context)],
        };
    }

    private Diagnosis.Finding ServiceOf(SettingSources sources) => selection.IsEmulator
        ? new("the embedded emulator, whose findings are INVENTED", selection.Reason)
        : selection.IsInvented ? new("an emulator, whose findings are INVENTED", sources.EndpointSource)
        : sources.IsEndpointOfAws ? new("AWS", selection.Reason) : new("what answers at the endpoint", sources.EndpointSource);
}
