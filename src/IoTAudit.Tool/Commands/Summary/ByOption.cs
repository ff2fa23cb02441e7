using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Failures;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Summary;

/// <summary>The option <c>--by</c> of a summary.</summary>
internal sealed class ByOption : Option<string[]>
{
    private static readonly SummaryDimension[] Usual =
    [
        SummaryDimension.Severity,
        SummaryDimension.Check,
        SummaryDimension.Type,
        SummaryDimension.Reason,
    ];

    /// <summary>What fits on the screen of a terminal.</summary>
    private static readonly SummaryDimension[] First = [SummaryDimension.Severity, SummaryDimension.Check];
    private static readonly string[] Names = [.. Enum.GetNames<SummaryDimension>().Select(name => name.ToLowerInvariant())];

    public ByOption()
        : base("--by")
    {
        Description = "Count by severity, check, type (of the resource), reason or task; several with commas. Otherwise by the "
            + "first four, and in a table by severity and the worst checks.";
        HelpName = string.Join('|', Names);
        Arity = ArgumentArity.OneOrMore;
        AllowMultipleArgumentsPerToken = false;
        CompletionSources.Add(Names);
        Validators.Add(Check);
    }

    /// <summary>Whether it is given.</summary>
    public bool IsGiven(ParseResult result) => result.GetValue(this) is { Length: > 0 };

    /// <param name="result">The command line.</param>
    /// <param name="isShort">Whether a screen is to hold it, where nothing is given.</param>
    public IReadOnlyList<SummaryDimension> Read(ParseResult result, bool isShort) => result.GetValue(this) is { Length: > 0 } given
        ? [.. given.SelectMany(Split).Select(name => Enum.Parse<SummaryDimension>(name, ignoreCase: true)).Distinct()]
        : isShort ? First : Usual;

    private static void Check(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (Split(token.Value).FirstOrDefault(name => !Names.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            {
                result.AddError($"--by is \"{unknown}\": it takes severity, check, type, reason or "
                    + $"task.{Suggestion.For(unknown.ToLowerInvariant(), Names)}");
            }
        }
    }

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.TrimEntries);
}
