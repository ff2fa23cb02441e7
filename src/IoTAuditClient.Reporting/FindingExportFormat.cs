using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;

namespace IoTAuditClient.Reporting;

/// <summary>A format in which <see cref="FindingExport"/> writes findings.</summary>
/// <remarks>
/// The formats are closed: <see cref="All"/> has every value there is. <c>default(FindingExportFormat)</c> is <see cref="JsonLines"/>.
/// </remarks>
public readonly struct FindingExportFormat : IEquatable<FindingExportFormat>
{
    private readonly Definition? _definition;

    private FindingExportFormat(Definition definition) => _definition = definition;

    /// <summary>Gets every format, in the order in which they are best listed for people.</summary>
    public static IReadOnlyList<FindingExportFormat> All { get; } =
        [.. Definition.All.Select(definition => new FindingExportFormat(definition))];

    /// <summary>
    /// Gets JSON Lines, named <c>jsonl</c>: a line a finding, the only format that <see cref="SavedFindings"/> reads back without a loss.
    /// </summary>
    public static FindingExportFormat JsonLines => new(Definition.JsonLines);

    /// <summary>Gets comma-separated values, named <c>csv</c>: a row a finding, safe to open in a spreadsheet.</summary>
    public static FindingExportFormat Csv => new(Definition.Csv);

    /// <summary>Gets a table in Markdown, named <c>markdown</c>.</summary>
    public static FindingExportFormat Markdown => new(Definition.Markdown);

    /// <summary>Gets a self-contained page, named <c>html</c>: it counts all findings, and its table has the 10,000 worst.</summary>
    public static FindingExportFormat Html => new(Definition.Html);

    /// <summary>Gets OCSF 1.6.0, named <c>ocsf</c>: a compliance finding a line, for security lakes.</summary>
    public static FindingExportFormat Ocsf => new(Definition.Ocsf);

    /// <summary>
    /// Gets ASFF, the AWS Security Finding Format, named <c>asff</c>: a JSON array with a finding a line, for Security Hub. It needs an
    /// account and a Region.
    /// </summary>
    public static FindingExportFormat Asff => new(Definition.Asff);

    /// <summary>Gets SARIF 2.1.0, named <c>sarif</c>: one document for code scanning.</summary>
    public static FindingExportFormat Sarif => new(Definition.Sarif);

    /// <summary>Gets the name of the format in lower case, such as <c>jsonl</c>.</summary>
    public string Value => Defined.Name;

    /// <summary>Gets the usual ending of the names of its files, with its dot, such as <c>.jsonl</c>.</summary>
    public string FileExtension => Defined.Extensions[0];

    /// <summary>Gets every ending that stands for the format, the usual one first, each with its dot and in lower case.</summary>
    public IReadOnlyList<string> FileExtensions => Defined.Extensions;

    /// <summary>Whether the format has a place for what a later audit has no more.</summary>
    internal bool TellsResolved => Defined.TellsResolved;

    private Definition Defined => _definition ?? Definition.JsonLines;

    /// <summary>Reads the name of a format.</summary>
    /// <param name="value">A name as <see cref="Value"/> has it, in any case.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="FormatException">No format has that name.</exception>
    public static FindingExportFormat Parse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return TryParse(value, out var format)
            ? format
            : throw new FormatException($"There is no export format '{VisibleText.Show(value)}'. Take one of {string.Join(", ", All)}.");
    }

    /// <summary>Reads the name of a format, where it is one.</summary>
    /// <param name="value">A name as <see cref="Value"/> has it, in any case, or anything else.</param>
    /// <param name="format">The format; <see cref="JsonLines"/> where no format has that name.</param>
    /// <returns>Whether a format has that name.</returns>
    public static bool TryParse([NotNullWhen(true)] string? value, out FindingExportFormat format) =>
        TryFind(definition => string.Equals(definition.Name, value, StringComparison.OrdinalIgnoreCase), out format);

    /// <summary>Tells the format from the ending of a file's name.</summary>
    /// <param name="path">A path or a name. Case does not matter.</param>
    /// <param name="format">The format; <see cref="JsonLines"/> where no format has that ending.</param>
    /// <returns>Whether a format has that ending.</returns>
    public static bool TryFromFileName([NotNullWhen(true)] string? path, out FindingExportFormat format)
    {
        var extension = Path.GetExtension(path);
        return TryFind(definition => definition.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase), out format);
    }

    /// <summary>Tells whether two formats are the same.</summary>
    /// <param name="left">The first format.</param>
    /// <param name="right">The second format.</param>
    public static bool operator ==(FindingExportFormat left, FindingExportFormat right) => left.Equals(right);

    /// <summary>Tells whether two formats differ.</summary>
    /// <param name="left">The first format.</param>
    /// <param name="right">The second format.</param>
    public static bool operator !=(FindingExportFormat left, FindingExportFormat right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(FindingExportFormat other) => Defined == other.Defined;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FindingExportFormat other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Value, StringComparison.Ordinal);

    /// <summary>Returns the name of the format.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    private static bool TryFind(Func<Definition, bool> fits, out FindingExportFormat format)
    {
        var found = Definition.All.FirstOrDefault(fits);
        format = found is null ? default : new FindingExportFormat(found);
        return found is not null;
    }

    private sealed class Definition(string name, params string[] extensions)
    {
        public static readonly Definition JsonLines = new("jsonl", ".jsonl", ".ndjson");
        public static readonly Definition Csv = new("csv", ".csv");
        public static readonly Definition Markdown = new("markdown", ".md", ".markdown");
        public static readonly Definition Html = new("html", ".html", ".htm");
        public static readonly Definition Ocsf = new("ocsf", ".ocsf") { TellsResolved = true };
        public static readonly Definition Asff = new("asff", ".asff") { TellsResolved = true };
        public static readonly Definition Sarif = new("sarif", ".sarif");

        public static readonly Definition[] All = [JsonLines, Csv, Markdown, Html, Ocsf, Asff, Sarif];

        public string Name { get; } = name;

        public bool TellsResolved { get; private init; }

        public ReadOnlyCollection<string> Extensions { get; } = Array.AsReadOnly(extensions);
    }
}
