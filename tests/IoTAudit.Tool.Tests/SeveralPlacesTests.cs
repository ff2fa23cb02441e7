using System.Globalization;
using System.Text;
using System.Text.Json;
using IoTAudit.Tool.Terminal;
using IoTAuditClient.Emulator;
using IoTAuditClient.Reporting;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>list, summary and export over three accounts and two Regions, of which one is denied.</summary>
public sealed class SeveralPlacesTests
{
    private static readonly string[] Accounts = ["prod-eu", "prod-us", "staging"];
    private static readonly string[] Regions = ["eu-west-1", "us-east-1"];
    private static readonly string[] Everywhere = ["--account", "prod-eu,prod-us,staging", "--region", "eu-west-1,us-east-1"];
    private static readonly string[] Latest = [.. Everywhere, "--task", "latest"];

    [Fact]
    public async Task List_WhereOneOfSixIsDenied_PrintsTheOthersAndNamesIt()
    {
        await using var places = await StartAsync();
        Deny(places["prod-us", "us-east-1"]);

        var run = await places.RunAsync(["list", .. Latest, "--output", "jsonl"]);

        Assert.Equal(ExitCode.Incomplete, run.Code);
        var lines = run.Lines.Select(static line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(
            from account in Accounts
            from region in Regions
            where (account, region) != ("prod-us", "us-east-1")
            from id in NewestOf(places[account, region])
            orderby id
            select (account, region, id),
            lines.Select(static line => (Text(line, "account"), Text(line, "region"), Text(line.GetProperty("finding"), "findingId")))
                .OrderBy(static line => line.Item3));
        Assert.All(lines, static line => Assert.Equal(
            $"11112222333{Accounts.IndexOf(Text(line, "account")).ToString(CultureInfo.InvariantCulture)}", Text(line, "accountId")));
        Assert.Contains("iot-audit: prod-us us-east-1: ListAuditFindings: access is denied", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 of 6 accounts and Regions could not be read to their end", run.Error, StringComparison.Ordinal);
        Assert.All(
            run.Error.Split('\n').Where(static line => line.Contains("staging", StringComparison.Ordinal)),
            static line => Assert.Contains("latest is the audit", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("summary")]
    public async Task Any_OfTheLatestAuditOfSeveral_SaysOfEachWhichAuditItIs(string command)
    {
        await using var places = await StartAsync();

        var run = await places.RunAsync([command, .. Latest]);

        Assert.All(
            from account in Accounts from region in Regions select (account, region),
            place => Assert.Contains(
                $"iot-audit: {place.account} {place.region}: latest is the audit "
                    + $"{places[place.account, place.region].Emulator.Findings.Generated.Audits[0].TaskId} of 2026-03-02 06:00 UTC.",
                run.Error,
                StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_OfTheLatestAuditOfSeveralWithAnUnknownCheckAndFailOn_IsNotFoundAsOfOneAccount()
    {
        await using var places = await StartAsync();
        string[] gate = ["--task", "latest", "--check", "logging_disabld", "--fail-on", "low"];

        var one = await places.RunAsync(["list", "--account", "prod-eu", .. gate]);
        var several = await places.RunAsync(["list", "--account", "prod-eu,prod-us", .. gate]);

        Assert.Equal(ExitCode.NotFound, one.Code);
        Assert.Equal(ExitCode.NotFound, several.Code);
        Assert.Contains("Did you mean LOGGING_DISABLED_CHECK?", several.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfWhatAListOfOnePlaceOfSeveralPrinted_KnowsItsOrigin()
    {
        await using var places = await StartAsync();
        var list = await places.RunAsync(["list", .. Latest, "--output", "jsonl"]);
        var ofOne = string.Join('\n', list.Lines.Where(static line => line.StartsWith(
            "{\"account\":\"staging\",\"accountId\":\"111122223332\",\"region\":\"us-east-1\",", StringComparison.Ordinal)));

        var run = await ConsoleRun.OfAsync(
            context => context with { OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(ofOne)) },
            "export", "--from-file", "-", "--format", "jsonl");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(NewestOf(places["staging", "us-east-1"]).Count, run.Lines.Length);
        Assert.All(
            run.Lines,
            static line => Assert.Contains("\"accountId\":\"111122223332\",\"region\":\"us-east-1\"", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_WhereOneOfSixIsDenied_EndsTheJsonDocumentAsPartial()
    {
        await using var places = await StartAsync();
        Deny(places["prod-us", "us-east-1"]);

        var run = await places.RunAsync(["list", .. Latest, "--output", "json"]);

        using var document = JsonDocument.Parse(run.Output);
        Assert.True(document.RootElement.GetProperty("isPartial").GetBoolean());
        Assert.All(document.RootElement.GetProperty("findings").EnumerateArray(), static item =>
            Assert.Equal(["account", "accountId", "region", "finding"], item.EnumerateObject().Select(static member => member.Name)));
    }

    [Fact]
    public async Task List_WhereAllAreDenied_EndsWithTheCodeOfAccess()
    {
        await using var places = await StartAsync();
        foreach (var account in Accounts)
        {
            Deny(places[account, "eu-west-1"]);
        }

        var run = await places.RunAsync("list", "--account", "all", "--task", "latest");

        Assert.Equal(ExitCode.Access, run.Code);
        Assert.Equal("", run.Output);
        Assert.All(Accounts, name => Assert.Contains($"{name} eu-west-1", run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_OnATerminalOf80Columns_HasAccountAndRegionBesideEachResourceAndTheWholeId()
    {
        await using var places = await StartAsync();

        var run = await places.RunAsync(OnATerminal, ["list", .. Latest]);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.All(run.Lines, static line => Assert.InRange(line.Length, 1, 80));
        var ids = NewestOf(places["staging", "us-east-1"]);
        Assert.All(ids, id => Assert.Single(run.Lines, line => line.EndsWith(id, StringComparison.Ordinal)));
        Assert.Equal(ids.Count, run.Lines.Count(static line => line.Contains("staging  us-east-1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task List_OfOneAccountInTwoRegions_HasNoColumnForTheAccount()
    {
        await using var places = await StartAsync();

        var run = await places.RunAsync(OnATerminal, "list", "--account", "prod-eu", "--region", "eu-west-1,us-east-1", "--task", "latest");

        Assert.Contains("  us-east-1  ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("prod-eu", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_AsPlainLines_HasAccountAndRegionBehindTheColumnsOfOneAccount()
    {
        await using var places = await StartAsync();

        var run = await places.RunAsync(["list", .. Latest, "--severity", "critical", "--output", "plain"]);

        Assert.NotEmpty(run.Lines);
        Assert.All(run.Lines.Select(static line => line.Split('\t')), columns =>
        {
            Assert.Equal(9, columns.Length);
            Assert.Contains(columns[5], NewestOf(places[columns[7], columns[8]]));
        });
    }

    [Fact]
    public async Task List_OfNamesThatATerminalWouldObey_ShowsThemAsText()
    {
        const string Hostile = "a\u001b[31m\u202eb";
        await using var places = await EmulatedPlaces.StartAsync([Hostile, "c"], ["eu-west-1"]);
        Deny(places["c", "eu-west-1"]);

        foreach (var format in new[] { "table", "plain", "jsonl", "json" })
        {
            var run = await places.RunAsync(OnATerminal, "list", "--account", "all", "--task", "latest", "--output", format);
            Assert.DoesNotContain("\u001b[31m", run.Output + run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("\u202e", run.Output + run.Error, StringComparison.Ordinal);
        }

        Deny(places[Hostile, "eu-west-1"]);
        var failed = await places.RunAsync("list", "--account", "all", "--task", "latest");
        Assert.Contains(@"a\u001B[31m\u202Eb eu-west-1", failed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfAnUnknownCheck_SaysSoOnce()
    {
        await using var places = await StartAsync();

        var run = await places.RunAsync(["list", .. Latest, "--check", "no_such"]);

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains("no check of that name is known", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithFailOn_NamesEachPlaceThatFails()
    {
        await using var places = await StartAsync();

        var run = await places.RunAsync(["list", .. Latest, "--fail-on", "critical"]);

        Assert.Equal(ExitCode.NewFindings, run.Code);
        Assert.Contains("iot-audit: staging us-east-1: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("hence exit code 6", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WhereANamedPlaceHasNoAudit_IsNotFoundAndPrintsTheOthers()
    {
        await using var places = await StartAsync();
        places["prod-eu", "eu-west-1"].Emulator.Faults.Add(
            AuditFault.Body("""{"tasks":[]}""").For(EmulatedOperation.ListAuditTasks).Always());

        var run = await places.RunAsync(["list", .. Latest, "--output", "plain"]);
        var judged = await places.RunAsync(["list", .. Latest, "--output", "plain", "--fail-on", "critical", "--severity", "low"]);

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Contains("iot-audit: prod-eu eu-west-1: no completed audit in the last 90 days.", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(run.Lines);
        Assert.Equal(ExitCode.Incomplete, judged.Code);
    }

    [Fact]
    public async Task List_OfAllRegions_AsksThoseOfThePartition()
    {
        await using var places = await EmulatedPlaces.StartAsync(["prod"], [.. Services.IoTRegions.Of("aws")]);
        foreach (var region in Services.IoTRegions.Of("aws").Except(Regions))
        {
            places["prod", region].Emulator.Faults.Add(
                (Services.IoTRegions.IsOptIn(region)
                    ? AuditFault.Error(403, "UnrecognizedClientException", "The security token included in the request is invalid.")
                    : AuditFault.Body("""{"tasks":[]}""")).For(EmulatedOperation.ListAuditTasks).Always());
        }

        var run = await places.RunAsync("list", "--account", "prod", "--region", "all", "--task", "latest", "--output", "plain");

        Assert.Equal(Services.IoTRegions.Of("aws"), places.Opened.Select(static settings => settings.Region!));
        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(Regions, run.Lines.Select(static line => line.Split('\t')[^1]).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("and 8 more: no completed audit", run.Error, StringComparison.Ordinal);
        Assert.Contains("the account has not enabled", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_OverSix_HasTheWorstAccountFirstAndTheFailedOneLast()
    {
        await using var places = await StartAsync();
        Deny(places["prod-eu", "eu-west-1"]);
        Deny(places["prod-eu", "us-east-1"]);

        var run = await places.RunAsync(["summary", .. Latest, "--output", "json"]);

        Assert.Equal(ExitCode.Incomplete, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        Assert.True(document.RootElement.GetProperty("isPartial").GetBoolean());
        var accounts = document.RootElement.GetProperty("accounts").EnumerateArray().ToList();
        Assert.Equal(
            ["staging", "staging", "prod-us", "prod-us", "prod-eu", "prod-eu"],
            accounts.Select(static account => Text(account, "account")));
        Assert.Equal(
            ["complete", "complete", "complete", "complete", "failed", "failed"],
            accounts.Select(static account => Text(account, "status")));
        Assert.Contains("access is denied", Text(accounts[^1], "error"), StringComparison.Ordinal);
        Assert.Equal(
            document.RootElement.GetProperty("open").GetInt64(),
            accounts.Sum(static account => account.GetProperty("open").GetInt64()));
    }

    [Fact]
    public async Task Summary_OnATerminalOf80Columns_HasALineForEachPlace()
    {
        await using var places = await StartAsync();
        Deny(places["prod-us", "us-east-1"]);

        var run = await places.RunAsync(OnATerminal, ["summary", .. Latest, "--by", "severity"]);

        Assert.Contains(" in 5 of 6 accounts and Regions, ", run.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith(", and there may be more", $"{run.Lines[0]} {run.Lines[1]}", StringComparison.Ordinal);
        Assert.Matches("^By account and Region, worst first, audit start in UTC +suppressed$", run.Lines[2]);
        Assert.StartsWith("staging  us-east-1  03-02 06:00", run.Lines[3], StringComparison.Ordinal);
        Assert.Single(run.Lines, static line => line.StartsWith("prod-us  us-east-1", StringComparison.Ordinal)
            && line.TrimEnd().EndsWith("failed", StringComparison.Ordinal));
        Assert.All(run.Lines, static line => Assert.InRange(line.Length, 1, 80));
    }

    [Fact]
    public async Task Summary_AsPlainLines_HasOneOfEachPlaceBeforeTheGroups()
    {
        await using var places = await StartAsync();

        var run = await places.RunAsync(["summary", .. Latest, "--output", "plain"]);

        Assert.Equal(
            6,
            run.Lines.Count(static line => line.StartsWith("account\t", StringComparison.Ordinal)
                && line.EndsWith("\tcomplete", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Export_WhereOneOfSixIsDenied_WritesTheOthersWithTheirOrigin()
    {
        await using var places = await StartAsync();
        Deny(places["prod-us", "us-east-1"]);

        var run = await places.RunAsync(["export", .. Latest, "--format", "jsonl"]);

        Assert.Equal(ExitCode.Incomplete, run.Code);
        var origins = new List<FindingOrigin>();
        var findings = await SavedFindings.ReadWithOriginAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(run.Output)), null, origins.Add, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            findings.Count,
            (from account in Accounts
             from region in Regions
             where (account, region) != ("prod-us", "us-east-1")
             select NewestOf(places[account, region]).Count).Sum());
        Assert.Equal(5, origins.Distinct().Count());
        Assert.All(origins, static origin => Assert.NotNull(origin.AccountId));
    }

    [Theory]
    [InlineData("markdown", "what was read")]
    [InlineData("html", "partial")]
    public async Task Export_WhereOneOfSixIsDenied_SaysThatTheReportIsPartial(string format, string expected)
    {
        await using var places = await StartAsync();
        Deny(places["prod-us", "us-east-1"]);

        var whole = await places.RunAsync("export", "--account", "prod-eu,staging", "--task", "latest", "--format", format);
        var partial = await places.RunAsync(["export", .. Latest, "--format", format]);

        Assert.Equal(ExitCode.Found, whole.Code);
        Assert.Contains(expected, partial.Output, StringComparison.OrdinalIgnoreCase);
        Assert.True(
            CountOf(expected, partial.Output) > CountOf(expected, whole.Output), "the whole report says as often that it is partial");
    }

    [Fact]
    public async Task Export_ToAFile_GivesItItsNameUnlessAllAreDenied()
    {
        await using var places = await StartAsync();
        var folder = Directory.CreateTempSubdirectory("iot-audit-test-");
        var path = Path.Combine(folder.FullName, "all.jsonl");
        Deny(places["prod-us", "us-east-1"]);

        var some = await places.RunAsync(["export", .. Latest, "--file", path]);
        var before = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var none = await places.RunAsync("export", "--account", "prod-us", "--region", "us-east-1,us-east-1", "--file", path);
        Deny(places["prod-us", "eu-west-1"]);
        var all = await places.RunAsync(
            "export", "--account", "prod-us", "--region", "us-east-1,eu-west-1", "--task", "latest", "--file", path);

        Assert.Equal(ExitCode.Incomplete, some.Code);
        Assert.Equal(ExitCode.BadUsage, none.Code);
        Assert.Equal(ExitCode.Access, all.Code);
        Assert.Equal(before, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Export_AsAsff_HasTheAccountOfEachRole()
    {
        await using var places = await StartAsync();

        var run = await places.RunAsync(["export", .. Latest, "--format", "asff"]);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.All(
            new[] { "111122223330", "111122223331", "111122223332" },
            account => Assert.Contains($"\"AwsAccountId\":\"{account}\"", run.Output, StringComparison.Ordinal));
    }

    private static Task<EmulatedPlaces> StartAsync() => EmulatedPlaces.StartAsync(Accounts, Regions);

    private static void Deny(EmulatedAccount place) =>
        place.Emulator.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.ListAuditFindings).Always());

    private static Services.ConsoleContext OnATerminal(Services.ConsoleContext context) =>
        context with { IsTerminal = true, Variable = NoColor };

    private static string? NoColor(string name) => name == "NO_COLOR" ? "1" : null;

    private static List<string> NewestOf(EmulatedAccount place) =>
    [
        .. place.Emulator.Findings.Generated
            .Where(finding => finding.TaskId == place.Emulator.Findings.Generated.Audits[0].TaskId)
            .Select(static finding => finding.FindingId),
    ];

    private static int CountOf(string word, string text) => text.Split(word, StringSplitOptions.None).Length;

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}
