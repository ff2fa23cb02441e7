using System.Diagnostics;
using System.Globalization;

namespace IoTAuditClient.Soak.Emulated;

/// <summary>
/// The other process, in which the emulator runs: memory, handles, sockets and threads of this one are the client's alone.
/// </summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    private readonly Process _process;

    private EmulatorProcess(Process process, Uri url, string logPath) => (_process, Url, LogPath) = (process, url, logPath);

    public Uri Url { get; }

    /// <summary>The file with a line for each request.</summary>
    public string LogPath { get; }

    public static async Task<EmulatorProcess> StartAsync(int seed, string logPath)
    {
        string[] arguments = ["emulator", seed.ToString(CultureInfo.InvariantCulture), logPath];
        var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var url = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("The emulator did not start; it has said why above.");
        return new EmulatorProcess(process, new Uri(url), logPath);
    }

    /// <summary>Begins faults and quotas.</summary>
    public Task StormAsync() => AskAsync(EmulatorChild.Storm);

    /// <summary>Ends faults and quotas.</summary>
    public Task CalmAsync() => AskAsync(EmulatorChild.Calm);

    /// <summary>How many requests it has received, and how many of them are over and in the log.</summary>
    public async Task<(long Received, long Completed)> CountAsync()
    {
        var counts = (await AskAsync(EmulatorChild.Counts)).Split(' ');
        return (long.Parse(counts[0], CultureInfo.InvariantCulture), long.Parse(counts[1], CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        // The end of its input is its end.
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string> AskAsync(string command)
    {
        await _process.StandardInput.WriteLineAsync(command);
        await _process.StandardInput.FlushAsync();
        return await _process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("The emulator's process has ended; it has said why above.");
    }
}
