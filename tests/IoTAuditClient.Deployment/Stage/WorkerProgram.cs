namespace IoTAuditClient.Deployment.Stage;

/// <summary>How the worker is started.</summary>
/// <param name="Command">The command, which arguments follow.</param>
/// <param name="Folder">Where it is started.</param>
internal sealed record WorkerProgram(IReadOnlyList<string> Command, string Folder)
{
    /// <summary>What was built beside this program.</summary>
    public static WorkerProgram Built { get; } = FindBuilt();

    private static WorkerProgram FindBuilt()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var folder = Path.Combine(output.Parent!.Parent!.FullName, "Worker", output.Name);
        return new WorkerProgram(["dotnet", Path.Combine(folder, "Worker.dll")], folder);
    }
}
