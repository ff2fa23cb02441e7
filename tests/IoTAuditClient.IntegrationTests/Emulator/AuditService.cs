using System.Globalization;
using System.Text.Json.Nodes;
using IoTAuditClient.Emulator;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

/// <summary>
/// An emulator on a clock that is moved by hand, half an hour after its newest generated audit, and raw requests about its audits.
/// </summary>
internal sealed class AuditService : IAsyncDisposable
{
    public const string Logging = "LOGGING_DISABLED_CHECK";
    public const string Shared = "DEVICE_CERTIFICATE_SHARED_CHECK";
    public const string CaExpiring = "CA_CERTIFICATE_EXPIRING_CHECK";

    public static readonly DateTimeOffset Start = new(2026, 3, 2, 6, 30, 0, TimeSpan.Zero);

    private AuditService(AuditEmulator emulator, FakeTimeProvider time) => (Emulator, Time) = (emulator, time);

    public AuditEmulator Emulator { get; }

    public FakeTimeProvider Time { get; }

    public static async Task<AuditService> StartAsync(Action<AuditEmulatorOptions>? configure = null)
    {
        var time = new FakeTimeProvider(Start);
        var options = new AuditEmulatorOptions { TimeProvider = time, AuditDuration = TimeSpan.FromMinutes(4) };
        configure?.Invoke(options);
        return new AuditService(await AuditEmulator.StartAsync(options, TestContext.Current.CancellationToken), time);
    }

    public Task<Answer> TryStartAsync(params string[] checks) => Answer.ToAsync(
        Signed.Post(Emulator, "audit/tasks", new JsonObject { ["targetCheckNames"] = new JsonArray([.. checks]) }.ToJsonString()));

    public async Task<string> StartAuditAsync(params string[] checks)
    {
        var answer = await TryStartAsync(checks);
        Assert.True(answer.Status == 200, answer.Body);
        return answer.Json["taskId"]!.GetValue<string>();
    }

    public Task<Answer> TryDescribeAsync(string taskId) => Answer.ToAsync(Signed.Get(Emulator, "audit/tasks/" + taskId));

    public async Task<JsonNode> DescribeAsync(string taskId)
    {
        var answer = await TryDescribeAsync(taskId);
        Assert.True(answer.Status == 200, answer.Body);
        return answer.Json;
    }

    public Task<Answer> CancelAsync(string taskId) => Answer.ToAsync(Signed.Put(Emulator, $"audit/tasks/{taskId}/cancel"));

    public Task<Answer> ListAsync(string query) => Answer.ToAsync(Signed.Get(Emulator, "audit/tasks?" + query));

    /// <summary>The ids of every audit of a time, read page by page.</summary>
    public async Task<IReadOnlyList<string>> ListAllAsync(DateTimeOffset start, DateTimeOffset end, string more = "")
    {
        var ids = new List<string>();
        await foreach (var page in PagesAsync(token => ListAsync(Range(start, end) + more + Next(token))))
        {
            ids.AddRange(page["tasks"]!.AsArray().Select(task => task!["taskId"]!.GetValue<string>()));
        }

        return ids;
    }

    /// <summary>Every finding of an audit.</summary>
    public async Task<IReadOnlyList<JsonNode>> FindingsOfAsync(string taskId)
    {
        var findings = new List<JsonNode>();
        await foreach (var page in PagesAsync(token => Answer.ToAsync(Signed.List(
            Emulator, new JsonObject { ["taskId"] = taskId, ["maxResults"] = 250, ["nextToken"] = token }.ToJsonString()))))
        {
            findings.AddRange(page["findings"]!.AsArray().Select(finding => finding!));
        }

        return findings;
    }

    /// <summary>Makes an audit from its start to its end, and returns its id.</summary>
    public string Audit(params string[] checks)
    {
        var taskId = Emulator.Audits.Start(checks);
        Time.Advance(Emulator.Audits.Duration + TimeSpan.FromTicks(1));
        return taskId;
    }

    public Task<Answer> CreateSuppressionAsync(string json) => Answer.ToAsync(Signed.Post(Emulator, "audit/suppressions/create", json));

    public Task<Answer> DescribeSuppressionAsync(string json) => Answer.ToAsync(Signed.Post(Emulator, "audit/suppressions/describe", json));

    public Task<Answer> UpdateSuppressionAsync(string json) => Answer.ToAsync(Signed.Patch(Emulator, "audit/suppressions/update", json));

    public Task<Answer> DeleteSuppressionAsync(string json) => Answer.ToAsync(Signed.Post(Emulator, "audit/suppressions/delete", json));

    public Task<Answer> ListSuppressionsAsync(string json) => Answer.ToAsync(Signed.Post(Emulator, "audit/suppressions/list", json));

    public Task<Answer> StartMitigationAsync(string taskId, string json) =>
        Answer.ToAsync(Signed.Post(Emulator, $"audit/mitigationactions/tasks/{taskId}", json));

    /// <summary>Starts a task with one action on findings of one check.</summary>
    public async Task MitigateAsync(string taskId, string check, string action, params IEnumerable<string> findingIds)
    {
        var body = new JsonObject
        {
            ["target"] = new JsonObject { ["findingIds"] = new JsonArray([.. findingIds]) },
            ["auditCheckToActionsMapping"] = new JsonObject { [check] = new JsonArray(action) },
            ["clientRequestToken"] = "token-" + taskId,
        };
        var answer = await StartMitigationAsync(taskId, body.ToJsonString());
        Assert.True(answer.Status == 200, answer.Body);
    }

    public Task<Answer> DescribeMitigationAsync(string taskId) =>
        Answer.ToAsync(Signed.Get(Emulator, $"audit/mitigationactions/tasks/{taskId}"));

    public Task<Answer> CancelMitigationAsync(string taskId) =>
        Answer.ToAsync(Signed.Put(Emulator, $"audit/mitigationactions/tasks/{taskId}/cancel"));

    public Task<Answer> ListMitigationsAsync(string query) =>
        Answer.ToAsync(Signed.Get(Emulator, "audit/mitigationactions/tasks?" + query));

    public Task<Answer> ListExecutionsAsync(string query) =>
        Answer.ToAsync(Signed.Get(Emulator, "audit/mitigationactions/executions?" + query));

    public Task<Answer> GetActionsAsync(string pathAndQuery = "") =>
        Answer.ToAsync(Signed.Get(Emulator, "mitigationactions/actions" + pathAndQuery));

    /// <summary>Lets a minute pass before each answer of some operations, so that what a peer watches ends meanwhile.</summary>
    public void PassAMinuteBefore(params IEnumerable<string> operations)
    {
        foreach (var operation in operations)
        {
            Emulator.Faults.Add(AuditFault.NoAnswer().For(operation).Always().When(_ =>
            {
                Time.Advance(TimeSpan.FromMinutes(1));
                return false;
            }));
        }
    }

    /// <summary>The bodies of a list from its first page to its last, each asked for with the token of the one before.</summary>
    public static async IAsyncEnumerable<JsonNode> PagesAsync(Func<string?, Task<Answer>> ask)
    {
        string? token = null;
        do
        {
            var answer = await ask(token);
            Assert.True(answer.Status == 200, answer.Body);
            yield return answer.Json;
            token = answer.Json["nextToken"]?.GetValue<string>();
        }
        while (token is not null);
    }

    /// <summary>What a query ends with to ask for the page of a token.</summary>
    public static string Next(string? token) => token is null ? "" : "&nextToken=" + Uri.EscapeDataString(token);

    public static string Range(DateTimeOffset start, DateTimeOffset end) => $"startTime={Time8601(start)}&endTime={Time8601(end)}";

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();

    private static string Time8601(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
