using IoTAuditClient;

namespace IoTAudit.Tool.Services;

/// <summary>A settings file that a variable names and that is not there. The AWS SDK treats such a file as an empty one.</summary>
/// <param name="Variable">The variable that names it.</param>
/// <param name="Path">The path as it is set.</param>
internal sealed record MissingFile(string Variable, string Path)
{
    public string Problem =>
        $"{Variable} names \"{VisibleText.Show(Path)}\", and there is no such "
            + $"file{(Path.StartsWith('~') ? " (a ~ is not expanded)" : "")}.";

    public static string ToDo => "Correct the path, or take the variable away.";
}
