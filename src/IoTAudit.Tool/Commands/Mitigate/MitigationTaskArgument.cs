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
        try
        {
            _ = result.Tokens is [var token] ? Probe with { TaskId = token.Value } : Probe;
        }
        catch (ArgumentException exception)
        {
            result.AddError(ArgumentMessage.Of(exception));
        }
    }
}
