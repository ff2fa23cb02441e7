using IoTAuditClient.Emulator;
using IoTAuditClient.Reporting;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Samples;

/// <summary>samples/Worker as a process. tests/IoTAuditClient.Deployment has what several of them do with a real queue.</summary>
public sealed class WorkerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public static TheoryData<string, string> Unusable => new()
    {
        { "{}", "The message is no notification" },
        { EndOf("a-1", "999999999999"), "has no account 999999999999" },
        { EndOf("../a"), "names no audit, or one by what is no id" },
        { EndOf("a-1"), "there is no audit with the id 'a-1'" },
    };

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Worker_AuditThatEnded_WritesItsFindingsAndShowsLogsTracesAndMetrics()
    {
        await using var emulator = await StartEmulatorAsync();
        var taskId = emulator.Audits.Start();
        await using var queue = await QueueStub.StartAsync(EndOf(taskId));

        var run = await RunAsync(emulator, queue);

        Assert.Equal("deleted", queue.Told["0"]);
        await using var file = File.OpenRead(FileOf(taskId));
        var findings = await SavedFindings.ReadAsync(file, cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(emulator.Fleet.ProblemCount, findings.Count);
        Assert.Contains($"audit={taskId}: {findings.Count} findings written to 1 output(s)", run.Output, StringComparison.Ordinal);
        Assert.Contains("AuditFinding.List", run.Output, StringComparison.Ordinal);
        Assert.Contains("worker.message", run.Output, StringComparison.Ordinal);
        Assert.Contains(IoTAuditClientTelemetry.OperationDuration, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(SampleRun.SecretKey, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worker_AuditThatIsWritten_DeletesItsMessageAndAsksNobody()
    {
        await using var emulator = await StartEmulatorAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(FileOf("a-1"))!);
        await File.WriteAllTextAsync(FileOf("a-1"), "", TestContext.Current.CancellationToken);
        await using var queue = await QueueStub.StartAsync(EndOf("a-1"));

        var run = await RunAsync(emulator, queue);

        Assert.Equal("deleted", queue.Told["0"]);
        Assert.Contains("written before, so that its message came twice", run.Output, StringComparison.Ordinal);
        Assert.Empty(emulator.Requests);
    }

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task Worker_MessageThatNoTimeMends_SaysWhyAndGivesItBackAtOnce(string body, string reason)
    {
        await using var emulator = await StartEmulatorAsync();
        await using var queue = await QueueStub.StartAsync(body);

        var run = await RunAsync(emulator, queue);

        Assert.Equal("0", queue.Told["0"]);
        Assert.Contains("is for the dead-letter queue", run.Output, StringComparison.Ordinal);
        Assert.Contains(reason, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worker_ServiceThatFails_LetsTheMessageRest()
    {
        await using var emulator = await StartEmulatorAsync();
        emulator.Faults.Add(AuditFault.InternalFailure().Always());
        await using var queue = await QueueStub.StartAsync(EndOf(emulator.Audits.Start()));

        var run = await RunAsync(emulator, queue, "--Worker:WaitForAudit=00:00:01", "--Worker:RetryDelay=00:00:07");

        Assert.Equal("7", queue.Told["0"]);
        Assert.Contains("failed (receive 1) and rests for 00:00:07", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Worker:Concurrency=0", "Worker:Concurrency is 0, and takes 1 to 100")]
    [InlineData("--Worker:Outputs:files:Format=xml", "Worker:Outputs:files has the Format 'xml'")]
    [InlineData("--Worker:Concurency=2", "Concurency")]
    [InlineData("--IoTAudit:Accounts:123456789012:MaxAttempts=0", "IoTAudit:Accounts:123456789012:MaxAttempts is 0")]
    public async Task Worker_SettingThatBreaksARule_DoesNotStart(string setting, string problem)
    {
        await using var emulator = await StartEmulatorAsync();
        await using var queue = await QueueStub.StartAsync();

        var run = await RunAsync(emulator, queue, setting);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(problem, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Takes audit notifications", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worker_QueueThatIsGone_EndsWithOneAndWasHealthyAsLongAsItAnswered()
    {
        await using var emulator = await StartEmulatorAsync();
        await using var queue = await QueueStub.StartAsync("{}");
        var healthFile = $"--Worker:HealthFile={_folder.FullName}/alive";

        var before = await SampleRun.StartAsync("Worker", [], "health", healthFile);
        var run = await RunAsync(emulator, queue, healthFile);
        var after = await SampleRun.StartAsync("Worker", [], "health", healthFile);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("does not exist, or refuses this worker", run.Output, StringComparison.Ordinal);
        Assert.Equal([1, 0], [before.ExitCode, after.ExitCode]);
    }

    private static Task<AuditEmulator> StartEmulatorAsync() => AuditEmulator.StartAsync(
        new AuditEmulatorOptions { GeneratedFindings = 240, TimeBase = DateTimeOffset.UtcNow.AddHours(-1) },
        TestContext.Current.CancellationToken);

    private static string EndOf(string taskId, string account = "123456789012") =>
        $$"""{"accountId":"{{account}}","taskId":"{{taskId}}","taskStatus":"COMPLETED","taskType":"ON_DEMAND_AUDIT_TASK"}""";

    private string FileOf(string taskId) =>
        Path.Combine(_folder.FullName, "files", "account=123456789012", "region=us-east-1", $"audit={taskId}.jsonl");

    private Task<SampleRun> RunAsync(AuditEmulator emulator, QueueStub queue, params string[] arguments) => SampleRun.StartAsync(
        "Worker",
        new()
        {
            ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
            ["AWS_SECRET_ACCESS_KEY"] = SampleRun.SecretKey,
            ["AWS_ENDPOINT_URL_SQS"] = queue.Url.ToString(),
        },
        [
            $"--Worker:QueueUrl={queue.Url}",
            $"--Worker:HealthFile={_folder.FullName}/alive",
            $"--Worker:Outputs:files:Folder={_folder.FullName}/files",
            "--IoTAudit:Accounts:123456789012:Region=us-east-1",
            $"--IoTAudit:Accounts:123456789012:ServiceUrl={emulator.ServiceUrl}",
            .. arguments,
        ]);
}
