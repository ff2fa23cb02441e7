using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Diff;

/// <summary>An audit as people name it: by its task id, by a file of its findings, or as what comes on standard input.</summary>
internal sealed record AuditOperand(string Text, bool IsFile)
{
    public bool IsStandardInput => Text == "-";

    /// <exception cref="BadUsageException">It is neither.</exception>
    public static AuditOperand Of(string text, ConsoleContext context)
    {
        if (text == "-" || context.FileExists(text))
        {
            return new AuditOperand(text, IsFile: true);
        }

        try
        {
            _ = AuditFindingQuery.ForTask(text);
            return new AuditOperand(text, IsFile: false);
        }
        catch (ArgumentException exception)
        {
            throw new BadUsageException($"there is no file \"{text}\", and it is no task id either: {ArgumentMessage.Of(exception)}");
        }
    }
}
