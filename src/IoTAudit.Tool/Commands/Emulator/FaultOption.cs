using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using IoTAudit.Tool.Failures;
using IoTAuditClient.Emulator;

namespace IoTAudit.Tool.Commands.Emulator;

/// <summary>The option <c>--fault</c>, which may be given several times.</summary>
internal sealed class FaultOption : Option<string[]>
{
    public FaultOption()
        : base("--fault")
    {
        Description = "What goes wrong, on every request; with a number, as in throttle:3, on so many of the next ones. "
            + $"Given several times, one comes after the other. One of {string.Join(", ", NamedFaults.Names)}.";
        HelpName = "name[:times]";
        Arity = ArgumentArity.OneOrMore;
        AllowMultipleArgumentsPerToken = false;
        CompletionSources.Add([.. NamedFaults.Names]);
        Validators.Add(Check);
    }

    public IEnumerable<AuditFault> Read(ParseResult result) => (result.GetValue(this) ?? []).Select(Create);

    private static AuditFault Create(string text)
    {
        var (name, times) = Split(text);
        var fault = NamedFaults.Find(name)!;
        return times is null ? fault.Always() : fault.Times(Count(times)!.Value);
    }

    private static void Check(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            var (name, times) = Split(token.Value);
            if (NamedFaults.Find(name) is null)
            {
                result.AddError($"--fault is \"{name}\": the emulator has no fault of this "
                    + $"name.{Suggestion.For(name.ToLowerInvariant(), NamedFaults.Names)} `iot-audit emulator --help` names them all.");
            }
            else if (times is not null && Count(times) is null)
            {
                result.AddError(
                    $"--fault is \"{token.Value}\": after the colon stands how often it is played, a whole number from 1, as in {name}:3.");
            }
        }
    }

    private static (string Name, string? Times) Split(string text) =>
        text.Split(':', 2) is [var name, var times] ? (name, times) : (text, null);

    private static int? Count(string times) =>
        int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;
}
