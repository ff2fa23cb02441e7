using Xunit;

namespace IoTAuditClient.IntegrationTests.Documents;

/// <summary>Nothing that a document shows in C# may fail to compile; what it marks is run as well.</summary>
public sealed class SnippetTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> Blocks()
    {
        var data = new TheoryData<string, int>();
        foreach (var block in RepositoryDocuments.Blocks())
        {
            data.Add(block.Document, block.Line);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Block_OfADocument_CompilesAndRunsWhereItIsMarked(string document, int line)
    {
        var block = RepositoryDocuments.Blocks().Single(block => (block.Document, block.Line) == (document, line));

        var (type, problems) = Snippet.Compile(block, Token);

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        if (block.IsRun)
        {
            await SnippetContext.RunAsync(type!, Token);
        }
    }

    [Fact]
    public void Blocks_OfTheDocumentAboutTests_AreThereAndSomeAreRun()
    {
        var blocks = RepositoryDocuments.Blocks().Where(block => block.Document == "docs/testing.md").ToList();

        Assert.True(blocks.Count(block => block.IsRun) >= 4);
        Assert.Contains(blocks, block => !block.IsRun);
    }

    [Fact]
    public void Compile_Mistake_IsFoundAtItsLineOfTheDocument()
    {
        var block = Assert.Single(MarkdownBlock.Read(
            "some.md",
            "# Title\n\n```csharp\nusing Xunit;\n\nvar id = findingId;\nawait client.NoSuchMethodAsync(id);\n```\n"));

        var (_, problems) = Snippet.Compile(block, Token);

        Assert.StartsWith("some.md, line 7: CS1061", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_BlockThatThrows_Throws()
    {
        var block = new MarkdownBlock("some.md", 1, "await client.DescribeAsync(\"no-such-finding\");", IsRun: true);

        await Assert.ThrowsAsync<AuditFindingNotFoundException>(() => SnippetContext.RunAsync(Snippet.Compile(block, Token).Type!, Token));
    }

    [Theory]
    [InlineData("var client = 1; _ = client + 1;")]
    [InlineData("Console.WriteLine(new Mine().Value);\n\nclass Mine { public int Value => 1; }")]
    [InlineData(
        "using Xunit;\n\n[Fact]\npublic async Task It_Works() => Assert.NotNull(await client.FindAsync(findingId, cancellationToken));")]
    [InlineData("services.AddIoTAuditClient(configuration.GetSection(\"IoTAudit\"));")]
    public void Compile_ShapesThatDocumentsShow_AreFine(string code) =>
        Assert.Empty(Snippet.Compile(new MarkdownBlock("some.md", 1, code, IsRun: false), Token).Problems);

    [Fact]
    public void Read_OtherLanguagesAndMarks_AreToldApart()
    {
        var blocks = MarkdownBlock.Read(
            "some.md",
            "```json\n{}\n```\n<!-- run -->\n```csharp\nvar a = 1;\n```\n```cs\nvar b = 2;\n```\n```\n```csharp\n```\n").ToList();

        Assert.Equal([(6, "var a = 1;", true), (9, "var b = 2;", false)], blocks.Select(block => (block.Line, block.Code, block.IsRun)));
    }

    [Fact]
    public void Read_BlockWithoutEnd_Throws() =>
        Assert.Throws<FormatException>(() => MarkdownBlock.Read("some.md", "```csharp\nvar a = 1;\n").ToList());
}
