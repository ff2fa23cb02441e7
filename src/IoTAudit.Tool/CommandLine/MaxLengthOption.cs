using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The option <c>--max-length</c>: the most characters of Markdown.</summary>
internal sealed class MaxLengthOption : Option<string?>
{
    private readonly string _markdown;

    /// <param name="markdown">What the command line says where it wants Markdown.</param>
    public MaxLengthOption(string markdown)
        : base("--max-length")
    {
        _markdown = markdown;
        Description = "markdown: the most characters, such as 65536 for a comment on GitHub. The worst findings come first then, "
            + "whole rows are left out, and a line says how many.";
        HelpName = "characters";
        Validators.Add(Check);
    }

    public int? Read(ParseResult result) => result.GetValue(this) is { } text ? Number(text) : null;

    /// <summary>Refuses the option where there is no Markdown: nothing else can be cut and stay what it is.</summary>
    public void CheckUse(CommandResult result, bool isMarkdown)
    {
        if (result.GetResult(this) is not null && !isMarkdown)
        {
            result.AddError($"--max-length is for Markdown alone: add {_markdown}, or leave it out.");
        }
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    private static void Check(OptionResult result)
    {
        if (result.Tokens is [var token] && !(Number(token.Value) >= FindingExportOptions.LeastMaxLength))
        {
            result.AddError(string.Create(
                CultureInfo.InvariantCulture,
                $"--max-length is \"{token.Value}\": it takes a number of characters, at least {FindingExportOptions.LeastMaxLength}."));
        }
    }
}
