using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Findings;

namespace IoTAudit.Tool.Commands.List;

/// <summary>The option <c>--format</c> of a list.</summary>
internal sealed class TemplateOption : Option<string?>
{
    public TemplateOption()
        : base("--format")
    {
        Description = "Print a line a finding like this, with names of columns in braces, such as '{severity} {resource}'; the names are "
            + "those of --columns.";
        HelpName = "template";
        Validators.Add(Check);
    }

    public LineTemplate? Read(ParseResult result) => result.GetValue(this) is { } text ? LineTemplate.Parse(text, out _) : null;

    private static void Check(OptionResult result)
    {
        if (result.Tokens is [var token] && LineTemplate.Parse(token.Value, out var flaw) is null)
        {
            result.AddError($"--format is \"{token.Value}\": {flaw}");
        }
    }
}
