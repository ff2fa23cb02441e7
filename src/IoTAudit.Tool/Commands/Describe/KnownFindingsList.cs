using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Spectre.Console;

namespace IoTAudit.Tool.Commands.Describe;

/// <summary>Prints id, check and severity of the findings that the embedded emulator has for trying out.</summary>
internal static class KnownFindingsList
{
    /// <summary>The columns that are neither id nor check: the severity, and what stands between columns.</summary>
    private const int WidthBesideCheck = 14;

    public static void Write(IReadOnlyList<AuditFinding> findings, OutputFormat format, ServiceSelection selection, ConsoleContext context)
    {
        switch (format)
        {
            case OutputFormat.Table:
                WriteTable(findings, selection, context);
                break;
            case OutputFormat.Plain:
                WritePlain(findings, context.Output);
                break;
            default:
                var writer = ItemWriters.ForDetails(format, isSingle: false, selection, context);
                foreach (var finding in findings)
                {
                    writer.Write(finding);
                }

                writer.Complete(isPartial: false);
                break;
        }
    }

    private static void WritePlain(IReadOnlyList<AuditFinding> findings, TextWriter output)
    {
        foreach (var finding in findings)
        {
            output.WriteLine($"{VisibleText.Show(finding.FindingId)}  {VisibleText.Show(finding.Severity?.Value),-8}  "
                + $"{VisibleText.Show(finding.CheckName?.Value)}");
        }
    }

    private static void WriteTable(IReadOnlyList<AuditFinding> findings, ServiceSelection selection, ConsoleContext context)
    {
        var table = Tables.Create("Audit findings", selection);
        var checkWidth =
            context.Width - WidthBesideCheck - findings.Select(finding => finding.FindingId?.Length ?? 0).DefaultIfEmpty().Max();
        table.AddColumn(new TableColumn("Id").NoWrap().Padding(0, 0, 1, 0));
        table.AddColumn(new TableColumn("Severity").NoWrap().Padding(0, 0, 1, 0));
        table.AddColumn(new TableColumn("Check").Padding(0, 0, 0, 0));
        foreach (var finding in findings)
        {
            table.AddRow(
                new Text(VisibleText.Show(finding.FindingId)),
                new Text(VisibleText.Show(finding.Severity?.Value), SeverityStyle.Of(finding.Severity?.Value)),
                new Text(NameFolding.Fold(VisibleText.Show(finding.CheckName?.Value), checkWidth)));
        }

        TerminalConsole.Create(context).Write(table);
    }
}
