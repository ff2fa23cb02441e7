using System.Diagnostics;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>
/// The built program in a process of its own, with an environment that holds nothing but what the test gives. The
/// variable IOTAUDIT_BINARY names another build of it, such as the native one.
/// </summary>
internal sealed class ConsoleProcess : IDisposable
{
    private static readonly string[] Inherited = ["PATH", "DOTNET_ROOT", "SystemRoot", "TEMP", "TMP"];

    private static readonly string Program = Environment.GetEnvironmentVariable("IOTAUDIT_BINARY") is { Length: > 0 } binary
        ? binary
        : Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "iot-audit.exe" : "iot-audit");

    private readonly Process _process;
    private const string Coreutils = "/usr/bin/env";
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("iot-audit-test-");

    /// <summary>What a run said on stderr beside that an emulator has answered.</summary>
    public static string WithoutInvented(string error) => error.ReplaceLineEndings("\n")
        .Replace("iot-audit: the server says that it is an emulator: its findings are INVENTED.\n", "", StringComparison.Ordinal);

    // Where the tests run in the background of a script, SIGINT is ignored, and every child inherits that.
    private static string[] CommandLine(string[] arguments) => OperatingSystem.IsLinux() && File.Exists(Coreutils)
        ? [Coreutils, "--default-signal=INT", Program, .. arguments]
        : [Program, .. arguments];

    private static string[] CommandLine(string[] arguments, string redirection) =>
        redirection.Length == 0
            ? CommandLine(arguments)
            : ["/bin/sh", "-c", $"exec \"$0\" \"$@\" {redirection}", .. CommandLine(arguments)];

    private ConsoleProcess(Dictionary<string, string> variables, string[] arguments, string redirection = "")
    {
        var line = CommandLine(arguments, redirection);
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = _home.FullName,
        };
        var inherited = Inherited.Select(name => (name, Value: Environment.GetEnvironmentVariable(name)))
            .Where(pair => pair.Value is not null)
            .ToList();
        start.Environment.Clear();
        foreach (var (name, value) in inherited)
        {
            start.Environment[name] = value;
        }

        start.Environment["HOME"] = _home.FullName;
        start.Environment["USERPROFILE"] = _home.FullName;

        // Nothing may leave this machine, so the metadata service is off unless a test brings one.
        start.Environment["AWS_EC2_METADATA_DISABLED"] = variables.ContainsKey("AWS_EC2_METADATA_SERVICE_ENDPOINT") ? null : "true";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value.Replace("{home}", _home.FullName, StringComparison.Ordinal);
        }

        _process = new Process { StartInfo = start };
    }

    public StreamWriter Input => _process.StandardInput;

    public StreamReader Output => _process.StandardOutput;

    public static ConsoleProcess Start(Dictionary<string, string> variables, params string[] arguments) =>
        Start(variables, files: [], arguments);

    /// <summary>Starts it through a shell that redirects a stream, as in <c>2>/dev/full</c>.</summary>
    public static ConsoleProcess StartRedirected(string redirection, params string[] arguments)
    {
        var process = new ConsoleProcess([], arguments, redirection);
        process._process.Start();
        return process;
    }

    /// <param name="variables">The environment; <c>{home}</c> in a value stands for the home directory.</param>
    /// <param name="files">Files to write below the home directory first.</param>
    /// <param name="arguments">The command line.</param>
    public static ConsoleProcess Start(Dictionary<string, string> variables, Dictionary<string, string> files, params string[] arguments)
    {
        var process = new ConsoleProcess(variables, arguments);
        foreach (var (name, content) in files)
        {
            var path = Path.Combine(process._home.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }

        process._process.Start();
        return process;
    }

    /// <summary>Sends a signal, as in "INT".</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async Task<(int Code, string Output, string Error)> EndAsync()
    {
        var token = TestContext.Current.CancellationToken;
        var error = _process.StandardError.ReadToEndAsync(token);
        var output = await _process.StandardOutput.ReadToEndAsync(token);
        await _process.WaitForExitAsync(token);
        return (_process.ExitCode, output, await error);
    }

    /// <summary>The end of a process whose output is not read any more.</summary>
    public async Task<(int Code, string Error)> EndWithoutOutputAsync()
    {
        _process.StandardOutput.Close();
        var token = TestContext.Current.CancellationToken;
        var error = await _process.StandardError.ReadToEndAsync(token);
        await _process.WaitForExitAsync(token);
        return (_process.ExitCode, error);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
        _home.Delete(recursive: true);
    }
}
