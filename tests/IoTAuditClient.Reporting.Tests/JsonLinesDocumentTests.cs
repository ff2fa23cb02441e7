using System.Text.Json;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

public sealed class JsonLinesDocumentTests
{
    [Fact]
    public async Task Write_GeneratedFindings_ReadBackEqualWithTheLibraryAlone()
    {
        var findings = await Samples.GeneratedAsync(300);

        Assert.Equal(findings, await ReadWithTheLibraryAsync(findings));
    }

    [Fact]
    public async Task Write_OddFindings_ReadBackEqualWithTheLibraryAlone()
    {
        var findings = Samples.All.Where(finding => finding.FindingId != HostileTexts.HalfPair).ToList();

        Assert.Equal(findings, await ReadWithTheLibraryAsync(findings));
    }

    [Fact]
    public async Task Write_TextThatIsNotUnicode_HasTheReplacementCharacter()
    {
        var back = Assert.Single(await ReadWithTheLibraryAsync([Samples.Hostile(HostileTexts.HalfPair)]));

        Assert.Equal("half \ufffd pair", back.ReasonForNonCompliance);
    }

    [Fact]
    public async Task Write_Findings_IsOneLineOfAsciiEach()
    {
        var text = await Exported.TextAsync("jsonl", Samples.All);

        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.Equal(Samples.All.Count, text.Count(character => character == '\n'));
        Assert.DoesNotContain(text, character => character is not '\n' and (< ' ' or > '~'));
        Assert.All(text.TrimEnd('\n').Split('\n'), line => Assert.Equal(JsonValueKind.Object, JsonElement.Parse(line).ValueKind));
    }

    [Fact]
    public async Task Write_AnyFinding_StartsWithTheSchemaVersion()
    {
        var lines = await Exported.LinesAsync("jsonl", Samples.All);

        Assert.All(lines, line =>
            Assert.Equal(("schemaVersion", "1"), (line.EnumerateObject().First().Name, line.EnumerateObject().First().Value.GetRawText())));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public async Task Write_Suppression_KeepsItsThreeStates(bool? isSuppressed)
    {
        var line = await Exported.LineAsync("jsonl", Samples.Policy with { IsSuppressed = isSuppressed });

        Assert.Equal(isSuppressed, line.TryGetProperty("isSuppressed", out var value) ? value.GetBoolean() : null);
    }

    [Fact]
    public async Task Write_Times_AreRfc3339InUtcWithMilliseconds()
    {
        var line = await Exported.LineAsync(
            "jsonl",
            Samples.SharedCertificate with { FindingTime = new DateTimeOffset(2026, 3, 2, 8, 0, 1, 250, TimeSpan.FromHours(2)) });

        Assert.Equal("2026-03-02T06:00:01.250Z", line.GetProperty("findingTime").GetString());
    }

    [Fact]
    public async Task Write_InventedFinding_SaysSo()
    {
        var line = await Exported.LineAsync("jsonl", Samples.Policy, Exported.Context with { IsInvented = true });

        Assert.True(line.GetProperty("isInvented").GetBoolean());
        Assert.Equal(Samples.Policy, line.Deserialize<AuditFinding>());
    }

    private static async Task<List<AuditFinding>> ReadWithTheLibraryAsync(IEnumerable<AuditFinding> findings) =>
        [.. (await Exported.LinesAsync("jsonl", findings)).Select(line => line.Deserialize<AuditFinding>()!)];
}
