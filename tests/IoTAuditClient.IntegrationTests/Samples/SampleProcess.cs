using System.Diagnostics;

namespace IoTAuditClient.IntegrationTests.Samples;

/// <summary>How a sample is started as a process of its own.</summary>
internal static class SampleProcess
{
    /// <summary>Makes what starts a sample with these variables, and with no other AWS setting of the machine.</summary>
    public static ProcessStartInfo Of(string sample, Dictionary<string, string> variables, params string[] arguments)
    {
        var program = AssemblyPath(sample);
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(program),
        };
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        // The machine may have a profile, which no test may use.
        start.Environment["HOME"] = start.Environment["USERPROFILE"] = Path.Combine(Path.GetTempPath(), "no-home");
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    // Beside this project's own output: .../bin/<project>/<configuration>_<target>.
    private static string AssemblyPath(string sample)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(output.Parent!.Parent!.FullName, sample, output.Name.Split('_')[0], $"{sample}.dll");
    }
}
