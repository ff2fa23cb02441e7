using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IoTAuditClient.Reporting.JsonLines;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

public sealed class JsonLinesFindingReaderTests
{
    private const string A = """{"findingId":"a","severity":"LOW"}""";
    private const string B = """{"findingId":"b","severity":"LOW"}""";
    private const string C = """{"findingId":"c","severity":"LOW"}""";

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(int.MaxValue)]
    public async Task Read_WhatTheExportWrote_IsEqual(int atATime)
    {
        IReadOnlyList<AuditFinding> findings =
        [
            .. await Samples.GeneratedAsync(50),
            .. Samples.All.Where(finding => finding.FindingId != HostileTexts.HalfPair),
        ];

        var read = await ReadBack.OfAsync(await Exported.TextAsync("jsonl", findings), atATime);

        Assert.Equal(findings, read.Findings);
        Assert.Empty(read.Unreadable);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n  \n")]
    [InlineData("\ufeff")]
    public async Task Read_InputWithoutAnything_IsEmpty(string input)
    {
        var read = await ReadBack.OfAsync(input);

        Assert.Empty(read.Findings);
        Assert.Empty(read.Unreadable);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\n\n\t\n")]
    public async Task Read_LineEndsOfAnyKindAndAByteOrderMark_AreSkipped(string lineEnd)
    {
        var read = await ReadBack.OfAsync($"\ufeff{lineEnd}{A}{lineEnd}{B}{lineEnd}{C}{lineEnd}", atATime: 5);

        Assert.Equal(["a", "b", "c"], read.Ids);
        Assert.Empty(read.Unreadable);
    }

    [Fact]
    public async Task Read_LastLineWithoutALineEnd_IsRead() => Assert.Equal(["a", "b"], (await ReadBack.OfAsync($"{A}\n{B}")).Ids);

    [Fact]
    public async Task Read_FileThatIsCutOffAnywhere_LosesOnlyTheLastLineAndSaysSo()
    {
        var text = $"{A}\n{B}\n{C}";
        var start = A.Length + B.Length + 2;
        for (var length = start + 1; length < text.Length; length++)
        {
            var read = await ReadBack.OfAsync(text[..length]);

            Assert.Equal(["a", "b"], read.Ids);
            var lost = Assert.Single(read.Unreadable);
            Assert.Equal((3, true), (lost.Line, lost.IsCutOff));
        }
    }

    [Theory]
    [InlineData(A + "\n{\"taskStartT{0}\n" + A)]
    [InlineData(A + "\nf{0}\n" + A)]
    [InlineData("[f{0}")]
    public async Task Read_BrokenLineThatIsLong_IsNotQuotedWhole(string input)
    {
        var read = await ReadBack.OfAsync(input.Replace("{0}", new string('x', 100_000), StringComparison.Ordinal));

        var lost = Assert.Single(read.Unreadable);
        Assert.InRange(lost.Reason.Length, 1, 500);
    }

    [Fact]
    public async Task Read_FileThatIsCutOffInItsFirstLine_SaysSo()
    {
        var line = (await Exported.TextAsync("jsonl", Samples.SharedCertificate)).TrimEnd('\n');
        for (var length = 1; length < line.Length; length++)
        {
            var read = await ReadBack.OfAsync(line[..length]);

            Assert.Empty(read.Findings);
            Assert.Equal((1, true), (Assert.Single(read.Unreadable).Line, read.Unreadable[0].IsCutOff));
        }
    }

    [Theory]
    [InlineData("nonsense", "invalid")]
    [InlineData("{\"findingId\":\"x\"", "ends in the middle")]
    [InlineData("{\"severity\":{}}", "$.severity")]
    [InlineData("{\"foo\":1}", "has no member")]
    [InlineData("{\"severity\":\"High\",\"message\":\"x\"}", "nothing by which a finding is known")]
    [InlineData("{\"finding\":7}", "object")]
    [InlineData("17", "object")]
    [InlineData("null", "no finding")]
    [InlineData("{\"schemaVersion\":2,\"findingId\":\"x\"}", "schemaVersion")]
    [InlineData("{\"findingId\":\"\\ud83d\"}", "Unicode")]
    [InlineData("{\"\\ud83d\":1,\"findingId\":\"x\"}", "converted")]
    public async Task Read_LineThatIsNoFinding_IsReportedAndTheOthersAreRead(string line, string reason)
    {
        var read = await ReadBack.OfAsync($"{A}\n{line}\r\n\n{B}\n");

        Assert.Equal(["a", "b"], read.Ids);
        var lost = Assert.Single(read.Unreadable);
        Assert.Equal((2, false), (lost.Line, lost.IsCutOff));
        Assert.Contains(reason, lost.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_LineWithMoreThanAFinding_IsReportedAndItsFindingIsRead()
    {
        var read = await ReadBack.OfAsync($"{A}}}\n{B}\n");

        Assert.Equal(["a", "b"], read.Ids);
        Assert.Equal(1, Assert.Single(read.Unreadable).Line);
    }

    [Fact]
    public async Task Read_FirstLineThatIsNoFinding_IsReportedAndTheOthersAreRead()
    {
        var read = await ReadBack.OfAsync($"{{ nonsense\n{A}\n");

        Assert.Equal(["a"], read.Ids);
        Assert.Equal(1, Assert.Single(read.Unreadable).Line);
    }

    [Fact]
    public async Task Read_ReasonWithForeignText_ShowsItsCodes()
    {
        var read = await ReadBack.OfAsync("{\"isSuppressed\":\"\\u001b[2J\\u202e \u001b\u202e\"}\n{\"findingTime\":\"\u202e\"}");

        Assert.Equal(2, read.Unreadable.Count);
        Assert.All(
            read.Unreadable,
            lost => Assert.DoesNotContain(lost.Reason, character => char.IsControl(character) || character == '\u202e'));
    }

    [Fact]
    public async Task Read_LineThatIsTooLong_IsSkippedAndReported()
    {
        var read = await ReadBack.OfAsync(
            $"{A}\n{{\"findingId\":\"{new string('x', 5000)}\"}}\n{B}\n{new string('y', 5000)}", atATime: 100, maxLineBytes: 256);

        Assert.Equal(["a", "b"], read.Ids);
        Assert.Equal([2, 4], read.Unreadable.Select(lost => lost.Line));
        Assert.All(read.Unreadable, lost => Assert.Contains("256 bytes", lost.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_WrappedFindings_AreRead() =>
        Assert.Equal(["a", "b"], (await ReadBack.OfAsync($"{{\"finding\":{A}}}\n{{\"finding\":{B}}}")).Ids);

    [Fact]
    public async Task Read_ListsOnLines_AreRead() =>
        Assert.Equal(
            ["a", "b", "c"],
            (await ReadBack.OfAsync($"{{\"nextToken\":null,\"findings\":[{A},{B}]}}\n{{\"findings\":[]}}\n{C}\n")).Ids);

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    [InlineData(int.MaxValue)]
    public async Task Read_WhatTheAwsCliPrints_IsRead(int atATime)
    {
        var findings = await Samples.GeneratedAsync(30);

        var read = await ReadBack.OfAsync(Spread($$"""{ "findings": [{{string.Join(',', findings.Select(Json))}}] }"""), atATime);

        Assert.Equal(findings, read.Findings);
        Assert.Empty(read.Unreadable);
    }

    [Fact]
    public async Task Read_DescribedFindingAsTheAwsCliPrintsIt_IsRead() =>
        Assert.Equal(["a"], (await ReadBack.OfAsync(Spread($$"""{ "finding": {{A}} }"""), atATime: 3)).Ids);

    [Fact]
    public async Task Read_SpreadFindings_AreRead() =>
        Assert.Equal(["a", "b"], (await ReadBack.OfAsync($"{Spread(A)}\n{Spread(B)}", atATime: 3)).Ids);

    [Theory]
    [InlineData("[]", "")]
    [InlineData("{{\"findings\":[]}}", "")]
    [InlineData("{{\"findings\":null,\"x\":{{\"y\":[1]}}}}\n", "")]
    [InlineData("{{\"findings\":[{0}],\"x\":{{\"findings\":[1]}}}} {{\"findings\":[{1}]}}", "a b")]
    public async Task Read_DocumentsOfOtherShapes_AreRead(string format, string ids)
    {
        var read = await ReadBack.OfAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, A, B), atATime: 1);

        Assert.Equal(ids, string.Join(' ', read.Ids));
        Assert.True(
            read.Unreadable.Count == (format.Contains("null,\"x\"", StringComparison.Ordinal) ? 1 : 0),
            string.Join('\n', read.Unreadable));
    }

    [Theory]
    [InlineData("[null,{0},null,{1}]")]
    [InlineData("{{\"findings\":[{0},null,null,{1}]}}")]
    [InlineData("[{{\"findings\":[null,{0},{1}]}},null]")]
    [InlineData("{0}\nnull\nnull\n{1}\n")]
    public async Task Read_NullInPlaceOfAFinding_IsReported(string format)
    {
        var read = await ReadBack.OfAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, A, B), atATime: 1);

        Assert.Equal("a b", string.Join(' ', read.Ids));
        Assert.Equal(2, read.Unreadable.Count);
    }

    [Fact]
    public async Task Read_ElementThatIsNoFinding_IsReportedWithItsLineAndTheOthersAreRead()
    {
        var read = await ReadBack.OfAsync($"{{\n\"findings\": [\n{A},\n{{\"severity\": {{}}}},\n7,\n{B}\n]\n}}\n", atATime: 4);

        Assert.Equal(["a", "b"], read.Ids);
        Assert.Equal([4, 5], read.Unreadable.Select(lost => lost.Line));
    }

    [Fact]
    public async Task Read_DocumentThatIsCutOffAnywhere_KeepsWhatCameBeforeAndSaysSo()
    {
        var text = Spread($$"""{ "findings": [{{A}},{{B}}] }""");
        var afterA = text.IndexOf('}') + 1;
        for (var length = afterA; length < text.TrimEnd().Length; length++)
        {
            var read = await ReadBack.OfAsync(text[..length]);

            Assert.Equal("a", read.Ids.First());
            Assert.True(Assert.Single(read.Unreadable).IsCutOff);
        }
    }

    [Fact]
    public async Task Read_DocumentThatIsBroken_KeepsWhatCameBeforeAndSaysWhere()
    {
        var read = await ReadBack.OfAsync($"{{\"findings\": [\n{A},\nnonsense,\n{B}]}}");

        Assert.Equal(["a"], read.Ids);
        var lost = Assert.Single(read.Unreadable);
        Assert.Equal(3, lost.Line);
        Assert.Contains("The rest of the document is not read.", lost.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_LongDocument_NeedsOneFindingInMemory()
    {
        var many = string.Join(',', Enumerable.Repeat(A, 2_000));

        var read = await ReadBack.OfAsync($"{{\"findings\":[{many}]}}", maxLineBytes: 1024);

        Assert.Equal(2_000, read.Findings.Count);
        Assert.Empty(read.Unreadable);
    }

    [Fact]
    public async Task Read_FindingOfADocumentThatIsTooLong_EndsTheReadingAndSaysSo()
    {
        var read = await ReadBack.OfAsync($"{{\"findings\":[{A},{{\"findingId\":\"{new string('x', 5000)}\"}},{B}]}}", maxLineBytes: 1024);

        Assert.Equal(["a"], read.Ids);
        Assert.Contains("1024 bytes", Assert.Single(read.Unreadable).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Cancelled_Ends()
    {
        using var cancelling = new CancellationTokenSource();
        var reader = new JsonLinesFindingReader(new TricklingStream(Encoding.UTF8.GetBytes($"{A}\n{B}\n{C}\n"), 1), _ => { });
        await using var findings = reader.ReadAsync(cancelling.Token).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await findings.MoveNextAsync());

        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await findings.MoveNextAsync());
    }

    [Fact]
    public async Task Read_MutatedInput_NeverThrowsAndNeverInventsALine()
    {
        var original = Encoding.UTF8.GetBytes($"{A}\n{B}\n{Spread($$"""{ "findings": [{{C}}] }""")}\n{A}\n");
        var random = new Random(5);
        for (var round = 0; round < 1_000; round++)
        {
            var bytes = original.ToArray();
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var read = await ReadBack.OfAsync(bytes[..random.Next(bytes.Length + 1)]);

            Assert.All(read.Unreadable, lost => Assert.InRange(lost.Line, 1, bytes.Count(code => code == '\n') + 1));
        }
    }

    private static string Json(AuditFinding finding) => JsonSerializer.Serialize(finding);

    private static string Spread(string json) =>
        JsonNode.Parse(json)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true, IndentSize = 4 });
}
