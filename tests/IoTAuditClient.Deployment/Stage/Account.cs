using IoTAuditClient.Emulator;

namespace IoTAuditClient.Deployment.Stage;

/// <summary>An emulated account and Region, whose audits end with a message to a topic.</summary>
internal sealed class Account : IAsyncDisposable
{
    private readonly AuditEmulator _emulator;
    private readonly List<string> _taskIds = [];

    private Account(AuditEmulator emulator, string id, string region) => (_emulator, Id, Region) = (emulator, id, region);

    public string Id { get; }

    public string Region { get; }

    public string Name => $"{Id}-{Region}";

    public Uri Url => _emulator.ServiceUrl;

    public AuditEmulator Emulator => _emulator;

    /// <summary>The audits that ran here.</summary>
    public IReadOnlyList<string> TaskIds => _taskIds;

    public static async Task<Account> StartAsync(Uri server, string id, string region, string? topic, int findings)
    {
        var emulator = await AuditEmulator.StartAsync(new AuditEmulatorOptions
        {
            AccountId = id,
            Region = region,
            SnsEndpoint = server,
            Seed = long.Parse(id, System.Globalization.CultureInfo.InvariantCulture),
            RequestLogCapacity = 16,

            // A twelfth of them is the newest audit's, and what further audits find again.
            GeneratedFindings = findings * 12,
            TimeBase = DateTimeOffset.UtcNow.AddHours(-1),
        });
        emulator.Configuration.NotificationTopicArn = topic;
        return new Account(emulator, id, region);
    }

    /// <summary>Runs an audit, whose end is published.</summary>
    public string Audit()
    {
        var taskId = _emulator.Audits.Start();
        _taskIds.Add(taskId);
        return taskId;
    }

    /// <summary>Lets every page of a list take so long.</summary>
    public void Slow(TimeSpan page)
    {
        if (page > TimeSpan.Zero)
        {
            _emulator.Faults.Add(AuditFault.SlowHeaders(page).For(EmulatedOperation.ListAuditFindings).Always());
        }
    }

    /// <summary>The message of an audit's end, as it comes with raw delivery.</summary>
    public string EndOf(string taskId) => $$"""
        {
          "accountId": "{{Id}}", "taskId": "{{taskId}}", "taskStatus": "COMPLETED", "taskType": "ON_DEMAND_AUDIT_TASK",
          "taskStartTime": 1760000000000, "checksCount": 0, "auditDetails": []
        }
        """;

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
