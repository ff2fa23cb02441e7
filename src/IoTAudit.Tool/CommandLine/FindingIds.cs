using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The ids of findings for a command that cannot do without any, and that counts each once.</summary>
internal sealed class FindingIds
{
    private const int Most = 10_000;
    private readonly FindingIdArgument _ids = new(Most, "The ids of the findings, which `iot-audit list --task latest` shows.");

    public void AddTo(Command command)
    {
        _ids.Validators.Add(static result =>
        {
            if (result.Tokens.FirstOrDefault(static token => TaskName.IsRelative(token.Value)) is { } audit)
            {
                result.AddError($"\"{audit.Value}\" names an audit, and no finding: `iot-audit list --task {audit.Value}` shows the ids of "
                    + $"its findings, and `iot-audit mitigate --task {audit.Value}` takes them all.");
            }
        });
        command.Arguments.Add(_ids);
    }

    /// <summary>Whether any were given.</summary>
    public bool AreGiven(CommandResult result) => result.GetResult(_ids) is { Tokens.Count: > 0 };

    public void Require(CommandResult result)
    {
        if (!AreGiven(result))
        {
            result.AddError("which findings? Their ids are missing; `iot-audit list --task latest` shows them.");
        }
    }

    public IReadOnlyList<string> Read(ParseResult result) =>
        [.. (result.GetValue(_ids) ?? []).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// Refuses ids that the embedded emulator has not invented where it answers unasked: they are ids of AWS, and "not found" would look
    /// like the answer of AWS.
    /// </summary>
    /// <exception cref="BadUsageException">One of them is foreign.</exception>
    public static void ThrowIfForeign(
        IReadOnlyList<string> ids, IFindingService service, ServiceSelection selection, ServiceSettings settings)
    {
        if (ImplicitEmulator.Answers(selection, settings) && ids.FirstOrDefault(id => !service.MayHave(id)) is { } foreign)
        {
            throw new BadUsageException(ImplicitEmulator.Refusal(foreign, "finding"));
        }
    }
}
