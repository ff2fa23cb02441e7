using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Findings;

namespace IoTAudit.Tool.Commands.List;

/// <summary>The option <c>--columns</c>.</summary>
internal sealed class ColumnsOption : Option<string?>
{
    public ColumnsOption()
        : base("--columns")
    {
        Description = $"Print these columns, with commas between them, in this order: {FindingColumn.Names}. For table and plain.";
        HelpName = "names";
        CompletionSources.Add([.. FindingColumn.All.Select(static column => column.Name)]);
        Validators.Add(Check);
    }

    public IReadOnlyList<FindingColumn>? Read(ParseResult result) =>
        result.GetValue(this) is { } text ? [.. ValueList.Split(text).Select(static name => FindingColumn.Find(name)!)] : null;

    private static void Check(OptionResult result)
    {
        if (result.Tokens is [var token]
            && ValueList.Split(token.Value).FirstOrDefault(static name => FindingColumn.Find(name) is null) is { } unknown)
        {
            var suggestion = Suggestion.For(unknown.ToLowerInvariant(), [.. FindingColumn.All.Select(static column => column.Name)]);
            result.AddError($"--columns has no \"{unknown}\". The names are {FindingColumn.Names}.{suggestion}");
        }
    }
}
