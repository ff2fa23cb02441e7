using IoTAuditClient;

namespace IoTAudit.Tool.Services;

/// <summary>A settings file that a variable names and that is not there, or a directory. The AWS SDK treats it as an empty file.</summary>
/// <param name="Variable">The variable that names it.</param>
/// <param name="Path">The path as it is set.</param>
internal sealed record MissingFile(string Variable, string Path)
{
    public string Problem =>
        $"{Variable} names \"{VisibleText.Show(Path)}\", and "
            + (Directory.Exists(Path)
                ? "that is a directory."
                : $"there is no such file{(Path.StartsWith('~') ? " (a ~ is not expanded)" : "")}.");

    public static string ToDo => "Correct the path, or take the variable away.";
}
