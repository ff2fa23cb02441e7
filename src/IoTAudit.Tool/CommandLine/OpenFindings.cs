using System.Globalization;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Sources;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.CommandLine;

/// <summary>Findings that are ready to be read.</summary>
internal sealed record OpenFindings(IFindingSource Source, FindingSelection Findings, ServiceSelection Selection, ServiceSettings Settings, ProgressLine Line) : IAsyncDisposable
{
    /// <summary>The service that they come from; null where it is a file.</summary>
    public IFindingService? Service { get; init; }

    public bool IsFile { get; init; }

    /// <summary>What it comes to that they were read to their end.</summary>
    public ExitCode Outcome => Source.IsIncomplete ? ExitCode.Incomplete : ExitCode.Found;

    /// <summary>Says on stderr that nothing matched, and why that may be.</summary>
    public void WriteNothingFound(ConsoleContext context)
    {
        var unknown = Findings.CheckName is { } check && AuditCheckCatalog.Find(check) is null ? $" No check is known here as {VisibleText.Show(check.Value)}: `iot-audit checks` lists those that are." : "";
        var hint = (IsFile, Findings.TaskId, Service?.KnownAudits) switch
        {
            (true, _, _) => "",
            (_, null, [var newest, .., var oldest]) when !IsWithinPeriod(oldest, newest, context.TimeProvider.GetUtcNow()) => string.Create(
                CultureInfo.InvariantCulture,
                $" The embedded emulator's audits are of {oldest.StartTime:yyyy-MM-dd} to {newest.StartTime:yyyy-MM-dd}: try --from {oldest.StartTime:yyyy-MM-dd}."),
            (_, not null, []) => " Findings are kept for 90 days, in one account and one Region: check both, and the task id.",
            _ => "",
        };
        context.Error.WriteLine($"iot-audit: no finding matches.{unknown}{hint}");
    }

    private bool IsWithinPeriod(KnownAudit oldest, KnownAudit newest, DateTimeOffset now) => Findings.From <= oldest.StartTime && newest.StartTime < (Findings.To ?? now);

    public ValueTask DisposeAsync() => Service?.DisposeAsync() ?? default;
}
