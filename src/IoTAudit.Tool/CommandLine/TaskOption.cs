using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Audits;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The option <c>--task</c>, which names the audit whose findings are meant.</summary>
internal sealed class TaskOption : Option<string?>
{
    public TaskOption()
        : base("--task")
    {
        Description = $"The findings of this audit, by its task id, which `iot-audit audit list` shows; {TaskName.Words}.";
        HelpName = "id";
        CompletionSources.Add([.. TaskName.Relative]);
        Validators.Add(Check);
    }

    private static void Check(OptionResult result)
    {
        if (result.Tokens is [var token] && TaskName.Validate(token.Value) is { } flaw)
        {
            result.AddError($"--task: {flaw}");
        }
    }
}
