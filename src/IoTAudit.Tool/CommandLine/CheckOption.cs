using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Findings;
using IoTAuditClient;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The option <c>--check</c>, which names any number of checks.</summary>
internal sealed class CheckOption : Option<string[]>
{
    /// <param name="description">What is done with the checks, and that they may be several.</param>
    public CheckOption(string description)
        : base("--check")
    {
        Description = description;
        HelpName = "name";
        CompletionSources.Add([.. CheckNames.Known]);
        CustomParser = static result => [.. result.Tokens.Select(token => token.Value)];
        Validators.Add(Check);
    }

    /// <summary>The option of a list that it makes shorter.</summary>
    /// <param name="what">What is left, of one check.</param>
    public static CheckOption Filtering(string what) => new(
        $"{what}, or of several with commas between; may be given several times. Case and the ending _CHECK do not matter.");

    /// <summary>The checks by the names that AWS has for them; one that is not known is taken, because AWS may have added it.</summary>
    public IReadOnlyList<AuditCheckName> Read(ParseResult result) =>
    [
        .. (result.GetValue(this) ?? []).SelectMany(Split).Select(static name => new AuditCheckName(CheckNames.Resolve(name))).Distinct(),
    ];

    /// <summary>The options that say the same once more.</summary>
    public IEnumerable<string> WordsOf(ParseResult result) =>
        (result.GetValue(this) ?? []).SelectMany(static check => (string[])["--check", check]);

    private static string[] Split(string names) => names.Split(',', StringSplitOptions.TrimEntries);

    private static void Check(OptionResult result)
    {
        if (result.Tokens.SelectMany(static token => Split(token.Value)).Any(static name => name.Length == 0))
        {
            result.AddError("--check is empty: it takes the name of a check, such as LOGGING_DISABLED_CHECK.");
        }
    }
}
