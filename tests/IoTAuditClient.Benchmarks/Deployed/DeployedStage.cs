using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Amazon.S3;
using Amazon.SQS;
using Amazon.SQS.Model;
using IoTAuditClient.Deployment.Stage;

namespace IoTAuditClient.Benchmarks.Deployed;

/// <summary>Accounts whose audits have ended, and a queue, a folder and a bucket for each run of workers over them.</summary>
internal sealed partial class DeployedStage : IAsyncDisposable
{
    private const int BatchSize = 10;
    private readonly QueueServer _server;
    private readonly AmazonSQSClient _sqs;
    private readonly AmazonS3Client _s3;
    private readonly List<Account> _accounts = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("deployed-");
    private List<WrittenFinding> _expected = [];
    private int _runs;

    private DeployedStage(QueueServer server) =>
        (_server, _sqs, _s3) = (server, QueueServer.Sqs(server.Url), QueueServer.S3(server.Url));

    public static async Task<DeployedStage> SetAsync(int accounts, int findings, TimeSpan page, int audits = 1)
    {
        var stage = new DeployedStage(await QueueServer.StartAsync());
        for (var index = 0; index < accounts; index++)
        {
            var id = (111122220000 + index).ToString(CultureInfo.InvariantCulture);
            var account = await Account.StartAsync(stage._server.Url, id, "eu-west-1", topic: null, findings);
            for (var audit = 0; audit < audits; audit++)
            {
                account.Audit();
            }

            stage._accounts.Add(account);
        }

        stage._expected = await Ledger.ExpectedAsync(stage._accounts);
        stage._accounts.ForEach(account => account.Slow(page));
        return stage;
    }

    /// <summary>Lets workers write all audits to every output, and counts.</summary>
    public async Task<DeployedRun> RunAsync(int workers, IReadOnlyList<DeployedOutput> outputs, bool killsOne = false)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"run-{++_runs}");
        var queue = (await _sqs.CreateQueueAsync(name)).QueueUrl;
        await _s3.PutBucketAsync(name);
        var folder = Path.Combine(_folder.FullName, name);
        WorkerProcess[] processes = [.. Enumerable.Range(0, workers).Select(_ => Start(queue, name, folder, outputs))];
        try
        {
            foreach (var process in processes)
            {
                await Until.Async(() => process.Log.Contains("Takes audit notifications", StringComparison.Ordinal), "a worker starts");
            }

            var start = Stopwatch.GetTimestamp();
            await SendAsync(queue);
            if (killsOne)
            {
                await Until.Async(() => processes.Any(HasWritten), "a worker writes");
                await processes.First(HasWritten).KillAsync();
            }

            await Until.Async(
                async () => await CountAsync(queue) == 0, () => Task.FromResult("the queue was not emptied"), TimeSpan.FromMinutes(10));
            var time = Stopwatch.GetElapsedTime(start);
            var peak = processes.Max(static process => process.PeakBytes);
            foreach (var output in outputs)
            {
                await (output.IsBucket ? Ledger.BalanceAsync(_expected, _s3, name) : Ledger.BalanceAsync(_expected, folder));
            }

            var shares = processes.Select(process => WrittenBy(process) / (double)_expected.Count);
            return new DeployedRun(time, _expected.Count, [.. shares], peak);
        }
        finally
        {
            foreach (var process in processes)
            {
                await process.DisposeAsync();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var account in _accounts)
        {
            await account.DisposeAsync();
        }

        await _server.DisposeAsync();
        _sqs.Dispose();
        _s3.Dispose();
        _folder.Delete(recursive: true);
    }

    private WorkerProcess Start(string queue, string bucket, string folder, IReadOnlyList<DeployedOutput> outputs) => WorkerProcess.Start(
        new()
        {
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["AWS_ENDPOINT_URL_SQS"] = _server.Url.ToString(),
            ["AWS_ENDPOINT_URL_S3"] = _server.Url.ToString(),
        },
        [
            $"--Worker:QueueUrl={queue}",
            "--Worker:Visibility=00:00:15",
            $"--Worker:HealthFile={Path.GetTempFileName()}",
            .. outputs.SelectMany((output, index) => (string[])
            [
                output.IsBucket ? $"--Worker:Outputs:{index}:Bucket={bucket}" : $"--Worker:Outputs:{index}:Folder={folder}",
                $"--Worker:Outputs:{index}:Prefix=findings/",
                $"--Worker:Outputs:{index}:Format={output.Format}",
            ]),
            .. _accounts.SelectMany(static account => (string[])
            [
                $"--IoTAudit:Accounts:{account.Name}:Region={account.Region}",
                $"--IoTAudit:Accounts:{account.Name}:ServiceUrl={account.Url}",
            ]),
        ]);

    private async Task SendAsync(string queue)
    {
        var messages = _accounts.SelectMany(static account => account.TaskIds.Select(
            taskId => new SendMessageBatchRequestEntry(taskId, account.EndOf(taskId))));
        foreach (var batch in messages.Chunk(BatchSize))
        {
            await _sqs.SendMessageBatchAsync(queue, [.. batch]);
        }
    }

    private async Task<int> CountAsync(string queue)
    {
        var attributes = await _sqs.GetQueueAttributesAsync(
            queue, ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]);
        return attributes.Attributes.Values.Sum(static value => int.Parse(value, CultureInfo.InvariantCulture));
    }

    private static bool HasWritten(WorkerProcess process) => process.Log.Contains("findings written", StringComparison.Ordinal);

    private static int WrittenBy(WorkerProcess process) =>
        Written().Matches(process.Log).Sum(static match => int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"FormattedMessage: +account=\S+: (?<count>[0-9]+) findings written")]
    private static partial Regex Written();
}
