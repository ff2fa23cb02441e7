using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Samples;

/// <summary>samples/AspNetCore as a process of its own, each of its accounts on an emulator, and a client for its HTTP.</summary>
public sealed class RunningAspNetCore : IAsyncLifetime
{
    private const string Listening = "Now listening on: ";

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _printed = new(0);
    private Process? _process;

    public AuditEmulator Production { get; private set; } = null!;

    public AuditEmulator Staging { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>Starts the sample where the machine has no AWS setting, so that it brings its own emulators.</summary>
    public static async Task<RunningAspNetCore> WithoutAwsSettingsAsync()
    {
        var sample = new RunningAspNetCore();
        await sample.StartAsync([]);
        return sample;
    }

    public async ValueTask InitializeAsync()
    {
        Production = await AuditEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        Staging = await AuditEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await StartAsync(
            new()
            {
                ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
                ["AWS_SECRET_ACCESS_KEY"] = SampleRun.SecretKey,
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "100",
            },
            [.. SettingsOf("production", Production), .. SettingsOf("staging", Staging)]);
    }

    /// <summary>Ends when the sample has printed a line with this in it, now or earlier.</summary>
    public async Task<string> PrintedAsync(string text)
    {
        while (true)
        {
            if (_lines.FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } line)
            {
                return line;
            }

            await _printed.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    public string Printed() => string.Join('\n', _lines);

    public async Task<JsonElement> JsonAsync(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }

        foreach (var emulator in new[] { Production, Staging }.OfType<AuditEmulator>())
        {
            await emulator.DisposeAsync();
        }

        _printed.Dispose();
    }

    // One attempt and no pacing: a fault is answered at once, and one test does not slow down the next.
    private static IEnumerable<string> SettingsOf(string account, AuditEmulator emulator) =>
    [
        $"--Accounts:{account}:ServiceUrl={emulator.ServiceUrl}",
        $"--Accounts:{account}:MaxAttempts=1",
        $"--Accounts:{account}:Pacing:Mode=Off",
    ];

    private async Task StartAsync(Dictionary<string, string> variables, params string[] arguments)
    {
        _process = new Process { StartInfo = SampleProcess.Of("AspNetCore", variables, ["--urls=http://127.0.0.1:0", .. arguments]) };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The sample ended: {Printed()}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Http = new HttpClient { BaseAddress = await _address.Task.WaitAsync(TestContext.Current.CancellationToken) };
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        _printed.Release();
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var start)
        {
            _address.TrySetResult(new Uri(line[(start + Listening.Length)..].Trim()));
        }
    }
}
