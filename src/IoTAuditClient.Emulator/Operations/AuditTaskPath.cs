namespace IoTAuditClient.Emulator;

/// <summary>The path <c>/audit/tasks/{taskId}</c>, with or without something behind it.</summary>
internal static class AuditTaskPath
{
    private const string Prefix = "/audit/tasks/";

    /// <summary>Whether a path has one segment between the prefix and a suffix. An escaped slash belongs to the id.</summary>
    public static bool Matches(string path, string suffix = "") =>
        path.Length >= Prefix.Length + suffix.Length
        && path.StartsWith(Prefix, StringComparison.Ordinal)
        && path.EndsWith(suffix, StringComparison.Ordinal)
        && !path[Prefix.Length..^suffix.Length].Contains('/', StringComparison.Ordinal);

    public static string TaskId(RequestData request, string suffix = "") =>
        Uri.UnescapeDataString(request.Path[Prefix.Length..^suffix.Length]);

    public static string CheckedTaskId(RequestData request, string suffix = "") =>
        Parameters.Text("taskId", TaskId(request, suffix), Constraint.AuditTaskId);
}
