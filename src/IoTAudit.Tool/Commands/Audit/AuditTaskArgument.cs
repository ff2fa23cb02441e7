using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.CommandLine;

namespace IoTAudit.Tool.Commands.Audit;

/// <summary>The audit that a command is about.</summary>
internal sealed class AuditTaskArgument : RequiredArgument
{
    private const string MissingId = "which audit? Its task id is missing; `iot-audit audit list` shows the ids.";

    public AuditTaskArgument(string description, bool takesRelativeNames = true)
        : base("audit", MissingId)
    {
        Description = takesRelativeNames ? $"{description} Its task id, or latest or previous." : description;
        Arity = ArgumentArity.ExactlyOne;
        HelpName = "audit";
        if (takesRelativeNames)
        {
            CompletionSources.Add([.. TaskName.Relative]);
        }

        Validators.Add(result => Check(result, takesRelativeNames));
    }

    private static void Check(ArgumentResult result, bool takesRelativeNames)
    {
        if (result.Tokens is not [var token])
        {
            return;
        }

        if (!takesRelativeNames && TaskName.IsRelative(token.Value))
        {
            result.AddError($"\"{token.Value}\" is no task id: what is cancelled has to be named. `iot-audit audit list` shows the ids.");
        }
        else if (TaskName.Validate(token.Value) is { } flaw)
        {
            result.AddError(flaw);
        }
    }
}
