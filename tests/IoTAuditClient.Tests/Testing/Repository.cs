namespace IoTAuditClient.Tests.Testing;

/// <summary>The working tree that the tests and the benchmarks were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "IoTAuditClient.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"There is no IoTAuditClient.sln above {AppContext.BaseDirectory}.");
    }
}
