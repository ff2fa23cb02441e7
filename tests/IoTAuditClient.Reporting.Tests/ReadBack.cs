using System.Text;
using IoTAuditClient.Reporting.JsonLines;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

/// <summary>What a reader made of an input.</summary>
internal sealed record ReadBack(List<AuditFinding> Findings, List<UnreadableLine> Unreadable)
{
    public IEnumerable<string?> Ids => Findings.Select(finding => finding.FindingId);

    public static Task<ReadBack> OfAsync(
        string input,
        int atATime = int.MaxValue,
        int maxLineBytes = JsonLinesFindingReader.DefaultMaxLineBytes) =>
        OfAsync(Encoding.UTF8.GetBytes(input), atATime, maxLineBytes);

    public static async Task<ReadBack> OfAsync(
        byte[] input,
        int atATime = int.MaxValue,
        int maxLineBytes = JsonLinesFindingReader.DefaultMaxLineBytes)
    {
        var read = new ReadBack([], []);
        var reader = new JsonLinesFindingReader(new TricklingStream(input, atATime), read.Unreadable.Add, maxLineBytes);
        await foreach (var finding in reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            read.Findings.Add(finding);
        }
        return read;
    }
}
