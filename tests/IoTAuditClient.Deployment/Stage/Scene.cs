using System.Globalization;
using System.Text.Json;
using Amazon.S3;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace IoTAuditClient.Deployment.Stage;

/// <summary>What one case has to itself: a queue with its dead-letter queue and topic, a folder, a bucket, accounts and workers.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private static int _count;
    private readonly QueueServer _server;
    private readonly AmazonSQSClient _sqs;
    private readonly AmazonS3Client _s3;
    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"audits-{Interlocked.Increment(ref _count)}");
    private readonly List<WorkerProcess> _workers = [];
    private string _queueArn = "";
    private int _sent;

    private Scene(QueueServer server, Front front)
    {
        (_server, Front) = (server, front);
        (_sqs, _s3) = (QueueServer.Sqs(front.Url), QueueServer.S3(front.Url));
        Folder = Path.Combine(Path.GetTempPath(), $"deployment-{Environment.ProcessId}", _name);
    }

    public Front Front { get; }

    public string Folder { get; }

    public string Bucket => _name;

    public string QueueUrl { get; private set; } = "";

    public string DeadLetterUrl { get; private set; } = "";

    public List<Account> Accounts { get; } = [];

    public static async Task<Scene> SetAsync(QueueServer server, int maxReceives = 5)
    {
        var scene = new Scene(server, await Front.StartAsync(server.Url));
        scene.DeadLetterUrl = (await scene._sqs.CreateQueueAsync($"{scene._name}-dead")).QueueUrl;
        var redrive = JsonSerializer.Serialize(new
        {
            deadLetterTargetArn = await scene.ArnAsync(scene.DeadLetterUrl),
            maxReceiveCount = maxReceives,
        });
        scene.QueueUrl = (await scene._sqs.CreateQueueAsync(new CreateQueueRequest
        {
            QueueName = scene._name,
            Attributes = new() { ["RedrivePolicy"] = redrive },
        })).QueueUrl;
        scene._queueArn = await scene.ArnAsync(scene.QueueUrl);
        await scene._s3.PutBucketAsync(scene.Bucket);
        Directory.CreateDirectory(scene.Folder);
        return scene;
    }

    /// <summary>Adds accounts with so many findings an audit, by turns in two Regions.</summary>
    public async Task AddAccountsAsync(int count, int findings)
    {
        for (var index = 0; index < count; index++)
        {
            var region = index % 2 == 0 ? "eu-west-1" : "us-east-1";
            var topic = await Topics.CreateAsync(_server.Url, _name, region, _queueArn);
            var id = (111122220000 + Accounts.Count).ToString(CultureInfo.InvariantCulture);
            Accounts.Add(await Account.StartAsync(_server.Url, id, region, topic, findings));
        }
    }

    /// <summary>Starts a worker that writes JSON Lines to the folder and Parquet to the bucket, and knows the accounts.</summary>
    public WorkerProcess StartWorker(params string[] more) => StartWorker(WorkerProgram.Built, more);

    /// <summary>Starts that worker from a program of its own.</summary>
    public WorkerProcess StartWorker(WorkerProgram program, params string[] more)
    {
        var variables = new Dictionary<string, string>
        {
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["AWS_ENDPOINT_URL_SQS"] = Front.Url.ToString(),
            ["AWS_ENDPOINT_URL_S3"] = Front.Url.ToString(),
            ["AWS_ENDPOINT_URL_STS"] = _server.Url.ToString(),
        };
        var worker = WorkerProcess.Start(variables, [.. Arguments(), .. more], program);
        _workers.Add(worker);
        return worker;
    }

    /// <summary>Sends a message that is no audit's of the accounts.</summary>
    public async Task SendAsync(string body)
    {
        await _sqs.SendMessageAsync(QueueUrl, body);
        _sent++;
    }

    /// <summary>How many messages a queue has, hidden ones included.</summary>
    public async Task<int> CountAsync(string queueUrl)
    {
        var attributes = await _sqs.GetQueueAttributesAsync(
            queueUrl, ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible", "ApproximateNumberOfMessagesDelayed"]);
        return attributes.Attributes.Values.Sum(static value => int.Parse(value, CultureInfo.InvariantCulture));
    }

    /// <summary>Waits until every message has been deleted by a worker, and the dead-letter queue has as many as are expected.</summary>
    public Task DrainedAsync(int dead = 0) => Until.Async(
        async () => Deleted + dead == Sent && await CountAsync(QueueUrl) == 0 && await CountAsync(DeadLetterUrl) == dead,
        async () => $"of {Sent} messages {Deleted} are deleted, {await CountAsync(QueueUrl)} in the queue, "
            + $"and {await CountAsync(DeadLetterUrl)} in the dead-letter queue, which should have {dead}");

    /// <summary>Counts the findings of the accounts, each once in the folder and once in the bucket; tells how many there are.</summary>
    public async Task<int> BalanceAsync()
    {
        Accounts.ForEach(static account => account.Emulator.Faults.Clear());
        var expected = await Ledger.ExpectedAsync(Accounts);
        await Ledger.BalanceAsync(expected, Path.Combine(Folder, "files"), _s3, Bucket);
        return expected.Count;
    }

    /// <summary>The bodies of the dead-letter queue.</summary>
    public async Task<List<string>> DeadAsync()
    {
        var bodies = new List<string>();
        while ((await _sqs.ReceiveMessageAsync(new ReceiveMessageRequest(DeadLetterUrl) { MaxNumberOfMessages = 10 })).Messages
            is { Count: > 0 } messages)
        {
            bodies.AddRange(messages.Select(static message => message.Body));
        }

        return bodies;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in _workers)
        {
            await worker.DisposeAsync();
        }

        foreach (var account in Accounts)
        {
            await account.DisposeAsync();
        }

        await Front.DisposeAsync();
        _sqs.Dispose();
        _s3.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private int Sent => _sent + Accounts.Sum(static account => account.TaskIds.Count);

    private int Deleted => Front.Log.Count(static entry => entry is { Call.Action: "DeleteMessage", Status: 200 });

    private IEnumerable<string> Arguments() =>
    [
        $"--Worker:QueueUrl={QueueUrl}",
        "--Worker:Concurrency=2",
        "--Worker:Poll=00:00:02",
        "--Worker:Visibility=00:00:04",
        "--Worker:RetryDelay=00:00:01",
        $"--Worker:HealthFile={Folder}/alive",
        $"--Worker:Outputs:files:Folder={Folder}/files",
        $"--Worker:Outputs:lake:Bucket={Bucket}",
        "--Worker:Outputs:lake:Prefix=findings/",
        "--Worker:Outputs:lake:Format=parquet",
        .. Accounts.SelectMany(static account => (string[])
        [
            $"--IoTAudit:Accounts:{account.Name}:Region={account.Region}",
            $"--IoTAudit:Accounts:{account.Name}:ServiceUrl={account.Url}",
        ]),
    ];

    private async Task<string> ArnAsync(string url) => (await _sqs.GetQueueAttributesAsync(url, ["QueueArn"])).QueueARN;
}
