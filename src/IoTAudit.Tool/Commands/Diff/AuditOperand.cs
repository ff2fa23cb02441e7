using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>
/// An audit as people name it: by its task id, as latest or previous, by a file of its findings, or as what comes on standard input.
/// </summary>
internal sealed record AuditOperand(string Text, bool IsFile)
{
    public bool IsStandardInput => IsFile && Text == "-";

    /// <exception cref="BadUsageException">It is none of these.</exception>
    public static AuditOperand Of(string text, ConsoleContext context)
    {
        if (text == "-" || context.FileExists(text))
        {
            return new AuditOperand(text, IsFile: true);
        }

        return TaskName.Validate(text) is not null
            ? throw new BadUsageException($"there is no file \"{text}\", and it is no task id either. {TaskName.Remedy}")
            : new AuditOperand(text, IsFile: false);
    }
}
