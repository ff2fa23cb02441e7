using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Reporting;
using IoTAuditClient.Reporting.Sarif;

namespace IoTAudit.Tool.Commands.Export;

/// <summary>The command <c>export</c>: findings in a format for other programs, or as a report.</summary>
internal sealed class ExportCommand(ConsoleContext context)
{
    private const int AccountIdLength = 12;

    private static readonly string[] Examples =
    [
        "iot-audit export --region eu-west-1 --from 90d --file findings.jsonl",
        "iot-audit export --profile prod --task latest --file report.html",
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
        Description = "The account that was audited, 12 digits, for formats that name it: no finding does. "
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
    private readonly MaxLengthOption _maxLength = new("--format markdown");
    private readonly FormatOption _format = new();

    public static Command Create(ConsoleContext context) => new ExportCommand(context).CreateCommand();

    private Command CreateCommand()
    {
        _accountId.Validators.Add(CheckAccountId);
        _file.Validators.Add(CheckFile);
        var description = "Writes the findings of an audit, a period or a saved file as "
            + $"{string.Join(", ", FindingExportFormat.All)}, as they come.";
        var command = new Command("export", description) { _format, _file, _accountId, _artifact, _byteOrderMark, _maxLength };
        command.Validators.Add(CheckEnding);
        command.Validators.Add(result => _maxLength.CheckUse(result, _format.IsMarkdown(result, _file)));
        _findings.AddTo(command);
        command.Options.Add(ExampleHelpAction.Option(context, Examples));
        command.SetAction(async (result, cancellationToken) => (int)await RunAsync(result, cancellationToken));
        return command;
    }

    private Task<ExitCode> RunAsync(ParseResult result, CancellationToken cancellationToken) => _findings.ReadAsync(
        result,
        arePrinted: result.GetValue(_file) is null,
        findings => ExportAsync(findings, result, cancellationToken),
        cancellationToken);

    private async Task<ExitCode> ExportAsync(OpenFindings findings, ParseResult result, CancellationToken cancellationToken)
    {
        var path = result.GetValue(_file);
        var format = _format.Read(result, path);
        var origin = new FileOrigin(result.GetValue(_accountId), findings.Settings.Region);
        if (findings.File is { } saved)
        {
            saved.OriginRead = origin.Take;
        }

        await using var started = findings.IsFile
            ? await StartedFindings.StartAsync(findings.Source.ReadAsync(cancellationToken), cancellationToken)
            : null;
        var counted = new CountedFindings(started ?? findings.Source.ReadAsync(cancellationToken), findings.Source);
        var export = new FindingExportOptions
        {
            Time = context.TimeProvider.GetUtcNow(),
            AccountId = origin.AccountId,
            Region = origin.Region ?? (findings.IsFile ? null : AuditedRegion.Of(findings.Settings, context)),
            ArtifactUri = result.GetValue(_artifact),
            HasByteOrderMark = result.GetValue(_byteOrderMark),
            MaxLength = _maxLength.Read(result),
            IsInvented = findings.Selection.IsEmulator,
            ToolName = "iot-audit",
            ToolVersion = VersionAction.Version,
        };
        if (format == FindingExportFormat.Asff)
        {
            CheckPlace(export);
        }

        await using var file = path is null ? null : ExportFile.Create(path);
        var code = await WriteAsync(format, counted, export, file, findings, cancellationToken);
        if (code == ExitCode.Found)
        {
            WriteDone(counted.Count, path, findings);
            if (format == FindingExportFormat.Sarif && SarifLimits.WarningOf(counted.Count) is { } warning)
            {
                context.Error.WriteLine($"iot-audit: {warning}");
            }

            return await findings.ConcludeAsync(findings.Outcome, counted.Count, context, cancellationToken);
        }

        return code;
    }

    private async Task<ExitCode> WriteAsync(
        FindingExportFormat format,
        CountedFindings counted,
        FindingExportOptions export,
        ExportFile? file,
        OpenFindings findings,
        CancellationToken cancellationToken)
    {
        var output = file?.Stream ?? context.OpenOutput();
        try
        {
            await FindingExport.WriteAsync(counted, output, format, export, cancellationToken);
            return await CompleteAsync(file);
        }
        catch (IncompleteSourceException)
        {
            return await CompleteAsync(file);
        }
        catch (AuditClientException exception)
        {
            findings.Line.Hide();
            var code = FailureReport.Write(exception, context, findings.Settings, id: null);
            WritePartial("the export is incomplete", counted.Count, file);
            return code;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            findings.Line.Hide();
            WritePartial("stopped, so the export is incomplete", counted.Count, file);
            throw;
        }
    }

    private static async Task<ExitCode> CompleteAsync(ExportFile? file)
    {
        if (file is not null)
        {
            await file.CompleteAsync();
        }

        return ExitCode.Found;
    }

    private void WritePartial(string problem, long count, ExportFile? file)
    {
        var place = file is null ? "were written" : $"are in \"{VisibleText.Show(file.PartPath)}\"";
        context.Error.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"iot-audit: {problem}: {count:N0} findings {place}, and there may be more."));
    }

    private void WriteDone(long count, string? path, OpenFindings findings)
    {
        findings.Line.Hide();
        if (count > 0 && path is not null)
        {
            context.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"iot-audit: {count:N0} {(count == 1 ? "finding is" : "findings are")} in \"{VisibleText.Show(path)}\"."));
        }

        if (findings.Source.IsIncomplete)
        {
            context.Error.WriteLine("iot-audit: what was exported is incomplete too.");
        }
    }

    /// <exception cref="BadUsageException">ASFF is of an account in a Region, and one of them is not known.</exception>
    private static void CheckPlace(FindingExportOptions export)
    {
        string[] missing =
        [
            .. export.AccountId is null ? (string[])["--account-id"] : [],
            .. export.Region is null ? (string[])["--region"] : [],
        ];
        if (missing.Length > 0)
        {
            throw new BadUsageException(
                "--format asff names the account and the Region of every finding, and no finding does: "
                    + $"add {string.Join(" and ", missing)}.");
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

    private static void CheckFile(OptionResult result)
    {
        if (result.Tokens is [{ Value.Length: 0 }])
        {
            result.AddError("--file is empty: it takes the path of a file. Leave it out for standard output.");
        }
    }
}
