using System.Diagnostics;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SQS;
using IoTAuditClient.Tests.Testing;

namespace IoTAuditClient.Deployment.Stage;

/// <summary>A server that speaks SNS, SQS and S3 and that nobody of this project wrote: fauxqs, on a free port of 127.0.0.1.</summary>
internal sealed class QueueServer : IAsyncDisposable
{
    private const string Script = """
        import { buildApp } from "fauxqs";
        console.log(await buildApp({ logger: false }).listen({ port: 0, host: "127.0.0.1" }));
        """;

    private readonly Process _process;

    private QueueServer(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    /// <summary>Any keys will do; the calls of the stage itself go to the server, those of the workers may go through a front.</summary>
    public static BasicAWSCredentials Credentials { get; } = new("test", "test");

    public static async Task<QueueServer> StartAsync()
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "deployment");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "fauxqs")))
        {
            throw new InvalidOperationException("The queue server is not there: npm install --prefix artifacts/deployment fauxqs@1.9.2");
        }

        var start = new ProcessStartInfo("node", ["--input-type=module", "-e", Script])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync();
        return address is null
            ? throw new InvalidOperationException("fauxqs did not start: tests/IoTAuditClient.Deployment/run installs it.")
            : new QueueServer(process, new Uri(address));
    }

    public static AmazonSQSClient Sqs(Uri url) =>
        new(Credentials, new AmazonSQSConfig { ServiceURL = url.ToString(), AuthenticationRegion = "us-east-1" });

    public static AmazonS3Client S3(Uri url) =>
        new(Credentials, new AmazonS3Config { ServiceURL = url.ToString(), AuthenticationRegion = "us-east-1", ForcePathStyle = true });

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
