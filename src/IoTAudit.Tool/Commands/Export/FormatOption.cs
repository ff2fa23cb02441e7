using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Failures;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Export;

/// <summary>The option <c>--format</c> of an export.</summary>
internal sealed class FormatOption : Option<string?>
{
    private static readonly string[] Names = [.. FindingExportFormat.All.Select(format => format.Value)];
    private static readonly string Endings = string.Join(", ", FindingExportFormat.All.SelectMany(format => format.FileExtensions));

    public FormatOption()
        : base("--format", "-f")
    {
        Description = $"{string.Join(", ", Names)}. Where the name of --file ends like a format ({Endings}), that is the default; "
            + "without an ending, and without a file, jsonl.";
        HelpName = "format";
        CompletionSources.Add(Names);
        Validators.Add(Check);
    }

    /// <summary>Why the format cannot be told from the name of a file, or null where it can.</summary>
    public static string? ViolationOf(string path)
    {
        var ending = Path.GetExtension(path);

        // A leading dot, as in ".findings", begins the name and no extension.
        return ending.Length == 0 || Path.GetFileNameWithoutExtension(path).Length == 0 || FindingExportFormat.TryFromFileName(path, out _)
            ? null
            : $"--file is \"{path}\": no format has the ending {ending}. Take one of {Endings}, or name the format: "
                + $"--format {string.Join('|', Names)}.";
    }

    /// <param name="result">The command line.</param>
    /// <param name="path">The file that is written, or null.</param>
    public FindingExportFormat Read(ParseResult result, string? path)
    {
        FindingExportFormat format;
        _ = result.GetValue(this) is { } name
            ? FindingExportFormat.TryParse(name, out format)
            : FindingExportFormat.TryFromFileName(path, out format);
        return format;
    }

    /// <summary>Whether the command line asks for Markdown.</summary>
    public bool IsMarkdown(CommandResult result, Option<string?> file) => result.GetResult(this) is { Tokens: [var name] }
        ? FindingExportFormat.TryParse(name.Value, out var format) && format == FindingExportFormat.Markdown
        : result.GetResult(file) is { Tokens: [var path] }
            && FindingExportFormat.TryFromFileName(path.Value, out var ofFile) && ofFile == FindingExportFormat.Markdown;

    private static void Check(OptionResult result)
    {
        if (result.Tokens is [var token] && !Names.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
        {
            result.AddError($"--format is \"{token.Value}\": "
                + $"it takes {string.Join(", ", Names)}.{Suggestion.For(token.Value.ToLowerInvariant(), Names)}");
        }
    }
}
