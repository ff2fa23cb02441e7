using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.Terminal;

/// <summary>Which pager is meant, as git and gh find it.</summary>
internal static class PagerCommand
{
    public const string Default = "less";
    private static readonly string[] Variables = ["IOT_AUDIT_PAGER", "PAGER"];

    /// <returns>The command and the variable that names it, which is null for the default; null where no pager is wanted.</returns>
    public static (string Command, string? Variable)? Find(ConsoleContext context)
    {
        foreach (var variable in Variables)
        {
            if (context.Variable(variable) is { } command)
            {
                return command.Trim() is "" or "cat" ? null : (command.Trim(), variable);
            }
        }

        return (Default, null);
    }
}
