using System.Diagnostics.CodeAnalysis;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Sources;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Export;

/// <summary>Which account and Region the findings of a file are of, as its lines and the command line say.</summary>
/// <param name="accountId">The account of the command line, which goes before what lines say; or null.</param>
/// <param name="region">The Region of the command line, or null.</param>
/// <param name="format">The format of the export.</param>
internal sealed class FileOrigin(string? accountId, string? region, FindingExportFormat format)
{
    private FindingOrigin _read = FindingOrigin.Unknown;
    private FindingOrigin? _first;

    /// <summary>The origin of the finding that was read last.</summary>
    public FindingOrigin Current => Completed(_read);

    /// <summary>Whether each finding is written with an origin of its own: the format has it there, or the file has several.</summary>
    public bool IsOfEach { get; private set; } = !IsNamedOnTop(format);

    /// <summary>Finds out what a document has to say before its findings: whether all are of one account and Region.</summary>
    public async Task LookThroughAsync(FileFindingSource file, CancellationToken cancellationToken)
    {
        file.OriginRead = origin => _read = origin;
        IsOfEach = IsOfEach || await file.HasSeveralAsync(Completed, cancellationToken);
    }

    /// <summary>Puts a finding that was just read and its origin together.</summary>
    /// <exception cref="BadUsageException">It is invented and others are not, and the format marks only the whole.</exception>
    public LocatedFinding Locate(AuditFinding finding)
    {
        CheckInvented();
        return new LocatedFinding(finding, Current);
    }

    /// <summary>Lets a finding pass whose origin stands at the top of the document.</summary>
    /// <exception cref="BadUsageException">It is of another account or Region than those before, or invented as they are not.</exception>
    public AuditFinding Require(AuditFinding finding)
    {
        CheckInvented();
        return Current == _first
            ? finding
            : throw new BadUsageException(
                $"standard input has findings of {OriginText.Of(_first)} and of {OriginText.Of(Current)}, and --format {format} says at "
                    + "its top which account and Region it is of, before all is read. Save it and give --from-file the path, take jsonl, "
                    + "csv, ocsf or asff, or say what all of it is of: --account-id and --region.");
    }

    [MemberNotNull(nameof(_first))]
    private void CheckInvented()
    {
        _first ??= Current;
        if (_read.IsInvented != _first.IsInvented && format != FindingExportFormat.JsonLines)
        {
            throw new BadUsageException(
                $"the file has findings of an emulator, which are invented, beside others, and --format {format} marks all or none. Part "
                    + "it, as in `jq -c 'select(.isInvented | not)'`, or take jsonl.");
        }
    }

    // Everywhere else each finding has a place for it.
    private static bool IsNamedOnTop(FindingExportFormat format) =>
        format == FindingExportFormat.Markdown || format == FindingExportFormat.Html || format == FindingExportFormat.Sarif;

    // An account that the command line names by its id has not the name that a line says.
    private FindingOrigin Completed(FindingOrigin origin) => new FindingOrigin { AccountId = accountId, Region = region }
        .CompletedBy(accountId is null ? origin : origin with { AccountName = null });
}
