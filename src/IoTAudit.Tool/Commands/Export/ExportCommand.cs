using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Sources;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;
using IoTAuditClient.Reporting.Documents;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Commands.Export;

/// <summary>The command <c>export</c>: findings in a format for other programs, or as a report.</summary>
internal sealed class ExportCommand(ConsoleContext context)
{
    private const int AccountIdLength = 12;

    private static readonly string[] Examples =
    [
        "iot-audit export --region eu-west-1 --from 90d --file findings.jsonl",
        "iot-audit export --profile prod --task latest --file report.html",
        "iot-audit export --profile prod,test --region all --task latest --file findings.jsonl",
        "iot-audit export --profile prod --from 7d --format csv --severity critical,high > worst.csv",
        "iot-audit export --from-file findings.jsonl --format sarif --artifact infrastructure/template.yaml",
        "iot-audit export --from-file findings.jsonl --format ocsf --account-id 123456789012",
        "iot-audit export --profile prod --task latest --account-id 123456789012 --file findings.asff",
    ];

    private readonly FindingsInput _findings = new(context, namesRegion: true);

    private readonly Option<string?> _file = new("--file")
    {
        Description = "Where to write. Otherwise to standard output. An older file of that name is replaced when the new one is whole; "
            + "until then it is beside it, with .part at its end.",
        HelpName = "file",
    };

    private readonly Option<string?> _accountId = new("--account-id")
    {
        Description = "The account that was audited, 12 digits, for formats that name it: no finding does. Otherwise that of "
            + "the RoleArn in the accounts file, or the one that STS names. "
            + "With --from-file it goes before what the lines of the file say.",
        HelpName = "id",
    };

    private readonly Option<string?> _artifact = new("--artifact")
    {
        Description = "sarif: the file that results point to, such as the template of the infrastructure, relative to the repository. "
            + "GitHub takes no result without one.",
        HelpName = "path",
    };

    private readonly Option<bool> _byteOrderMark = new("--bom")
    {
        Description = "csv: begin with a byte order mark, by which Excel knows UTF-8.",
    };

    /// <summary>The formats that tell what is open, where the others have each finding.</summary>
    private static readonly FindingExportFormat[] OfProblems =
        [FindingExportFormat.Html, FindingExportFormat.Markdown, FindingExportFormat.Sarif];

    private readonly NumberOption _top = new(
        "--top",
        "markdown: so many findings at most, the worst, after the totals; of a problem that several audits found, the newest one's alone.",
        @default: 0,
        least: 1,
        most: int.MaxValue);

    private readonly MaxLengthOption _maxLength = new("--format markdown");
    private readonly FormatOption _format = new();

    public static Command Create(ConsoleContext context) => new ExportCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        _accountId.Validators.Add(CheckAccountId);
        _file.Validators.Add(CheckFile);
        var description = "Writes the findings of an audit, a period or a saved file as "
            + $"{string.Join(", ", FindingExportFormat.All)}, as they come.";
        var command = new Command("export", description) { _format, _file, _accountId, _artifact, _byteOrderMark, _maxLength, _top };
        command.Validators.Add(CheckEnding);
        command.Validators.Add(result => _maxLength.CheckUse(result, _format.IsMarkdown(result, _file)));
        command.Validators.Add(CheckTop);
        command.Validators.Add(CheckFolder);
        _findings.AddTo(command);
        command.Options.Add(CommandHelpAction.Option(context, Examples, ExitCode.NotFound, ExitCode.NewFindings, ExitCode.Incomplete));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _findings.ReadAsync(
        result,
        arePrinted: result.GetValue(_file) is null,
        findings => ExportAsync(findings, result, cancellationToken),
        placed => ExportAsync(placed, result, cancellationToken),
        cancellationToken);

    private async Task<ExitCode> ExportAsync(OpenFindings findings, ParseResult result, CancellationToken cancellationToken)
    {
        var path = result.GetValue(_file);
        var format = _format.Read(result, path);
        var origin = new FileOrigin(result.GetValue(_accountId), findings.Settings.Region, format);
        if (findings.File is { } saved)
        {
            await origin.LookThroughAsync(saved, cancellationToken);
        }

        await using var started = await StartedFindings<AuditFinding>.StartAsync(
            findings.Source.ReadAsync(cancellationToken), keepsFailure: !findings.IsFile, cancellationToken);
        var counted = new CountedFindings<AuditFinding>(started, () => findings.Source.IsIncomplete);
        var isOfEach = findings.IsFile && origin.IsOfEach;
        var notes = new List<string>();
        var export = OptionsOf(result, findings.Selection, notes) with
        {
            // Each line of a file says it for itself.
            IsInvented = findings.Selection.IsInvented && !(findings.IsFile && format == FindingExportFormat.JsonLines),
            Question = Question.Of(findings.Findings, context.TimeProvider.GetUtcNow()),
            Audit = format == FindingExportFormat.Html ? await FindAuditAsync(findings, cancellationToken) : null,
            NewestAudits = OfProblems.Contains(format) ? await findings.FindNewestAsync(cancellationToken) : [],
        };
        if (!isOfEach)
        {
            var isAsked = !findings.IsFile && !findings.Selection.IsEmulator;
            export = export with
            {
                AccountId = origin.Current.AccountId
                    ?? (isAsked ? await new CallerAccount(context).FindAsync(findings.Settings, cancellationToken) : null),
                AccountName = findings.IsFile ? origin.Current.AccountName : findings.Settings.AccountName,
                Region = origin.Current.Region ?? (findings.IsFile ? null : AuditedRegion.Of(findings.Settings, context)),
            };
        }

        if (format == FindingExportFormat.Asff)
        {
            CheckPlace(isOfEach ? origin.Current : new FindingOrigin { AccountId = export.AccountId, Region = export.Region });
        }

        await using var file = path is null ? null : ExportFile.Create(path);
        var failure = await WriteAsync(
            output => isOfEach
                ? FindingExport.WriteLocatedAsync(counted.Select(Locate), output, format, export, cancellationToken)
                : FindingExport.WriteAsync(counted.Select(Require), output, format, export, cancellationToken),
            file,
            () => counted.Count,
            findings.Line);
        if (failure is null)
        {
            WriteDone(counted.Count, path, export.MaxFindings, notes, findings.Line, findings.Source.IsIncomplete);
            return await findings.ConcludeAsync(findings.Outcome, counted.Count, context, cancellationToken);
        }

        var code = FailureReport.Write(failure, context, findings.Settings, id: null);
        WritePartial("the export is incomplete", counted.Count, file);
        return code;

        LocatedFinding Locate(AuditFinding finding)
        {
            var located = origin.Locate(finding);
            if (format == FindingExportFormat.Asff)
            {
                CheckPlace(located.Origin);
            }

            return located;
        }

        AuditFinding Require(AuditFinding finding) => findings.IsFile ? origin.Require(finding) : finding;
    }

    private async Task<ExitCode> ExportAsync(PlacedFindings placed, ParseResult result, CancellationToken cancellationToken)
    {
        var path = result.GetValue(_file);
        var format = _format.Read(result, path);
        var notes = new List<string>();
        var export = OptionsOf(result, placed.Places.Selection, notes) with
        {
            AccountId = result.GetValue(_accountId),
            Question = Question.Of(placed.Asked, context.TimeProvider.GetUtcNow()),
        };
        if (export.AccountId is not null && placed.Places.Columns.Account > 0)
        {
            throw new BadUsageException(
                "--account-id is one account, and these are several: leave it out. The id is that of the account's RoleArn, or the one "
                    + "that STS names.");
        }

        await placed.Places.FindAccountsAsync(cancellationToken);
        await using var started = await StartedFindings<(AuditedPlace Place, AuditFinding Finding)>.StartAsync(
            placed.ReadAsync(cancellationToken), keepsFailure: true, cancellationToken);
        export = export with { IsInvented = placed.Places.Selection.IsInvented };
        if (format == FindingExportFormat.Asff)
        {
            foreach (var place in placed.Places.All)
            {
                CheckPlace(place.Origin.CompletedBy(new FindingOrigin { AccountId = export.AccountId }), place.Name);
            }
        }

        await using var file = path is null ? null : ExportFile.Create(path);
        var located = started.Select(found => new LocatedFinding(
            found.Finding, new FindingOrigin { AccountId = export.AccountId }.CompletedBy(found.Place.Origin)));
        var counted = new CountedFindings<LocatedFinding>(located, () => placed.Places.IsIncomplete);
        await WriteAsync(
            output => FindingExport.WriteLocatedAsync(counted, output, format, export, cancellationToken),
            file,
            () => counted.Count,
            placed.Line,
            keeps: () => !placed.Places.IsFailed);
        if (placed.Places.IsFailed)
        {
            placed.Line.Hide();
        }
        else
        {
            // What is missing, and of which account, is the last thing that is said.
            WriteDone(counted.Count, path, export.MaxFindings, notes, placed.Line, isIncomplete: false);
        }

        return await placed.ConcludeAsync(counted.Count, cancellationToken);
    }

    // A report without findings proves something only by what the audit says of its checks.
    private async Task<AuditTask?> FindAuditAsync(OpenFindings findings, CancellationToken cancellationToken) => findings switch
    {
        { Audit: { } known } => known.Task,
        { Service: { } service, Findings.TaskId: { } task } =>
            (await new AuditLookup(service.Tasks, findings.Settings, context).DescribeAsync(task, cancellationToken)).Task,
        _ => null,
    };

    private FindingExportOptions OptionsOf(ParseResult result, ServiceSelection selection, List<string> notes) => new()
    {
        Time = context.TimeProvider.GetUtcNow(),
        ArtifactUri = result.GetValue(_artifact),
        HasByteOrderMark = result.GetValue(_byteOrderMark),
        MaxLength = _maxLength.Read(result),
        MaxFindings = _top.Read(result) is > 0 and var top ? (int)top : null,
        IsInvented = selection.IsInvented,
        OnNote = notes.Add,
        ToolName = "iot-audit",
        ToolVersion = VersionAction.Version,
    };

    /// <summary>Writes, and gives the file its name.</summary>
    /// <param name="write">Writes the document.</param>
    /// <param name="file">The file, or null for standard output.</param>
    /// <param name="count">Tells how many findings were written.</param>
    /// <param name="line">The progress beside it.</param>
    /// <param name="keeps">Whether what was written is worth its name.</param>
    /// <returns>What ended the findings too early, or null.</returns>
    private async Task<AuditClientException?> WriteAsync(
        Func<Stream, Task> write, ExportFile? file, Func<long> count, ProgressLine line, Func<bool>? keeps = null)
    {
        try
        {
            await write(file?.Stream ?? context.OpenOutput());
        }
        catch (IncompleteSourceException)
        {
            // The document says that it is partial, and it is all that there is to have.
        }
        catch (AuditClientException exception)
        {
            line.Hide();
            return exception;
        }
        catch (OperationCanceledException)
        {
            line.Hide();
            WritePartial("stopped, so the export is incomplete", count(), file);
            throw;
        }

        if (file is not null && keeps?.Invoke() is not false)
        {
            await file.CompleteAsync();
        }

        return null;
    }

    private void WritePartial(string problem, long count, ExportFile? file)
    {
        var place = file is null
            ? $"{Counts.Of(count, "finding was", "findings were")} written"
            : $"{Counts.Of(count, "finding is", "findings are")} in \"{VisibleText.Show(file.PartPath)}\"";
        context.Error.WriteLine($"iot-audit: {problem}: {place}, and there may be more.");
    }

    private void WriteDone(long count, string? path, int? top, List<string> notes, ProgressLine line, bool isIncomplete)
    {
        line.Hide();
        if (count > 0 && path is not null)
        {
            var findings = Counts.Of(count, "finding is", "findings are");
            var file = VisibleText.Show(path);
            context.Error.WriteLine(top < count
                ? $"iot-audit: {findings} counted in \"{file}\", which lists the worst {top}."
                : $"iot-audit: {findings} in \"{file}\".");
        }

        if (isIncomplete)
        {
            context.Error.WriteLine("iot-audit: what was exported is incomplete too.");
        }

        foreach (var note in notes)
        {
            context.Error.WriteLine($"iot-audit: {note}");
        }
    }

    /// <exception cref="BadUsageException">ASFF is of an account in a Region, and one is not known, or is no name of a Region.</exception>
    private static void CheckPlace(FindingOrigin origin, string? name = null)
    {
        string[] missing =
        [
            .. origin.AccountId is null ? (string[])["account"] : [],
            .. origin.Region is null ? (string[])["Region"] : [],
        ];
        if (missing.Length > 0)
        {
            throw new BadUsageException(
                "--format asff names the account and the Region of every finding, and no finding does: "
                    + (name is null
                        ? $"add {string.Join(" and ", missing.Select(static part => part == "account" ? "--account-id" : "--region"))}."
                        : $"of {name} the {string.Join(" and the ", missing)} is not known. A RoleArn in the accounts file tells the "
                            + "account, a Region the Region."));
        }

        if (!RegionNames.IsName(origin.Region!))
        {
            throw new BadUsageException(
                $"--format asff names the Region of every finding, and \"{origin.Region}\" is not the name of one, such as eu-west-1: "
                    + "--region gives another.");
        }
    }

    private static void CheckAccountId(OptionResult result)
    {
        if (result.Tokens is [var token] && !(token.Value.Length == AccountIdLength && token.Value.All(char.IsAsciiDigit)))
        {
            result.AddError($"--account-id is \"{token.Value}\": an account id is {AccountIdLength} digits.");
        }
    }

    private void CheckEnding(CommandResult result)
    {
        if (result.GetResult(_format) is null
            && result.GetResult(_file) is { Tokens: [var file] }
            && FormatOption.ViolationOf(file.Value) is { } violation)
        {
            result.AddError(violation);
        }
    }

    private void CheckFolder(CommandResult result)
    {
        if (result.GetResult(_file) is { Tokens: [{ Value: { Length: > 0 } path }] }
            && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder
            && !Directory.Exists(folder))
        {
            result.AddError($"--file is \"{path}\", whose folder is not there. Create it first.");
        }
    }

    private void CheckTop(CommandResult result)
    {
        if (result.GetResult(_top) is not null && !_format.IsMarkdown(result, _file))
        {
            result.AddError("--top is for Markdown alone: add --format markdown, or leave it out.");
        }
    }

    private static void CheckFile(OptionResult result)
    {
        if (result.Tokens is [{ Value.Length: 0 }])
        {
            result.AddError("--file is empty: it takes the path of a file. Leave it out for standard output.");
        }
    }
}
