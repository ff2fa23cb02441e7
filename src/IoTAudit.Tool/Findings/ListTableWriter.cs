using System.Globalization;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Spectre.Console;

namespace IoTAudit.Tool.Findings;

/// <summary>
/// Prints a list for people at a terminal, as it comes: a line a finding, or where that has no room two or three, and at the end how many
/// there were.
/// </summary>
/// <param name="title">What the list is of.</param>
/// <param name="selection">Which service answers.</param>
/// <param name="context">The terminal.</param>
/// <param name="places">How wide accounts and Regions are, where there are several.</param>
internal sealed class ListTableWriter(ListTitle title, ServiceSelection selection, ConsoleContext context, PlaceColumns places = default)
    : IItemWriter<AuditFinding>, IItemWriter<PlacedFinding>
{
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    // The id ends the line and is never broken, even where the terminal is narrower, so that it can be copied.
    private readonly IAnsiConsole _console = TerminalConsole.Create(context.Output, 10_000, context.UsesColor);
    private readonly FindingCounts _counts = new();
    private ListColumns? _columns;
    private FindingBlock? _block;

    public void Write(AuditFinding item) => Write(item, "", "");

    public void Write(PlacedFinding item) =>
        Write(item.Finding, VisibleText.Show(item.ShownAccount), VisibleText.Show(item.Region));

    private void Write(AuditFinding item, string account, string region)
    {
        Begin(item);
        _counts.Add(item);
        if (_block is not null)
        {
            _block.Write(item, "", [.. NotesOf(item, account, region).Where(static note => note.Length > 0)], reason: null);
        }
        else
        {
            WriteLine(item, account, region, _columns!);
        }
    }

    private IEnumerable<string> NotesOf(AuditFinding item, string account, string region) =>
    [
        item.IsSuppressed is true ? "suppressed" : "",
        places.Account > 0 ? account : "",
        places.Region > 0 ? region : "",
        title.IsOfOneAudit || item.FindingTime is not { } time ? "" : TableTime.Of(time, context.TimeProvider),
    ];

    private void WriteLine(AuditFinding item, string account, string region, ListColumns columns)
    {
        var style = item.IsSuppressed is true ? Dim : Style.Plain;
        var line = new Paragraph();
        line.Append(Cells.Fit(VisibleText.Show(item.Severity?.Value), ListColumns.Severity), SeverityStyle.Of(item.Severity?.Value));
        AddMiddle(line, account, columns.Account, style);
        AddMiddle(line, region, columns.Region, style);
        Add(line, TimeOf(item, columns), columns.Time, style);
        AddMiddle(line, CheckNames.Shorten(VisibleText.Show(item.CheckName?.Value)), columns.Check, style);
        AddMiddle(line, ResourceText.Short(item.NonCompliantResource), columns.Resource, style);
        Add(line, VisibleText.Show(item.ReasonForNonCompliance ?? item.ReasonForNonComplianceCode), columns.Reason, style);
        Add(line, item.IsSuppressed is true ? columns.IsMarkShort ? "s" : "yes" : "", columns.Mark, style);
        line.Append(Gap + VisibleText.Show(item.FindingId ?? "(no id)"), style);
        _console.WriteLine(line);
    }

    private string TimeOf(AuditFinding item, ListColumns columns) => item.FindingTime is not { } time ? ""
        : columns.IsTimeLong ? time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        : TableTime.Of(time, context.TimeProvider);

    public void Complete(bool isPartial)
    {
        if (_columns is null && _block is null)
        {
            return;
        }

        WriteWrapped(_counts.ToString() + (isPartial ? ", and there may be more" : ""), Bold);
        var reason = _columns is { Reason: > 0 } ? "" : "Reasons: iot-audit describe <id>, a wider terminal, or --output plain.";
        var mark = _columns is { IsMarkShort: true } ? "s: suppressed." : "";
        if (reason.Length + mark.Length > 0)
        {
            WriteWrapped($"{reason} {mark}".Trim(), Dim);
        }
    }

    private string Gap => new(' ', _columns!.Gap);

    private void Begin(AuditFinding first)
    {
        if (_columns is not null || _block is not null)
        {
            return;
        }

        WriteWrapped(Title.Of(title.Of(first), selection), Bold);
        _columns = ListColumns.For(context.Width, first.FindingId?.Length ?? 0, !title.IsOfOneAudit, places);
        if (_columns is null)
        {
            _block = new FindingBlock(_console, context.Width);
            return;
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
        _console.WriteLine(header);
    }

    private void WriteWrapped(string text, Style style) => _console.WriteWrapped(text, style, context.Width);

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
