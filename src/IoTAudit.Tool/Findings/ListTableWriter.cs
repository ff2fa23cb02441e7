using System.Globalization;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Spectre.Console;

namespace IoTAudit.Tool.Findings;

/// <summary>Prints a list for people at a terminal: a line a finding, as it comes, and at the end how many there were.</summary>
internal sealed class ListTableWriter(ServiceSelection selection, ConsoleContext context, PlaceColumns places = default)
    : IItemWriter<AuditFinding>, IItemWriter<PlacedFinding>
{
    private static readonly Style Dim = new(decoration: Decoration.Dim);

    // The id ends the line and is never broken, even where the terminal is narrower, so that it can be copied.
    private readonly IAnsiConsole _console = TerminalConsole.Create(context.Output, 10_000, context.UsesColor);
    private readonly FindingCounts _counts = new();
    private ListColumns? _columns;

    public void Write(AuditFinding item) => Write(item, "", "");

    public void Write(PlacedFinding item) =>
        Write(item.Finding, VisibleText.Show(item.Account ?? item.AccountId), VisibleText.Show(item.Region));

    private void Write(AuditFinding item, string account, string region)
    {
        _columns ??= Begin(item);
        _counts.Add(item);
        var style = item.IsSuppressed is true ? Dim : Style.Plain;
        var line = new Paragraph();
        line.Append(Cells.Fit(VisibleText.Show(item.Severity?.Value), ListColumns.Severity), SeverityStyle.Of(item.Severity?.Value));
        AddMiddle(line, account, _columns.Account, style);
        AddMiddle(line, region, _columns.Region, style);
        Add(line, item.FindingTime?.UtcDateTime.ToString(_columns.TimeFormat, CultureInfo.InvariantCulture) ?? "", _columns.Time, style);
        AddMiddle(line, CheckNames.Shorten(VisibleText.Show(item.CheckName?.Value)), _columns.Check, style);
        AddMiddle(line, ResourceText.Short(item.NonCompliantResource), _columns.Resource, style);
        Add(line, VisibleText.Show(item.ReasonForNonCompliance ?? item.ReasonForNonComplianceCode), _columns.Reason, style);
        Add(line, item.IsSuppressed is true ? _columns.IsMarkShort ? "s" : "yes" : "", _columns.Mark, style);
        line.Append(Gap + VisibleText.Show(item.FindingId ?? "(no id)"), style);
        _console.Write(line);
        _console.WriteLine();
    }

    public void Complete(bool isPartial)
    {
        if (_columns is null)
        {
            return;
        }

        _console.Write(new Text(_counts.ToString() + (isPartial ? ", and there may be more" : ""), new Style(decoration: Decoration.Bold)));
        _console.WriteLine();
        if (!_columns.IsWhole)
        {
            var hidden = (_columns.Time, _columns.Resource) switch
            {
                (0, 0) => "Time, resource and reason",
                (_, 0) => "Resource and reason",
                (0, _) => "Time and reason",
                _ => "The reason",
            };
            var mark = _columns.Mark == 0 ? " Dim: suppressed." : _columns.IsMarkShort ? " s: suppressed." : "";
            var wider = $"{hidden} would take a wider terminal;";
            var others = $"--output plain or jsonl has everything.{mark}";
            foreach (var text in wider.Length + 1 + others.Length > context.Width ? [wider, others] : (string[])[$"{wider} {others}"])
            {
                _console.Write(new Text(text, Dim));
                _console.WriteLine();
            }
        }
    }

    private string Gap => new(' ', _columns!.Gap);

    private ListColumns Begin(AuditFinding first)
    {
        _columns = ListColumns.For(context.Width, first.FindingId?.Length ?? 0, places);
        if (selection.IsInvented)
        {
            _console.Write(new Text(Title.Of("Audit findings", selection), new Style(decoration: Decoration.Bold)));
            _console.WriteLine();
        }

        var header = new Paragraph();
        var style = new Style(decoration: Decoration.Underline | Decoration.Dim);
        header.Append(Cells.Pad("Severity", ListColumns.Severity), style);
        Add(header, "Account", _columns.Account, style);
        Add(header, "Region", _columns.Region, style);
        Add(header, "Time (UTC)", _columns.Time, style);
        Add(header, "Check", _columns.Check, style);
        Add(header, "Resource", _columns.Resource, style);
        Add(header, "Reason", _columns.Reason, style);
        Add(header, _columns.IsMarkShort ? "s" : "Supp", _columns.Mark, style);
        header.Append(Gap + "Id", style);
        _console.Write(header);
        _console.WriteLine();
        return _columns;
    }

    private void Add(Paragraph line, string text, int width, Style style)
    {
        if (width > 0)
        {
            line.Append(Gap + Cells.Fit(text, width), style);
        }
    }

    private void AddMiddle(Paragraph line, string text, int width, Style style)
    {
        if (width > 0)
        {
            line.Append(Gap + Cells.FitMiddle(text, width), style);
        }
    }
}
