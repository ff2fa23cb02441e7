using System.Diagnostics;
using System.Text.Json.Nodes;
using IoTAuditClient.Reporting.Tests.Html;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace IoTAuditClient.Reporting.Tests.Html;

/// <summary>
/// A headless Chromium or Chrome for all tests that look at a page. Where IOTAUDIT_BROWSER is 1, as in .ci/run, a missing
/// one is a failure; elsewhere these tests are skipped. IOTAUDIT_CHROMIUM names the program where it is not on the PATH.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Announcement = "DevTools listening on ";
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    private readonly SemaphoreSlim _starting = new(1);
    private readonly string _folder = Directory.CreateTempSubdirectory("iot-audit-chromium-").FullName;
    private Process? _process;
    private DevTools? _devTools;
    private Task _rest = Task.CompletedTask;

    /// <summary>Opens a file in a page of its own and waits until it is loaded.</summary>
    internal async Task<BrowserPage> OpenAsync(
        string html, CancellationToken cancellationToken, bool runsScript = true, string fragment = "")
    {
        await _starting.WaitAsync(cancellationToken);
        try
        {
            _devTools ??= await StartAsync(cancellationToken);
        }
        finally
        {
            _starting.Release();
        }

        var file = Path.Combine(_folder, $"{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html, cancellationToken);
        var target = await _devTools.SendAsync(
            "Target.createTarget", new JsonObject { ["url"] = "about:blank", ["newWindow"] = true }, null, cancellationToken);
        var attached = await _devTools.SendAsync(
            "Target.attachToTarget",
            new JsonObject { ["targetId"] = (string)target["targetId"]!, ["flatten"] = true },
            null,
            cancellationToken);
        var page = new BrowserPage(_devTools, (string)attached["sessionId"]!);
        await page.LoadAsync(new Uri($"file://{file}{(fragment.Length > 0 ? $"#{fragment}" : "")}"), runsScript, cancellationToken);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_devTools is not null)
        {
            await _devTools.SendAsync("Browser.close", [], null, CancellationToken.None);
            await _devTools.DisposeAsync();
        }

        if (_process is not null)
        {
            await _process.WaitForExitAsync();
            await _rest;
            _process.Dispose();
        }

        _starting.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string? Find() => Environment.GetEnvironmentVariable("IOTAUDIT_CHROMIUM") is { Length: > 0 } given
        ? given
        : Names.SelectMany(
            name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator),
            (name, folder) => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    private async Task<DevTools> StartAsync(CancellationToken cancellationToken)
    {
        var program = Find();
        Assert.SkipUnless(
            program is not null || Environment.GetEnvironmentVariable("IOTAUDIT_BROWSER") == "1",
            "Chromium is not installed. Install it (on Debian: apt-get install chromium), or name it in IOTAUDIT_CHROMIUM.");
        Assert.True(program is not null, "IOTAUDIT_BROWSER is 1, but there is neither Chromium nor Chrome on the PATH.");

        // No sandbox: it cannot start as root or in most containers, and the pages are this project's own. No name
        // resolves: nothing can leave.
        var start = new ProcessStartInfo(program!)
        {
            RedirectStandardError = true,
            ArgumentList =
            {
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-extensions",
                "--hide-scrollbars",
                "--disable-background-networking", "--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND",
                $"--user-data-dir={Path.Combine(_folder, "profile")}", "--remote-debugging-port=0", "about:blank",
            },
        };
        _process = Process.Start(start)!;
        var said = new List<string>();
        while (await _process.StandardError.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                _rest = _process.StandardError.ReadToEndAsync(CancellationToken.None);
                return await DevTools.ConnectAsync(new Uri(line[Announcement.Length..]), cancellationToken);
            }

            said.Add(line);
        }

        throw new InvalidOperationException($"{program} ended before it was ready: {string.Join('\n', said)}");
    }
}
