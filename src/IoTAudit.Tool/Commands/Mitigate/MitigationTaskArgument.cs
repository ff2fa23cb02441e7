using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Failures;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>The mitigation task that a command is about.</summary>
internal sealed class MitigationTaskArgument : RequiredArgument
{
    private const string MissingId = "which mitigation task? Its id is missing; `iot-audit mitigation list` shows the ids.";

    private static readonly AuditMitigationRequest Probe = AuditMitigationRequest.ForAudit("probe");

    public MitigationTaskArgument()
        : base("task", MissingId)
    {
        Description = "The id of the mitigation task, which `iot-audit mitigation list` shows.";
        Arity = ArgumentArity.ExactlyOne;
        HelpName = "task";
        Validators.Add(Check);
    }

    private static void Check(ArgumentResult result)
    {
        if (result.Tokens is [var token] && ArgumentMessage.FlawOf(() => Probe with { TaskId = token.Value }) is { } flaw)
        {
            result.AddError(flaw);
        }
    }
}
