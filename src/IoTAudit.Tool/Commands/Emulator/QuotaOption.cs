using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using IoTAuditClient.Emulator;

namespace IoTAudit.Tool.Commands.Emulator;

/// <summary>The option <c>--quota</c>: how many calls a second the emulator grants.</summary>
internal sealed class QuotaOption : Option<string?>
{
    private const string Documented = "aws";
    private const double MaxRate = 1_000_000;

    public QuotaOption()
        : base("--quota")
    {
        Description =
            "How many calls a second are granted to DescribeAuditFinding, and as many to ListAuditFindings; those above are throttled. "
                + "aws: the rates that AWS documents, for every operation: 25 to describe a finding, an audit, a mitigation "
                + "task or action, 10 to list, to start, to cancel and to suppress, 5 for the account's settings. "
                + "Otherwise nothing is throttled.";
        HelpName = "calls/s|aws";
        CompletionSources.Add(Documented);
        Validators.Add(Check);
    }

    public void Apply(ParseResult result, AuditQuotas quotas)
    {
        if (result.GetValue(this) is not { } text)
        {
            return;
        }

        if (IsDocumented(text))
        {
            quotas.SetDocumented();
            return;
        }

        var rate = Rate(text)!.Value;
        var quota = new AuditQuota(rate, Math.Max(1, (int)Math.Ceiling(rate)));
        quotas.Set(EmulatedOperation.DescribeAuditFinding, quota);
        quotas.Set(EmulatedOperation.ListAuditFindings, quota);
    }

    private static void Check(OptionResult result)
    {
        if (result.Tokens is [var token] && !IsDocumented(token.Value) && Rate(token.Value) is null)
        {
            result.AddError($"--quota is \"{token.Value}\": it takes a number of calls a second above 0 and up to 1000000, such as 25 or "
                + "0.5, or aws for the rates that AWS documents.");
        }
    }

    private static bool IsDocumented(string text) => string.Equals(text, Documented, StringComparison.OrdinalIgnoreCase);

    private static double? Rate(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and <= MaxRate
            ? rate
            : null;
}
