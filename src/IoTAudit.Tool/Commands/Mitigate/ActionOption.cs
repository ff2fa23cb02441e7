using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Failures;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>The option <c>--action</c>, which names mitigation actions of the account.</summary>
internal sealed class ActionOption : Option<string[]>
{
    private static readonly AuditMitigationRequest Probe = AuditMitigationRequest.ForAudit("probe");

    public ActionOption()
        : base("--action")
    {
        Description = "A mitigation action of the account, or several with commas between, in the order in which they are applied; may be "
            + "given several times. Each is applied to the findings whose check AWS allows it for. `iot-audit action list` shows them.";
        HelpName = "name";
        CustomParser = static result => [.. result.Tokens.Select(token => token.Value)];
        Validators.Add(Check);
    }

    public IReadOnlyList<string> Read(ParseResult result) => [.. (result.GetValue(this) ?? []).SelectMany(Split)];

    /// <summary>The options that say the same once more.</summary>
    public IEnumerable<string> WordsOf(ParseResult result) => Read(result).SelectMany(name => (string[])[Name, name]);

    /// <summary>What is wrong with the name of an action; null where nothing is.</summary>
    public static string? FlawOf(string name) => ArgumentMessage.FlawOf(() => Probe.With(AuditCheckName.LoggingDisabled, name));

    private static string[] Split(string names) => names.Split(',', StringSplitOptions.TrimEntries);

    private static void Check(OptionResult result)
    {
        string[] names = [.. result.Tokens.SelectMany(static token => Split(token.Value))];
        foreach (var name in names)
        {
            if (FlawOf(name) is { } flaw)
            {
                result.AddError($"--action: {flaw}");
            }
        }

        if (names.GroupBy(static name => name, StringComparer.Ordinal).FirstOrDefault(static same => same.Count() > 1) is { } twice)
        {
            result.AddError($"--action has \"{twice.Key}\" {twice.Count()} times: each action is applied once. Name it once.");
        }
    }
}
