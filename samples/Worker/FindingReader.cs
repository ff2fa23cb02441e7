using IoTAuditClient;

namespace Worker;

/// <summary>
/// Describes the findings whose ids it is given, and ends the host: with 0, with 1 where one could not be read, with 2 without ids.
/// </summary>
internal sealed partial class FindingReader(
    IAuditFindingClient client, IConfiguration configuration, IHostApplicationLifetime lifetime, ILogger<FindingReader> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var findingIds = configuration["FindingIds"]?.Split(',', Trimmed) ?? [];
        var failures = 0;

        // Until all is done it is no success.
        Environment.ExitCode = 1;
        foreach (var findingId in findingIds)
        {
            try
            {
                var finding = await client.DescribeAsync(findingId, stoppingToken);
                LogFinding(findingId, finding.Severity, finding.CheckName, finding.NonCompliantResource?.Identifier);
            }
            catch (Exception exception) when (exception is AuditClientException or ArgumentException)
            {
                // The message says what to do next. The AWS SDK's exception inside may quote a whole response.
                LogFailure(findingId, exception.Message);
                failures++;
            }
        }

        if (findingIds.Length == 0)
        {
            LogNothingToDo();
        }

        Environment.ExitCode = findingIds.Length == 0 ? 2 : failures > 0 ? 1 : 0;
        lifetime.StopApplication();
    }

    [LoggerMessage(LogLevel.Information, "{FindingId}: {Severity} {CheckName}, {Resource}")]
    private partial void LogFinding(string findingId, FindingSeverity? severity, AuditCheckName? checkName, ResourceIdentifier? resource);

    [LoggerMessage(LogLevel.Error, "{FindingId}: {Reason}")]
    private partial void LogFailure(string findingId, string reason);

    [LoggerMessage(LogLevel.Error, "No finding ids: give some in appsettings.json or on the command line, as in --FindingIds=id1,id2")]
    private partial void LogNothingToDo();
}
