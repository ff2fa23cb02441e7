using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.Terminal;

/// <summary>A pager that is another program.</summary>
internal sealed class ProcessPager : IRunningPager, IDisposable
{
    private readonly Process _process;
    private readonly PosixSignalRegistration _interrupt;

    private ProcessPager(Process process)
    {
        _process = process;
        Input = new StreamWriter(process.StandardInput.BaseStream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

        // A pager stays when Ctrl-C is pressed, and without this program it would read keys beside the shell.
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, static context => context.Cancel = true);
    }

    public TextWriter Input { get; }

    /// <summary>Starts the command with a shell, where its program is on the search path.</summary>
    public static IRunningPager? Start(string command)
    {
        if (!IsThere(command.Split(' ', 2)[0]))
        {
            return null;
        }

        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("cmd.exe", ["/c", command])
            : new ProcessStartInfo("/bin/sh", ["-c", command]);
        start.RedirectStandardInput = true;
        start.UseShellExecute = false;

        // As git does: less leaves by itself what fits on the screen, shows colours, and leaves the text there when it ends.
        start.Environment.TryAdd("LESS", "FRX");
        return Process.Start(start) is { } process ? new ProcessPager(process) : null;
    }

    public void Wait()
    {
        try
        {
            Input.Dispose();
        }
        catch (IOException)
        {
            // The reader has left before the end, which is as good.
        }

        _process.WaitForExit();
        Dispose();
    }

    public void Dispose()
    {
        _interrupt.Dispose();
        _process.Dispose();
    }

    private static bool IsThere(string program)
    {
        // A shell makes more of some words than a name, such as of an assignment or of quotes.
        if (program.Any(static character => !char.IsAsciiLetterOrDigit(character) && !"/\\:._+-".Contains(character)))
        {
            return true;
        }

        if (program.Contains('/') || program.Contains('\\'))
        {
            return File.Exists(program);
        }

        string[] endings = OperatingSystem.IsWindows() ? ["", ".exe", ".com", ".bat", ".cmd"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => endings.Any(ending => File.Exists(Path.Combine(folder, program + ending))));
    }
}
