using IoTAuditClient.IntegrationTests.Documents;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>docs/faults.md says what the matrix gives.</summary>
public sealed class FaultsDocumentTests
{
    private static readonly string Document = Path.Combine(RepositoryDocuments.Root, "docs", "faults.md");

    [Fact]
    public async Task Document_InTheRepository_SaysWhatTheMatrixGives()
    {
        var written = (await File.ReadAllTextAsync(Document, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").Split('\n');
        var given = (await FaultsDocument.WriteAsync()).Split('\n');

        var differing = Enumerable.Range(0, Math.Max(written.Length, given.Length))
            .FirstOrDefault(line => written.ElementAtOrDefault(line) != given.ElementAtOrDefault(line), -1);

        Assert.True(
            differing < 0,
            $"docs/faults.md, line {differing + 1}, is not what the matrix gives. "
                + $"Run docs/make-faults and look at the difference.\nWritten: {written.ElementAtOrDefault(differing)}\nGiven: "
                + $"  {given.ElementAtOrDefault(differing)}");
    }

    /// <summary>Writes the document anew, when docs/make-faults asks for it.</summary>
    [Fact(Explicit = true)]
    public async Task Document_WrittenAnew_IsThere()
    {
        await File.WriteAllTextAsync(Document, await FaultsDocument.WriteAsync(), TestContext.Current.CancellationToken);

        Assert.True(File.Exists(Document));
    }
}
