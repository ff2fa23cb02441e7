namespace IoTAuditClient.Emulator;

/// <summary>A path with an id in it, as in <c>/audit/tasks/{taskId}/cancel</c>. An escaped slash belongs to the id.</summary>
internal sealed class IdPath(string prefix, string suffix = "")
{
    public static readonly IdPath AuditTask = new("/audit/tasks/");
    public static readonly IdPath CanceledAuditTask = new("/audit/tasks/", "/cancel");
    public static readonly IdPath MitigationTask = new("/audit/mitigationactions/tasks/");
    public static readonly IdPath CanceledMitigationTask = new("/audit/mitigationactions/tasks/", "/cancel");
    public static readonly IdPath MitigationAction = new("/mitigationactions/actions/");

    /// <summary>Whether a path has one segment between the prefix and the suffix.</summary>
    public bool Matches(string path) =>
        path.Length >= prefix.Length + suffix.Length
        && path.StartsWith(prefix, StringComparison.Ordinal)
        && path.EndsWith(suffix, StringComparison.Ordinal)
        && !path[prefix.Length..^suffix.Length].Contains('/', StringComparison.Ordinal);

    public string Id(RequestData request) => Uri.UnescapeDataString(request.Path[prefix.Length..^suffix.Length]);
}
