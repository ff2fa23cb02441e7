using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

public sealed class SavedFindingsTests
{
    private const string A = """{"findingId":"a","severity":"LOW"}""";
    private const string B = """{"findingId":"b","severity":"LOW"}""";

    private readonly List<string?> _ids = [];
    private readonly List<UnreadableLine> _unreadable = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadWithOriginAsync_LinesOfSeveralOrigins_TellsEachBeforeItsFindings()
    {
        var ireland = new FindingOrigin { AccountId = "111122223333", Region = "eu-west-1" };
        var text = await LineOfAsync(ireland) + await LineOfAsync(ireland) + await LineOfAsync(FindingOrigin.Unknown)
            + await LineOfAsync(ireland with { Region = "us-east-1" });
        var told = new List<object>();

        using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        await foreach (var finding in SavedFindings.ReadWithOriginAsync(input, null, told.Add, TestContext.Current.CancellationToken))
        {
            Assert.Equal(Samples.Policy, finding);
            told.Add("finding");
        }

        Assert.Equal(
            [
                ireland, "finding", "finding", FindingOrigin.Unknown, "finding", ireland with { Region = "us-east-1" }, "finding",
            ],
            told);
    }

    [Fact]
    public async Task ReadWithOriginAsync_MembersInAnotherOrder_TellsTheOriginAllTheSame()
    {
        var ireland = new FindingOrigin { AccountId = "111122223333", Region = "eu-west-1" };
        var line = JsonNode.Parse(await LineOfAsync(ireland))!.AsObject();
        var sorted = new JsonObject(line.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        var told = new List<FindingOrigin>();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(sorted.ToJsonString()));

        var findings = await SavedFindings.ReadWithOriginAsync(input, null, told.Add, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Single(findings);
        Assert.Equal([ireland], told);
    }

    [Theory]
    [InlineData("\"accountId\":5,\"region\":[\"x\"]")]
    [InlineData("\"accountId\":\"12345678901x\",\"region\":\"\"")]
    public async Task ReadWithOriginAsync_OriginThatIsNone_IsUnknown(string members)
    {
        var told = new List<FindingOrigin>();
        using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(
            $"{{\"schemaVersion\":1,{members},\"findingId\":\"a\",\"severity\":\"LOW\"}}"));

        await foreach (var finding in SavedFindings.ReadWithOriginAsync(input, null, told.Add, TestContext.Current.CancellationToken))
        {
            Assert.Equal("a", finding.FindingId);
        }

        Assert.Equal([FindingOrigin.Unknown], told);
    }

    [Theory]
    [InlineData("\"account\":\"prod\",\"accountId\":\"111122223333\",\"region\":\"eu-west-1\",", "", true)]
    [InlineData("", ",\"region\":\"eu-west-1\",\"accountId\":\"111122223333\"", true)]
    [InlineData("", "", false)]
    public async Task ReadWithOriginAsync_FindingInAnObject_TellsTheOriginBesideIt(string before, string after, bool isTold)
    {
        var told = new List<FindingOrigin>();
        using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(
            $$$"""{{{{before}}}"finding":{"findingId":"a","severity":"LOW"}{{{after}}}}"""));

        await foreach (var finding in SavedFindings.ReadWithOriginAsync(input, null, told.Add, TestContext.Current.CancellationToken))
        {
            Assert.Equal("a", finding.FindingId);
        }

        Assert.Equal([isTold ? new FindingOrigin { AccountId = "111122223333", Region = "eu-west-1" } : FindingOrigin.Unknown], told);
    }

    [Fact]
    public void ReadWithOriginAsync_NothingToTellTheOrigin_Throws() =>
        Assert.Throws<ArgumentNullException>(
            "onOrigin", () => SavedFindings.ReadWithOriginAsync(Stream.Null, null, null!, TestContext.Current.CancellationToken));

    private static async Task<string> LineOfAsync(FindingOrigin origin)
    {
        using var output = new MemoryStream();
        var options = new FindingExportOptions { AccountId = origin.AccountId, Region = origin.Region };
        await FindingExport.WriteAsync(
            Exported.Stream([Samples.Policy]), output, FindingExportFormat.JsonLines, options, TestContext.Current.CancellationToken);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }

    [Fact]
    public async Task ReadAsync_WhatWriteAsyncWrote_IsEqual()
    {
        IReadOnlyList<AuditFinding> findings = [Samples.SharedCertificate, Samples.Policy, Samples.WithoutId, Samples.Strange];
        using var stream = new MemoryStream();
        await FindingExport.WriteAsync(Exported.Stream(findings), stream, FindingExportFormat.JsonLines, cancellationToken: Token);
        stream.Position = 0;

        var read = new List<AuditFinding>();
        await foreach (var finding in SavedFindings.ReadAsync(stream, cancellationToken: Token))
        {
            read.Add(finding);
        }

        Assert.Equal(findings, read);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task ReadAsync_UnreadableLine_IsGivenToTheHandlerAndTheOthersAreRead()
    {
        await ReadAsync($"{A}\nnonsense\n{B}\n{{\"findingId\":\"c", _unreadable.Add);

        Assert.Equal(["a", "b"], _ids);
        Assert.Equal([(2, false), (4, true)], _unreadable.Select(line => (line.Line, line.IsCutOff)));
    }

    [Theory]
    [InlineData("""{"findingId":"x","severity":"CRITICAL","severity":"LOW"}""")]
    [InlineData("""{"schemaVersion":1,"findingId":"x","severity":"LOW","isSuppressed":false,"isSuppressed":true}""")]
    [InlineData("""{"schemaVersion":1,"schemaVersion":1,"findingId":"x","severity":"LOW"}""")]
    [InlineData("""{"schemaVersion":1,"region":"eu-west-1","findingId":"x","severity":"LOW","region":"eu-west-2"}""")]
    [InlineData("""{"account":"a","account":"b","finding":{"findingId":"x","severity":"LOW"}}""")]
    [InlineData("""{"accountId":"111122223333","finding":{"findingId":"x","severity":"LOW"},"accountId":"111122223334"}""")]
    [InlineData("""{"isInvented":true,"isInvented":false,"finding":{"findingId":"x","severity":"LOW"}}""")]
    [InlineData("""{"finding":{"findingId":"x","severity":"LOW"},"finding":{"findingId":"y","severity":"LOW"}}""")]
    [InlineData("""{"finding":{"findingId":"x","severity":"LOW"},"finding":null}""")]
    [InlineData("""{"Finding":{"FindingId":"x","Severity":"LOW"},"Finding":{"FindingId":"y","Severity":"LOW"}}""")]
    [InlineData("""{"FindingId":"x","Severity":"LOW","Severity":"HIGH"}""")]
    [InlineData("""{"FindingId":"x","Severity":{"Value":"LOW","Value":"HIGH"}}""")]
    [InlineData("""{"Message":"{\"findingId\":\"x\",\"severity\":\"LOW\"}","Message":"{\"findingId\":\"y\",\"severity\":\"LOW\"}"}""")]
    [InlineData("""{"Message":"{\"findingId\":\"x\",\"severity\":\"LOW\",\"severity\":\"HIGH\"}"}""")]
    [InlineData("""{"Sns":{"Message":"{}"},"Sns":{"Message":"{\"findingId\":\"y\",\"severity\":\"LOW\"}"}}""")]
    [InlineData("""{"body":"{\"findingId\":\"x\",\"severity\":\"LOW\"}","body":"none"}""")]
    [InlineData("""{"findingId":"x","severity":"LOW","Severity":"CRITICAL"}""")]
    [InlineData("""{"findingId":"x","SEVERITY":"CRITICAL","severity":"LOW"}""")]
    [InlineData("""{"findingId":"x","severity":"LOW","s\u0045verity":"CRITICAL"}""")]
    [InlineData("""{"schemaVersion":1,"findingId":"x","severity":"LOW","isSuppressed":true,"IsSuppressed":false}""")]
    [InlineData("""{"FindingId":"x","Severity":"LOW","SEVERITY":"CRITICAL"}""")]
    [InlineData("""{"FindingId":"x","Severity":{"Value":"LOW","VALUE":"HIGH"}}""")]
    [InlineData("""{"findingId":"x","severity":"LOW","nonCompliantResource":{"resourceType":"a","ResourceType":"b"}}""")]
    [InlineData("""{"account":"a","Account":"b","finding":{"findingId":"x","severity":"LOW"}}""")]
    [InlineData("""{"schemaVersion":1,"Region":"eu-west-2","region":"eu-west-1","findingId":"x","checkName":"c"}""")]
    [InlineData("""{"finding":{"findingId":"x","severity":"LOW"},"FINDING":{"findingId":"y","severity":"LOW"}}""")]
    public async Task ReadWithOriginAsync_MemberTwice_IsAnUnreadableLine(string line)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes($"{A}\n{line}\n{B}\n"));

        var findings = await SavedFindings.ReadWithOriginAsync(input, _unreadable.Add, static _ => { }, Token).ToListAsync(Token);

        Assert.Equal(["a", "b"], findings.Select(static finding => finding.FindingId));
        var unreadable = Assert.Single(_unreadable);
        Assert.Equal(2, unreadable.Line);
        Assert.EndsWith(" is there twice, and nothing tells which of the two is true.", unreadable.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($$"""{"findingId":"x","severity":"LOW","finding":{{A}}}""")]
    [InlineData($$"""{"finding":{{A}},"findingId":"x","severity":"LOW"}""")]
    [InlineData($$"""{"FindingId":"x","Severity":"LOW","Finding":{{A}}}""")]
    [InlineData($$"""{"schemaVersion":1,"findingId":"x","checkName":"c","finding":{{A}}}""")]
    [InlineData($$"""{"schemaVersion":1,"findingId":"x","checkName":"c","findings":{"a":{{A}} } }""")]
    [InlineData($$"""{"finding":{{A}},"findings":{"b":{{B}} } }""")]
    [InlineData($$"""{"finding":{{A}},"Message":"{\"findingId\":\"x\",\"severity\":\"LOW\"}"}""")]
    [InlineData("""{"body":"{\"findingId\":\"x\",\"severity\":\"LOW\"}","Body":"{\"findingId\":\"y\",\"severity\":\"LOW\"}"}""")]
    public async Task ReadAsync_FindingsInSeveralPlacesOfAnObject_IsAnUnreadableLine(string line)
    {
        await ReadAsync($"{A}\n{line}\n{B}\n", _unreadable.Add);

        Assert.Equal(["a", "b"], _ids);
        var unreadable = Assert.Single(_unreadable);
        Assert.Equal(2, unreadable.Line);
        Assert.EndsWith(", and nothing tells which of them is meant.", unreadable.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($$"""{"finding":{{A}},"findings":[{{B}}]}""", "'finding'")]
    [InlineData($$"""{"findings":[{{B}}],"Finding":{{A}}}""", "'Finding'")]
    [InlineData($$"""{"findings":[{{B}}],"FINDINGS":{"a":{{A}} } }""", "'FINDINGS'")]
    [InlineData($$"""{"findingId":"x","severity":"LOW","findings":[{{B}}]}""", "its own members")]
    [InlineData($$"""{"schemaVersion":1,"findings":[{{B}}],"findingId":"x","severity":"LOW"}""", "its own members")]
    [InlineData($$"""{"body":"{\"findingId\":\"x\",\"severity\":\"LOW\"}","findings":[{{B}}]}""", "'body'")]
    [InlineData($$"""[{"findings":[{{B}}],"finding":{{A}}}]""", "'finding'")]
    public async Task ReadAsync_FindingBesideAList_IsReportedBesideTheFindingsOfTheList(string text, string place)
    {
        await ReadAsync(text, _unreadable.Add);

        Assert.Equal(["b"], _ids);
        Assert.Equal(
            (1, false, $"It has findings in {place} beside a list, and only those of the list are read."),
            (_unreadable.Single().Line, _unreadable.Single().IsRestMissing, _unreadable.Single().Reason));
    }

    [Theory]
    [InlineData($$"""{"findings":[{{A}}],"finding":null,"findingId":null,"body":"text"}""")]
    [InlineData($$"""{"finding":{{A}},"findings":null,"Message":"text"}""")]
    [InlineData($$"""{"taskId":"t","checkName":"c","severity":"LOW","findings":[{{A}}]}""")]
    [InlineData($$"""{"FINDINGS":[{{A}}]}""")]
    [InlineData($$"""{"FINDING":{{A}}}""")]
    public async Task ReadAsync_FindingsInOnePlaceOfAnObject_AreRead(string text)
    {
        await ReadAsync(text, _unreadable.Add);

        Assert.Equal(["a"], _ids);
        Assert.Empty(_unreadable);
    }

    [Theory]
    [InlineData("nexttoken")]
    [InlineData("NextToken")]
    [InlineData("NEXTTOKEN")]
    [InlineData("IsPartial")]
    public async Task ReadAsync_ListThatIsNotWholeInAnotherCase_IsReported(string name)
    {
        await ReadAsync($$"""{"findings":[{{A}}],"{{name}}":"x"}""", _unreadable.Add);

        Assert.Equal(["a"], _ids);
        Assert.True(Assert.Single(_unreadable).IsRestMissing);
    }

    [Theory]
    [InlineData($"{A}\nnonsense\n{B}\n", 2)]
    [InlineData($"{A}\n\n{{\"findingId\":\"c", 3)]
    [InlineData($"[{A},\n5,\n{B}]", 2)]
    [InlineData($"[{A},\n{{", 1)]
    public async Task ReadAsync_UnreadableLineWithoutAHandler_ThrowsAfterTheFindingsBeforeIt(string text, long line)
    {
        var exception = await Assert.ThrowsAsync<UnreadableLineException>(() => ReadAsync(text, onUnreadable: null));

        Assert.Equal(["a"], _ids);
        Assert.Equal(line, exception.Line.Line);
        Assert.StartsWith($"Line {line} is no finding: {exception.Line.Reason}", exception.Message, StringComparison.Ordinal);
        Assert.IsType<FormatException>(exception, exactMatch: false);
    }

    [Fact]
    public async Task ReadAsync_HandlerThatThrows_IsCalledOnceAndEndsTheReading()
    {
        var exception = await Assert.ThrowsAsync<JsonException>(() => ReadAsync($"{A}\nnonsense\n{B}\n", line =>
        {
            _unreadable.Add(line);
            throw new JsonException("mine");
        }));

        Assert.Equal("mine", exception.Message);
        Assert.Single(_unreadable);
        Assert.Equal(["a"], _ids);
    }

    [Fact]
    public async Task ReadAsync_CancelledToken_Throws()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(A));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var finding in SavedFindings.ReadAsync(stream, cancellationToken: new CancellationToken(canceled: true)))
            {
            }
        });
    }

    [Fact]
    public void ReadAsync_NoStreamToRead_ThrowsAtOnce()
    {
        var closed = new MemoryStream();
        closed.Dispose();

        Assert.Throws<ArgumentNullException>(() => SavedFindings.ReadAsync(null!, cancellationToken: Token));
        Assert.Throws<ArgumentException>(() => SavedFindings.ReadAsync(closed, cancellationToken: Token));
    }

    [Fact]
    public void UnreadableLineException_WithoutALine_Throws() =>
        Assert.Throws<ArgumentNullException>(() => new UnreadableLineException(null!));

    private async Task ReadAsync(string text, Action<UnreadableLine>? onUnreadable)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await foreach (var finding in SavedFindings.ReadAsync(stream, onUnreadable, Token))
        {
            _ids.Add(finding.FindingId);
        }
    }
}
