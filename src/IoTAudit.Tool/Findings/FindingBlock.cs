using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Spectre.Console;

namespace IoTAudit.Tool.Findings;

/// <summary>
/// Prints a finding on two or three lines of a terminal that is too narrow for one: severity and check, below them the resource, and the
/// whole id where there is room for it at the right. No name is cut; the id of a certificate may be in its middle, and an issuer behind
/// its subject.
/// </summary>
/// <param name="console">The terminal, which breaks no line itself.</param>
/// <param name="width">How many columns it has.</param>
/// <param name="markWidth">How wide the mark before each finding is, with the space behind it.</param>
internal sealed class FindingBlock(IAnsiConsole console, int width, int markWidth = 0)
{
    private const int SeverityWidth = 8;
    private const int LeastOfAHash = 20;
    private const string Gap = "  ";
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    private readonly int _indent = markWidth + SeverityWidth + 1;

    /// <param name="finding">The finding.</param>
    /// <param name="mark">What stands before it; empty where nothing does.</param>
    /// <param name="notes">What stands beside the resource, in text that a terminal does not obey.</param>
    /// <param name="reason">What stands below it; null where nothing does.</param>
    public void Write(AuditFinding finding, string mark, IReadOnlyList<string> notes, string? reason)
    {
        var style = finding.IsSuppressed is true ? Dim : Style.Plain;
        var id = VisibleText.Show(finding.FindingId ?? "(no id)");
        var severity = VisibleText.Show(finding.Severity?.Value);
        var names = NameFolding.Fold(CheckNames.Shorten(VisibleText.Show(finding.CheckName?.Value)), width - _indent).Split('\n');
        var isIdAbove = names.Length == 1 && Fits(names[0], id);
        for (var i = 0; i < names.Length; i++)
        {
            var line = new Paragraph();
            line.Append(Cells.Pad(i == 0 ? mark : "", markWidth), Bold);
            line.Append(Cells.Pad(i == 0 ? Cells.Fit(severity, SeverityWidth) : "", SeverityWidth + 1), SeverityStyle.Of(severity));
            WriteLine(line, names[i], style, isIdAbove ? id : "");
        }

        WriteResource(finding.NonCompliantResource, notes, isIdAbove ? "" : id, style);
        if (!string.IsNullOrEmpty(reason))
        {
            console.WriteWrapped(VisibleText.Show(reason), Dim, width, new string(' ', _indent));
        }
    }

    private void WriteResource(AuditResource? resource, IReadOnlyList<string> notes, string id, Style style)
    {
        var name = ResourceText.Short(resource);
        var beside = string.Join(Gap, notes);
        var room = width - _indent - Taken(beside) - Taken(id);
        var isHash = resource?.Identifier is ResourceIdentifier.DeviceCertificate or ResourceIdentifier.CaCertificate;
        if (Cells.Count(name) <= room || (isHash && room >= LeastOfAHash))
        {
            WriteIndented(Join(Cells.FitMiddle(name, room).TrimEnd(), beside), style, id);
            return;
        }

        // Of an issuer the subject comes first, and what is cut is in the key id and the serial number behind it.
        var cut = isHash ? Cells.FitMiddle(name, width - _indent)
            : resource?.Identifier is ResourceIdentifier.IssuerCertificate ? Cells.Fit(name, width - _indent)
            : name;
        WriteIndented(cut.TrimEnd(), style, id: "");
        if (beside.Length > 0 && id.Length > 0 && !Fits(beside, id))
        {
            WriteIndented(beside, style, id: "");
            beside = "";
        }

        WriteIndented(beside, style, id);
    }

    private void WriteIndented(string text, Style style, string id)
    {
        if (text.Length + id.Length > 0)
        {
            var line = new Paragraph();
            line.Append(new string(' ', _indent));
            WriteLine(line, text, style, id);
        }
    }

    // The id ends the line at the right edge, so that the ids of all findings stand below each other.
    private void WriteLine(Paragraph line, string text, Style style, string id)
    {
        line.Append(text, style);
        if (id.Length > 0)
        {
            line.Append(new string(' ', Math.Max(width - _indent - Cells.Count(text) - Cells.Count(id), 0)) + id, Dim);
        }

        console.WriteLine(line);
    }

    private bool Fits(string text, string id) => _indent + Cells.Count(text) + Taken(id) <= width;

    private static int Taken(string text) => text.Length == 0 ? 0 : Cells.Count(text) + Gap.Length;

    private static string Join(string left, string right) => right.Length == 0 ? left : left.Length == 0 ? right : left + Gap + right;
}
