using System.Globalization;
using System.Text.Json;
using IoTAudit.Tool.Terminal;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>audit list and audit show over two accounts and two Regions.</summary>
public sealed class SeveralPlacesAuditsTests
{
    private static readonly string[] Accounts = ["prod-eu", "staging"];
    private static readonly string[] Regions = ["eu-west-1", "us-east-1"];
    private static readonly string[] Everywhere = ["--account", "prod-eu,staging", "--region", "eu-west-1,us-east-1"];

    private static readonly string[] Names =
        ["prod-eu eu-west-1", "prod-eu us-east-1", "staging eu-west-1", "staging us-east-1"];

    [Fact]
    public async Task AuditList_OverFour_HasTheNewestOfEachFirstWithItsPlace()
    {
        await using var places = await StartAsync();

        var run = await places.RunAsync(["audit", "list", .. Everywhere, "--limit", "4", "--output", "jsonl"]);

        Assert.Equal(ExitCode.Found, run.Code);
        var lines = run.Lines.Select(static line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(Names, lines.Select(static line => $"{Text(line, "account")} {Text(line, "region")}").Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.Equal(
            NewestOf(places[Text(line, "account"), Text(line, "region")]), Text(line.GetProperty("task"), "taskId")));
        Assert.Equal(
            ["account", "accountId", "region", "task"], lines[0].EnumerateObject().Select(static member => member.Name));
        Assert.Contains("these are the newest 4 at most", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuditList_OverFour_IsInTheOrderOfTime()
    {
        await using var places = await StartAsync();

        var run = await places.RunAsync(["audit", "list", .. Everywhere, "--limit", "11", "--output", "plain"]);

        Assert.Equal(11, run.Lines.Length);
        var times = run.Lines.Select(static line => line.Split('\t')[3]).ToList();
        Assert.Equal(times.OrderDescending(StringComparer.Ordinal), times);
        Assert.All(run.Lines, static line =>
        {
            var columns = line.Split('\t');
            Assert.Equal(7, columns.Length);
            Assert.Contains($"{columns[5]} {columns[6]}", Names);
        });
    }

    [Fact]
    public async Task AuditList_WhereOneIsDenied_PrintsTheOthersAndIsPartial()
    {
        await using var places = await StartAsync();
        Deny(places["staging", "us-east-1"]);

        var run = await places.RunAsync(["audit", "list", .. Everywhere, "--output", "json"]);

        Assert.Equal(ExitCode.Incomplete, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        Assert.True(document.RootElement.GetProperty("isPartial").GetBoolean());
        Assert.Equal(
            Names[..3],
            document.RootElement.GetProperty("tasks").EnumerateArray()
                .Select(static task => $"{Text(task, "account")} {Text(task, "region")}").Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("iot-audit: staging us-east-1: ListAuditTasks: access is denied", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 of 4 accounts and Regions could not be read to their end", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuditList_WhereAllAreDenied_EndsWithTheCodeOfAccess()
    {
        await using var places = await StartAsync();
        foreach (var account in Accounts)
        {
            Deny(places[account, "eu-west-1"]);
        }

        var run = await places.RunAsync("audit", "list", "--account", "all");

        Assert.Equal(ExitCode.Access, run.Code);
        Assert.Equal("", run.Output);
        Assert.DoesNotContain("no audit", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80, "Account Region    Started (UTC) Status      Id")]
    [InlineData(100, "Account Region    Started (UTC) Status      Failing  No result Id")]
    public async Task AuditList_OnATerminal_HasAccountAndRegionAndTheWholeId(int width, string header)
    {
        await using var places = await StartAsync();

        var run = await places.RunAsync(
            context => OnATerminal(context) with { Width = width }, ["audit", "list", .. Everywhere, "--limit", "4"]);

        Assert.Equal("Audits", run.Lines[0]);
        Assert.Equal(header, run.Lines[1]);
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 1, width));
        Assert.All(Names, name => Assert.Single(run.Lines, line => line.StartsWith(name, StringComparison.Ordinal)
            && line.EndsWith(NewestOf(places[name.Split(' ')[0], name.Split(' ')[1]]), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AuditList_OfNamesThatATerminalWouldObey_ShowsThemAsText()
    {
        await using var places = await EmulatedPlaces.StartAsync(["a\u001b[31mb", "c"], ["eu-west-1"]);

        foreach (var format in new[] { "table", "plain", "jsonl", "json" })
        {
            var list = await places.RunAsync(OnATerminal, "audit", "list", "--account", "all", "--output", format);
            var show = await places.RunAsync(OnATerminal, "audit", "show", "--account", "all", "latest", "--output", format);
            Assert.DoesNotContain('\u001b', list.Output + show.Output);
        }
    }

    [Fact]
    public async Task AuditShow_OfTheLatest_ShowsThatOfEachPlace()
    {
        await using var places = await StartAsync();

        var run = await places.RunAsync(OnATerminal, ["audit", "show", .. Everywhere, "latest"]);

        Assert.Equal(ExitCode.Found, run.Code);
        var text = string.Join('\n', run.Lines);
        Assert.All(Names, name => Assert.Contains(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Audit {NewestOf(places[name.Split(' ')[0], name.Split(' ')[1]])}\n"
                    + $"  Account   {name.Split(' ')[0]}\n  Region    {name.Split(' ')[1]}\n"),
            text,
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task AuditShow_WhereOneHasNoAudit_ShowsTheOthersAndIsNotFound()
    {
        await using var places = await StartAsync();
        places["prod-eu", "eu-west-1"].Emulator.Faults.Add(
            AuditFault.Body("""{"tasks":[]}""").For(EmulatedOperation.ListAuditTasks).Always());

        var run = await places.RunAsync(["audit", "show", .. Everywhere, "previous", "--output", "jsonl"]);

        Assert.Equal(ExitCode.NotFound, run.Code);
        Assert.Equal(3, run.Lines.Length);
        Assert.Contains(
            "iot-audit: prod-eu eu-west-1: no completed audit before the latest one in the last 90 days.",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuditShow_WhereOneContradictsItself_NamesThatOne()
    {
        await using var places = await StartAsync();
        places["staging", "us-east-1"].Emulator.Faults.Add(AuditFault
            .Body("""
                {"taskStatus": "COMPLETED", "taskStatistics": {"totalChecks": 2},
                 "auditDetails": {"LOGGING_DISABLED_CHECK": {"checkRunStatus": "COMPLETED_COMPLIANT"}}}
                """)
            .For(EmulatedOperation.DescribeAuditTask)
            .Always());

        var run = await places.RunAsync(["audit", "show", .. Everywhere, "latest"]);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(
            $"iot-audit: staging us-east-1: the audit {NewestOf(places["staging", "us-east-1"])} is incomplete: "
                + "it counts 2 checks, and names 1.",
            Assert.Single(run.Error.Split('\n'), static line => line.Contains("incomplete", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AuditShow_OfAnIdInSeveral_IsBadUsageAndAsksNobody()
    {
        await using var places = await StartAsync();

        var run = await places.RunAsync(["audit", "show", .. Everywhere, "873ed69c74a9ec8fa9b8e88e9abc4661"]);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("an audit belongs to one account and one Region, and 4 are named", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, places["prod-eu", "eu-west-1"].Emulator.Requests.Received);
    }

    private static Task<EmulatedPlaces> StartAsync() => EmulatedPlaces.StartAsync(Accounts, Regions);

    private static void Deny(EmulatedAccount place) =>
        place.Emulator.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.ListAuditTasks).Always());

    private static Services.ConsoleContext OnATerminal(Services.ConsoleContext context) =>
        context with { IsTerminal = true, Variable = static name => name == "NO_COLOR" ? "1" : null };

    private static string NewestOf(EmulatedAccount place) => place.Emulator.Findings.Generated.Audits[0].TaskId;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
