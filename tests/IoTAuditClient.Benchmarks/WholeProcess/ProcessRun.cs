using System.Diagnostics;
using System.Globalization;

namespace IoTAuditClient.Benchmarks.WholeProcess;

/// <summary>One run of a program, from its start until it has ended and its output has been read.</summary>
/// <param name="Milliseconds">The whole time of the process.</param>
/// <param name="PeakKilobytes">Its largest resident memory; 0 where it was not measured.</param>
/// <param name="OutputBytes">How much it wrote to standard output.</param>
/// <param name="OutputLines">How many lines of it.</param>
internal sealed record ProcessRun(double Milliseconds, long PeakKilobytes, long OutputBytes, long OutputLines)
{
    private const string Time = "/usr/bin/time";

    public static bool MeasuresMemory => File.Exists(Time);

    public static Task<ProcessRun> TimeAsync(Contender contender) =>
        RunAsync(contender, contender.File, contender.Arguments, memoryFile: null);

    /// <summary>
    /// Runs it below GNU time, a small program: what the kernel counts for a child holds what its parent had before it
    /// became the child.
    /// </summary>
    public static async Task<ProcessRun> MeasureMemoryAsync(Contender contender)
    {
        var file = Path.GetTempFileName();
        try
        {
            return await RunAsync(contender, Time, ["-q", "-o", file, "-f", "%M", contender.File, .. contender.Arguments], file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<ProcessRun> RunAsync(Contender contender, string program, IReadOnlyList<string> arguments, string? memoryFile)
    {
        var info = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        SetVariables(contender, info.Environment);
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(info)!;
        var error = process.StandardError.ReadToEndAsync();
        var (bytes, lines) = await CountAsync(process.StandardOutput.BaseStream);
        await process.WaitForExitAsync();
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (process.ExitCode != 0 || bytes == 0)
        {
            throw new InvalidOperationException($"{contender.Name} ended with {process.ExitCode} and {bytes} bytes: {await error}");
        }

        var peak = memoryFile is null ? 0 : long.Parse(await File.ReadAllTextAsync(memoryFile), CultureInfo.InvariantCulture);
        return new ProcessRun(elapsed, peak, bytes, lines);
    }

    private static async Task<(long Bytes, long Lines)> CountAsync(Stream output)
    {
        var buffer = new byte[1 << 16];
        long bytes = 0;
        long lines = 0;
        while (await output.ReadAsync(buffer) is > 0 and var read)
        {
            bytes += read;
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return (bytes, lines);
    }

    // No profile, file or metadata service of this machine takes part, for none of them.
    private static void SetVariables(Contender contender, IDictionary<string, string?> variables)
    {
        foreach (var name in variables.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList())
        {
            variables.Remove(name);
        }

        variables["AWS_ACCESS_KEY_ID"] = "test";
        variables["AWS_SECRET_ACCESS_KEY"] = "test";
        variables["AWS_REGION"] = variables["AWS_DEFAULT_REGION"] = "us-east-1";
        variables["AWS_EC2_METADATA_DISABLED"] = "true";
        variables["AWS_CONFIG_FILE"] = variables["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null";
        variables["AWS_PAGER"] = "";
        foreach (var (name, value) in contender.Variables)
        {
            variables[name] = value;
        }
    }
}
