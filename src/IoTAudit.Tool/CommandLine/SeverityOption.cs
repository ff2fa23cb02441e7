using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Failures;
using IoTAuditClient;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The option <c>--severity</c>, which may be given several times.</summary>
internal sealed class SeverityOption : Option<string[]>
{
    private static readonly string[] Names =
        [FindingSeverity.Names.Critical, FindingSeverity.Names.High, FindingSeverity.Names.Medium, FindingSeverity.Names.Low];

    public SeverityOption()
        : base("--severity")
    {
        Description = "Only findings of this severity: critical, high, medium or low; several with commas, or the option several times. "
            + "It is applied here, not by the service, so it does not make a list shorter on the wire.";
        HelpName = "severity";
        Arity = ArgumentArity.OneOrMore;
        AllowMultipleArgumentsPerToken = false;
        CompletionSources.Add([.. Names.Select(name => name.ToLowerInvariant())]);
        Validators.Add(Check);
    }

    public IReadOnlySet<FindingSeverity> Read(ParseResult result) =>
        (result.GetValue(this) ?? []).SelectMany(Split).Select(name => new FindingSeverity(name.ToUpperInvariant())).ToHashSet();

    private static void Check(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (Split(token.Value).FirstOrDefault(name => !Names.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            {
                result.AddError(
                    $"--severity is \"{unknown}\": it takes critical, high, medium or "
                        + $"low.{Suggestion.For(unknown.ToLowerInvariant(), Names.Select(name => name.ToLowerInvariant()))}");
            }
        }
    }

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.TrimEntries);
}
