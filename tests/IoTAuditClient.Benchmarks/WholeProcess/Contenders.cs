using System.Diagnostics;

namespace IoTAuditClient.Benchmarks.WholeProcess;

/// <summary>The console and its peers, as far as they are installed.</summary>
internal static class Contenders
{
    public const string Native = "native binary";
    public const string FrameworkDependent = "framework-dependent";
    public const string AwsCli = "aws-cli";
    public const string JavaScript = "JavaScript SDK";
    public const string Curl = "curl";

    // Debian's own first: what a version manager puts into PATH is a script in front of the program.
    private static readonly string[] AwsPaths = ["/usr/bin/aws", "/usr/local/bin/aws"];
    private static readonly string[] PythonPaths = ["/usr/bin/python3"];

    /// <summary>What tells its version, and the smallest program of the same runtime.</summary>
    public static IEnumerable<Contender> Start()
    {
        yield return new(Native, Builds.Native, ["--version"]);
        yield return new("hello", Builds.Hello, []);
        if (Find("curl", []) is { } curl)
        {
            yield return new(Curl, curl, ["--version"]);
        }
    }

    /// <summary>One finding as JSON.</summary>
    public static IEnumerable<Contender> Describe(Uri url, string id)
    {
        var address = url.GetLeftPart(UriPartial.Authority);
        string[] ours = ["describe", id, "--endpoint-url", address, "--output", "json"];
        yield return new(Native, Builds.Native, ours);
        yield return new(FrameworkDependent, Builds.FrameworkDependent, ours);
        if (Aws is { } aws)
        {
            yield return new(
                AwsCli, aws, ["iot", "describe-audit-finding", "--endpoint-url", address, "--finding-id", id, "--output", "json"]);
        }

        if (Python is { } python && Succeeds(python, "-c", "import boto3"))
        {
            yield return new("boto3", python, ["-c", $"""
                import boto3, json
                print(json.dumps(boto3.client("iot", endpoint_url="{address}").describe_audit_finding(findingId="{id}")["finding"], default=str))
                """]);
        }

        if (Node is { } node && Directory.Exists(Path.Combine(Builds.NodeModules, "@aws-sdk", "client-iot")))
        {
            yield return new(JavaScript, node, ["-e", $$"""
                const { IoTClient, DescribeAuditFindingCommand } = require("@aws-sdk/client-iot");
                new IoTClient({ endpoint: "{{address}}" }).send(new DescribeAuditFindingCommand({ findingId: "{{id}}" })).then(answer => console.log(JSON.stringify(answer.finding)));
                """])
            {
                Variables = new Dictionary<string, string> { ["NODE_PATH"] = Builds.NodeModules },
            };
        }

        if (Find("curl", []) is { } curl)
        {
            yield return new(
                Curl,
                curl,
                ["-sS", "--fail", "--aws-sigv4", "aws:amz:us-east-1:iot", "--user", "test:test", $"{address}/audit/findings/{id}"]);
        }
    }

    /// <summary>Every finding of a period, as JSON Lines.</summary>
    public static Contender Export(string name, string program, Uri url, DateTimeOffset from, DateTimeOffset to) =>
        new(name, program, [
            "export", "--format", "jsonl", "--endpoint-url", url.GetLeftPart(UriPartial.Authority), "--from", $"{from:O}", "--to",
            $"{to:O}",
        ]);

    /// <summary>The same with the AWS CLI, in pages as large as the service allows; null where it is not installed.</summary>
    public static Contender? List(Uri url, DateTimeOffset from, DateTimeOffset to) => Aws is not { } aws ? null : new(
        AwsCli,
        aws,
        [
            "iot", "list-audit-findings", "--endpoint-url", url.GetLeftPart(UriPartial.Authority), "--start-time", $"{from:O}",
            "--end-time", $"{to:O}", "--page-size", "250", "--output", "json",
        ]);

    public static string? Python => Find("python3", PythonPaths);

    public static string? Node => Find("node", []);

    private static string? Aws => Find("aws", AwsPaths);

    private static string? Find(string name, string[] first) =>
        first.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    private static bool Succeeds(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
