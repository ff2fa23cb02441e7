using System.Text.Json.Nodes;
using IoTAuditClient.Emulator;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

public sealed class ListAuditFindingsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_NothingThatMatches_IsAnEmptyListWithoutAToken()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);

        Assert.Equal("""{"findings":[]}""", (await Answer.ToAsync(Signed.List(emulator, """{"taskId":"nothing"}"""))).Body);
    }

    [Fact]
    public async Task List_WithoutMaxResults_HasTwentyFiveAPage()
    {
        await using var emulator = await GeneratedAsync(1_000);

        var answer = await Answer.ToAsync(Signed.List(emulator, ByTask(emulator)));

        Assert.Equal(25, Ids(answer.Json).Length);
        Assert.NotNull(answer.Json["nextToken"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(250)]
    public async Task List_AllPagesOfAnAudit_ShowEachOfItsFindingsOnce(int pageSize)
    {
        await using var emulator = await GeneratedAsync(500);
        var audit = emulator.Findings.Generated.Audits[1].TaskId;
        emulator.Findings.Add(new EmulatedFinding("added") { TaskId = audit });

        var ids = await AllPagesAsync(emulator, new JsonObject { ["taskId"] = audit, ["maxResults"] = pageSize });

        Assert.Equal(["added", .. emulator.Findings.Generated.Where(f => f.TaskId == audit).Select(f => f.FindingId)], ids);
    }

    [Fact]
    public async Task List_APageThatEndsWithTheLastFinding_HasNoToken()
    {
        await using var emulator = await GeneratedAsync(24);

        var answer = await Answer.ToAsync(Signed.List(emulator, ByTask(emulator, ""","maxResults":2""")));

        Assert.Equal(2, Ids(answer.Json).Length);
        Assert.Null(answer.Json["nextToken"]);
    }

    [Fact]
    public async Task List_ByTimeRange_IncludesBothEnds()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Findings.AddRange(new[] { 999, 1000, 1500, 2000, 2001 }.Select(
            ms => new EmulatedFinding($"at-{ms}") { FindingTime = DateTimeOffset.FromUnixTimeMilliseconds(ms) }));
        emulator.Findings.Add(new EmulatedFinding("without-time"));

        var answer = await Answer.ToAsync(Signed.List(emulator, """{"startTime":1,"endTime":2.000}"""));

        Assert.Equal(["at-1000", "at-1500", "at-2000"], Ids(answer.Json));
    }

    [Fact]
    public async Task List_ByTimeRangeOverGeneratedFindings_FindsExactlyThoseInIt()
    {
        await using var emulator = await GeneratedAsync(300);
        var generated = emulator.Findings.Generated;
        var (start, end) = (generated[5].FindingTime!.Value, generated[3].FindingTime!.Value);

        var ids = await AllPagesAsync(emulator, new JsonObject
        {
            ["startTime"] = start.ToUnixTimeMilliseconds() / 1000m,
            ["endTime"] = end.ToUnixTimeMilliseconds() / 1000m,
        });

        Assert.Equal(generated.Where(f => f.FindingTime >= start && f.FindingTime <= end).Select(f => f.FindingId), ids);
    }

    [Fact]
    public async Task List_ByCheckName_FindsExactlyThatCheck()
    {
        await using var emulator = await GeneratedAsync(2_000);
        var audit = emulator.Findings.Generated.Audits[0].TaskId;

        var ids = await AllPagesAsync(emulator, new JsonObject { ["taskId"] = audit, ["checkName"] = "CONFLICTING_CLIENT_IDS_CHECK" });

        Assert.NotEmpty(ids);
        Assert.Equal(
            emulator.Findings.Generated.Where(f => f.TaskId == audit && f.CheckName == "CONFLICTING_CLIENT_IDS_CHECK")
                .Select(f => f.FindingId),
            ids);
    }

    [Theory]
    [InlineData("", "suppressed,shown,silent")]
    [InlineData(""","listSuppressedFindings":null""", "suppressed,shown,silent")]
    [InlineData(""","listSuppressedFindings":true""", "suppressed")]
    [InlineData(""","listSuppressedFindings":false""", "shown,silent")]
    public async Task List_SuppressedFindings_HasThreeStates(string member, string expected)
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Findings.Add(new EmulatedFinding("suppressed") { TaskId = "t", IsSuppressed = true });
        emulator.Findings.Add(new EmulatedFinding("shown") { TaskId = "t", IsSuppressed = false });
        emulator.Findings.AddJson("""{"findingId":"silent","taskId":"t"}""");

        var answer = await Answer.ToAsync(Signed.List(emulator, $$"""{"taskId":"t"{{member}}}"""));

        Assert.Equal(expected.Split(','), Ids(answer.Json));
    }

    [Fact]
    public async Task List_SuppressedGeneratedFindings_FindsExactlyThose()
    {
        await using var emulator = await GeneratedAsync(1_000);
        var audit = emulator.Findings.Generated.Audits[0].TaskId;

        var ids = await AllPagesAsync(emulator, new JsonObject { ["taskId"] = audit, ["listSuppressedFindings"] = true });

        Assert.NotEmpty(ids);
        Assert.Equal(emulator.Findings.Generated.Where(f => f.TaskId == audit && f.IsSuppressed == true).Select(f => f.FindingId), ids);
    }

    [Theory]
    [InlineData("""{"policyVersionIdentifier":{"policyName":"p","policyVersionId":"2"}}""", "second")]
    [InlineData("""{"policyVersionIdentifier":{"policyName":"p"}}""", "first,second")]
    [InlineData("""{"policyVersionIdentifier":{"policyName":"p"},"clientId":"c"}""", "")]
    [InlineData("""{"clientId":"C"}""", "")]
    [InlineData("{}", "first,second")]
    public async Task List_ByResourceIdentifier_ComparesEveryMemberThatIsGiven(string identifier, string expected)
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Findings.Add(
            new EmulatedFinding("first") { TaskId = "t", NonCompliantResource = EmulatedResource.PolicyVersion("p", "1") });
        emulator.Findings.AddJson(
            """{"findingId":"second","taskId":"t","nonCompliantResource":{"resourceIdentifier":{"policyVersionIdentifier":{"policyName":"p","policyVersionId":"2"}}}}""");

        var answer = await Answer.ToAsync(Signed.List(emulator, $$"""{"taskId":"t","resourceIdentifier":{{identifier}}}"""));

        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), Ids(answer.Json));
    }

    [Fact]
    public async Task List_ByResourceIdentifierOfAGeneratedFinding_FindsIt()
    {
        await using var emulator = await GeneratedAsync(5_000);
        var finding = emulator.Findings.Generated[4_004];
        var identifier = JsonNode.Parse(finding.ToJson())!["nonCompliantResource"]!["resourceIdentifier"]!.DeepClone();

        var ids = await AllPagesAsync(emulator, new JsonObject { ["taskId"] = finding.TaskId, ["resourceIdentifier"] = identifier });

        Assert.Equal([finding.FindingId], ids);
    }

    [Theory]
    [InlineData("{}", "Either 'taskId' or both 'startTime' and 'endTime'")]
    [InlineData("", "Either 'taskId' or both")]
    [InlineData("""{"startTime":1}""", "'startTime' needs 'endTime'")]
    [InlineData("""{"endTime":1}""", "'endTime' needs 'startTime'")]
    [InlineData("""{"startTime":2,"endTime":1}""", "after 'endTime'")]
    [InlineData("""{"taskId":"t","startTime":1,"endTime":2}""", "excludes")]
    [InlineData("""{"taskId":"t","startTime":1}""", "excludes")]
    [InlineData("""{"taskId":""}""", "'taskId' has 0 characters; the rule is 1 to 40")]
    [InlineData("""{"taskId":"a_b"}""", "'taskId' does not match the pattern")]
    [InlineData("""{"taskId":7}""", "'taskId' is not a string")]
    [InlineData("""{"taskId":"t","maxResults":0}""", "outside 1 to 250")]
    [InlineData("""{"taskId":"t","maxResults":251}""", "outside 1 to 250")]
    [InlineData("""{"taskId":"t","maxResults":2.5}""", "'maxResults' is not a whole number")]
    [InlineData("""{"taskId":"t","maxResults":"5"}""", "'maxResults' is not a whole number")]
    [InlineData("""{"taskId":"t","listSuppressedFindings":"true"}""", "'listSuppressedFindings' is not true or false")]
    [InlineData("""{"startTime":"2019-12-10T21:07:26Z","endTime":2}""", "'startTime' is not a number of Unix seconds")]
    [InlineData("""{"startTime":1e300,"endTime":2}""", "'startTime' is not a number of Unix seconds")]
    [InlineData("""{"taskId":"t","resourceIdentifier":"x"}""", "'resourceIdentifier' is not an object")]
    [InlineData("""{"taskId":"t","resourceIdentifier":{"account":"12"}}""",
        "'resourceIdentifier.account' has 2 characters; the rule is exactly 12")]
    [InlineData("""{"taskId":"t","resourceIdentifier":{"policyVersionIdentifier":{"policyVersionId":"v1"}}}""",
        "'resourceIdentifier.policyVersionIdentifier.policyVersionId' does not match")]
    [InlineData("""{"taskId":"t","nextToken":"abc"}""", "'nextToken' is not a token of this query")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{", "not JSON")]
    public async Task List_AnInputThatBreaksARule_IsInvalidRequestThatNamesIt(string json, string message)
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);

        var answer = await Answer.ToAsync(Signed.List(emulator, json));

        Assert.Equal((400, "InvalidRequestException"), (answer.Status, answer.ErrorType));
        Assert.Contains(message, answer.Message);
    }

    [Fact]
    public async Task List_ATokenWithAnotherQuery_IsInvalidRequest()
    {
        await using var emulator = await GeneratedAsync(1_000);
        var token = await FirstTokenAsync(emulator, ByTask(emulator));

        var other = await Answer.ToAsync(
            Signed.List(emulator, ByTask(emulator, $$""","nextToken":"{{token}}","checkName":"LOGGING_DISABLED_CHECK" """)));
        var same = await Answer.ToAsync(Signed.List(emulator, ByTask(emulator, $$""","nextToken":"{{token}}","maxResults":3""")));

        Assert.Equal((400, "InvalidRequestException"), (other.Status, other.ErrorType));
        Assert.Equal((200, 3), (same.Status, Ids(same.Json).Length));
    }

    [Fact]
    public async Task List_ATokenOfAnotherEmulator_IsInvalidRequest()
    {
        await using var first = await GeneratedAsync(1_000);
        await using var second = await GeneratedAsync(1_000);

        var token = await FirstTokenAsync(first, ByTask(first));

        Assert.Equal(400, (await Answer.ToAsync(Signed.List(second, ByTask(second, $$""","nextToken":"{{token}}" """)))).Status);
    }

    [Fact]
    public async Task List_ATokenAfterItsLifetime_IsInvalidRequest()
    {
        var time = new FakeTimeProvider();
        var options =
            new AuditEmulatorOptions { GeneratedFindings = 1_000, TimeProvider = time, PageTokenLifetime = TimeSpan.FromMinutes(5) };
        await using var emulator = await AuditEmulator.StartAsync(options, Token);
        var token = await FirstTokenAsync(emulator, ByTask(emulator));
        var next = ByTask(emulator, $$""","nextToken":"{{token}}" """);

        time.Advance(TimeSpan.FromMinutes(5));
        var inTime = await Answer.ToAsync(Signed.List(emulator, next));
        time.Advance(TimeSpan.FromMilliseconds(1));
        var late = await Answer.ToAsync(Signed.List(emulator, next));

        Assert.Equal(200, inTime.Status);
        Assert.Equal((400, "InvalidRequestException"), (late.Status, late.ErrorType));
        Assert.Contains("expired", late.Message);
    }

    [Fact]
    public async Task List_WhenFindingsComeAndGoBetweenPages_ShowsTheOthersOnce()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Findings.AddRange("abcd".Select(c => new EmulatedFinding(c.ToString()) { TaskId = "t" }));
        var first = await Answer.ToAsync(Signed.List(emulator, """{"taskId":"t","maxResults":2}"""));

        emulator.Findings.Remove("a");
        emulator.Findings.Remove("c");
        emulator.Findings.Add(new EmulatedFinding("e") { TaskId = "t" });
        var second = await Answer.ToAsync(Signed.List(emulator, $$"""{"taskId":"t","nextToken":"{{first.Json["nextToken"]}}"}"""));

        Assert.Equal(["a", "b"], Ids(first.Json));
        Assert.Equal(["d", "e"], Ids(second.Json));
    }

    private static Task<AuditEmulator> GeneratedAsync(int count) =>
        AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = count }, Token);

    private static string ByTask(AuditEmulator emulator, string more = "") =>
        $$"""{"taskId":"{{emulator.Findings.Generated.Audits[0].TaskId}}"{{more}}}""";

    private static string[] Ids(JsonNode page) => [.. page["findings"]!.AsArray().Select(f => f!["findingId"]!.GetValue<string>())];

    private static async Task<string> FirstTokenAsync(AuditEmulator emulator, string json) =>
        (string)(await Answer.ToAsync(Signed.List(emulator, json))).Json["nextToken"]!;

    private static async Task<List<string>> AllPagesAsync(AuditEmulator emulator, JsonObject query)
    {
        var ids = new List<string>();
        while (true)
        {
            var answer = await Answer.ToAsync(Signed.List(emulator, query.ToJsonString()));
            Assert.Equal(200, answer.Status);
            ids.AddRange(Ids(answer.Json));
            if (answer.Json["nextToken"] is not { } token)
            {
                return ids;
            }

            query["nextToken"] = token.DeepClone();
        }
    }
}
