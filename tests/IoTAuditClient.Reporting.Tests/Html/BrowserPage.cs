using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IoTAuditClient.Reporting.Tests.Html;

/// <summary>One page in a browser, with everything that it said, asked for or failed at.</summary>
internal sealed class BrowserPage(DevTools devTools, string sessionId)
{
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What went to the console, and what the browser reported: violations of the policy, uncaught errors, dialogs.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>The addresses of all requests, that for the page itself among them.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public async Task LoadAsync(Uri address, bool runsScript, CancellationToken cancellationToken)
    {
        devTools.Listen(sessionId, Take);
        foreach (var domain in (string[])["Page", "Runtime", "Log", "Network", "Audits", "Accessibility"])
        {
            await SendAsync($"{domain}.enable", [], cancellationToken);
        }

        await SendAsync("Emulation.setScriptExecutionDisabled", new JsonObject { ["value"] = !runsScript }, cancellationToken);
        await SendAsync("Page.navigate", new JsonObject { ["url"] = address.AbsoluteUri }, cancellationToken);
        await _loaded.Task.WaitAsync(cancellationToken);
    }

    public Task<JsonNode> SendAsync(string method, JsonObject parameters, CancellationToken cancellationToken) =>
        devTools.SendAsync(method, parameters, sessionId, cancellationToken);

    /// <summary>The value of a JavaScript expression.</summary>
    public async Task<T> EvaluateAsync<T>(string expression, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(
            "Runtime.evaluate",
            new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true },
            cancellationToken);
        return answer["exceptionDetails"] is { } failure
            ? throw new InvalidOperationException(failure.ToJsonString())
            : answer["result"]!["value"].Deserialize<T>()!;
    }

    /// <summary>Types text into the control that a selector finds.</summary>
    public async Task TypeAsync(string selector, string text, CancellationToken cancellationToken)
    {
        await EvaluateAsync<bool>($"(document.querySelector({JsonSerializer.Serialize(selector)}).focus(), true)", cancellationToken);
        await SendAsync("Input.insertText", new JsonObject { ["text"] = text }, cancellationToken);
    }

    public Task ClickAsync(string selector, CancellationToken cancellationToken) =>
        EvaluateAsync<bool>($"(document.querySelector({JsonSerializer.Serialize(selector)}).click(), true)", cancellationToken);

    /// <summary>Picks an option of a list, by its value.</summary>
    public Task SelectAsync(string selector, string value, CancellationToken cancellationToken) => EvaluateAsync<bool>(
        $"(list => {{ list.value = {JsonSerializer.Serialize(value)}; list.dispatchEvent(new Event('input', {{ bubbles: "
            + $"true }})); list.dispatchEvent(new Event('change', {{ bubbles: true }})); return true; }})"
        + $"(document.querySelector({JsonSerializer.Serialize(selector)}))",
        cancellationToken);

    public Task ResizeAsync(int width, int height, CancellationToken cancellationToken) => SendAsync(
        "Emulation.setDeviceMetricsOverride",
        new JsonObject { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = width < 500 },
        cancellationToken);

    public Task PreferAsync(string colorScheme, CancellationToken cancellationToken) => SendAsync(
        "Emulation.setEmulatedMedia",
        new JsonObject { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = colorScheme }) },
        cancellationToken);

    private void Take(string name, JsonNode parameters)
    {
        switch (name)
        {
            case "Page.loadEventFired":
                _loaded.TrySetResult();
                break;
            case "Network.requestWillBeSent":
                Requests.Enqueue((string)parameters["request"]!["url"]!);
                break;
            case "Runtime.consoleAPICalled" or "Runtime.exceptionThrown" or "Log.entryAdded"
                or "Audits.issueAdded" or "Page.javascriptDialogOpening":
                Complaints.Enqueue($"{name} {parameters.ToJsonString()}");
                break;
        }
    }
}
