using System.Text;
using System.Text.Json;
using IoTAudit.Tool.Terminal;
using IoTAuditClient.FuzzTests.Fuzzing;
using IoTAuditClient.FuzzTests.Inputs;
using IoTAuditClient.Reporting;
using Xunit;

namespace IoTAuditClient.FuzzTests.CommandLine;

/// <summary>Spoilt files into everything that reads them: what can be read is, and the rest is counted.</summary>
public sealed class FileFuzzTests
{
    // A line of quotes and brackets is as many bad ids as it has parts, and each has its own message.
    private static readonly AllocationLimit Limit = new(BytesForEach: 1500, BytesForAny: 6 * 1024 * 1024);

    private static readonly string[] Commands =
    [
        "list --from-file x.jsonl", "list --from-file - --output json", "list --from-file x.jsonl --output jsonl",
        "summary --from-file x.jsonl", "summary --from-file x.jsonl --by task,type,reason --output json",
        "diff x.jsonl x.jsonl", "diff x.jsonl - --fail-on low --output json", "export --from-file x.jsonl --format csv",
        "export --from-file x.jsonl --format markdown", "export --from-file x.jsonl --format html",
        "export --from-file x.jsonl --format jsonl", "export --from-file x.jsonl --format ocsf --account-id 123456789012",
        "export --from-file x.jsonl --format sarif",
        "export --from-file x.jsonl --format asff --account-id 123456789012 --region eu-west-1",
    ];

    [Fact]
    public Task ReadAsync_AnyFile_IsTheSameHoweverItArrives() => RunAsync("files, read", FileCorpus.All, CheckReaderAsync);

    [Fact]
    public Task RunAsync_AnyFile_EndsWell() => RunAsync("files, through the console", FileCorpus.All, CheckConsoleAsync);

    [Fact]
    public Task Describe_AnyFileOfIds_EndsWell() => RunAsync(
        "files of ids",
        [Encoding.ASCII.GetBytes("a\nef4826b8-e55a-44b9-b460-5c485355371b\r\n\n b \nc"), FileCorpus.All[0]],
        async (bytes, cancellationToken) =>
        {
            var console = new FuzzedConsole { Content = bytes };
            var code = await console.RunAsync(
                ["describe", "--region", "eu-west-1", "--ids-from", "ids.jsonl", "--output", "jsonl"],
                cancellationToken);

            // None and null, which the CLI prints for a finding without an id, leave the run incomplete.
            Assert.True(code is ExitCode.Found or ExitCode.BadUsage or ExitCode.Incomplete, $"The exit code is {code}: {console.Error}");
        });

    internal static async Task CheckReaderAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        var whole = await ReadAsync(bytes, bytes.Length + 1, cancellationToken);
        var byPieces = await ReadAsync(bytes, 1 + (bytes.Length % 50), cancellationToken);
        Assert.Equal(whole.Findings, byPieces.Findings);
        Assert.Equal(whole.Unreadable, byPieces.Unreadable);
    }

    internal static async Task CheckConsoleAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        var arguments = Commands[bytes.Length % Commands.Length].Split(' ');
        var console = new FuzzedConsole { Content = bytes };
        var code = await console.RunAsync(arguments, cancellationToken);
        if (code == ExitCode.BadUsage)
        {
            Assert.Contains("there is no finding in it. Line ", console.Error, StringComparison.Ordinal);
            Assert.Equal("", console.Output + console.Text);
            return;
        }

        Assert.True(
            code is ExitCode.Found or ExitCode.NewFindings or ExitCode.Incomplete,
            $"{string.Join(' ', arguments)} ends with {code}: {console.Error}");
        if (arguments[^1] is "sarif" || arguments.Contains("asff"))
        {
            JsonDocument.Parse(console.Text).Dispose();
        }
        else if (arguments[^1] is "jsonl" || arguments.Contains("ocsf"))
        {
            Assert.All(
                (console.Text + console.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries),
                line => JsonDocument.Parse(line).Dispose());
        }
        else if (arguments[^1] is "json")
        {
            JsonDocument.Parse(console.Output).Dispose();
        }
    }

    private static async Task<(List<AuditFinding> Findings, List<long> Unreadable)> ReadAsync(
        byte[] bytes,
        int chunk,
        CancellationToken cancellationToken)
    {
        using var stream = new ChunkedStream(bytes, chunk);
        var unreadable = new List<long>();
        var findings = new List<AuditFinding>();
        await foreach (var finding in SavedFindings.ReadAsync(stream, Add, cancellationToken))
        {
            findings.Add(finding);
        }

        return (findings, unreadable);

        void Add(UnreadableLine line)
        {
            Messages.AssertFit(line.Reason);
            unreadable.Add(line.Line);
        }
    }

    private static Task RunAsync(string name, byte[][] corpus, Func<byte[], CancellationToken, Task> check) =>
        new FuzzTarget<byte[]>(name, ByteMutants.Of(corpus), Limit, check).RunAsync(FuzzSettings.Iterations);
}
