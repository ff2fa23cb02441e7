using System.Text.Json;
using System.Text.RegularExpressions;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed partial class ListOutputTests
{
    private static readonly AuditFinding Full = new()
    {
        FindingId = "ef4826b8-e55a-44b9-b460-5c485355371b",
        CheckName = "DEVICE_CERTIFICATE_SHARED_CHECK",
        FindingTime = new DateTimeOffset(2026, 3, 2, 6, 0, 1, 250, TimeSpan.Zero),
        Severity = FindingSeverity.Critical,
        NonCompliantResource = new AuditResource
        {
            Type = AuditResourceType.ClientId,
            Identifier = new ResourceIdentifier.Client { ClientId = "pump-1" },
        },
        ReasonForNonCompliance = "Certificate shared.",
        IsSuppressed = true,
    };

    [Fact]
    public async Task Plain_OfAFinding_HasItsColumnsBetweenTabs()
    {
        var run = await ListAsync([Full], "--output", "plain");

        Assert.Equal(
            "2026-03-02T06:00:01.250Z\tCRITICAL\tDEVICE_CERTIFICATE_SHARED_CHECK\tclient pump-1\tCertificate "
                + "shared.\tef4826b8-e55a-44b9-b460-5c485355371b\tsuppressed\n",
            run.Output);
    }

    [Fact]
    public async Task Plain_OfAFindingWithoutMembers_KeepsItsColumns()
    {
        var run = await ListAsync([new AuditFinding()], "--output", "plain");

        Assert.Equal("-\t-\t-\t-\t-\t-\t-\n", run.Output);
    }

    [Fact]
    public async Task Plain_WithTabsAndLineBreaksInValues_StillHasSevenColumnsOnOneLine()
    {
        var run = await ListAsync([Full with { ReasonForNonCompliance = "a\tb\nc", FindingId = "x\r\u001b[31m" }], "--output", "plain");

        Assert.Equal(7, Assert.Single(run.Lines).Split('\t').Length);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task Table_WithoutATerminal_IsPlain()
    {
        Assert.Equal((await ListAsync([Full], "--output", "plain")).Output, (await ListAsync([Full])).Output);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    [InlineData(160)]
    [InlineData(220)]
    public async Task Table_OnATerminal_HasEachFindingWithinItsWidthAndWholeIds(int width)
    {
        var run = await ConsoleRun.OfAsync(
            context => context with { IsTerminal = true, Width = width },
            "list",
            "--emulator",
            "--from",
            "2026-02-01",
            "--to",
            "2026-04-01");
        var lines = run.Lines.Select(WithoutStyles).ToArray();

        Assert.Equal(1_000, lines.Count(static line => IdAtTheEnd().IsMatch(line)));
        Assert.Equal(1_000, lines.Count(static line => Severities().IsMatch(line)));
        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        Assert.Contains("INVENTED", lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80, false)]
    [InlineData(110, false)]
    [InlineData(140, true)]
    [InlineData(180, true)]
    public async Task Table_OnATerminal_ShowsTheResourceAndWhereItFitsTheReason(int width, bool hasReason)
    {
        var run = await OnTerminalAsync([Full], width);

        Assert.Contains("pump-1", run.Output, StringComparison.Ordinal);
        Assert.Equal(hasReason, run.Output.Contains("Certificate shared.", StringComparison.Ordinal));
        Assert.Equal(!hasReason, run.Output.Contains("wider terminal", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    public async Task Table_OnANarrowTerminal_CutsNoName(int width)
    {
        var run = await ConsoleRun.OfAsync(
            context => context with { IsTerminal = true, Width = width }, "list", "--emulator", "--task", "latest");
        var cut = run.Lines.Select(WithoutStyles).Where(static line => line.Contains('\u2026')).ToArray();

        Assert.All(cut, static line => Assert.Matches("^ +([0-9a-f]+|CN=.*:[0-9a-f]+)\u2026[0-9a-f]*( |$)", line));
    }

    [Theory]
    [InlineData("audit", "show", "latest", "--emulator")]
    [InlineData("audit", "list", "--emulator")]
    [InlineData("checks")]
    public async Task OtherTables_OnATerminalOf60Columns_CutNoNameAndStayWithinIt(params string[] arguments)
    {
        var run = await ConsoleRun.OfAsync(context => context with { IsTerminal = true, Width = 60 }, arguments);
        var lines = run.Lines.Select(WithoutStyles).ToArray();

        Assert.DoesNotContain('\u2026', run.Output);
        Assert.All(
            lines.Where(static line => !line.Contains("INVENTED", StringComparison.Ordinal)),
            static line => Assert.True(line.Length <= 60, line));
    }

    [Fact]
    public async Task Suppressions_OnATerminalOf60Columns_HaveWholeNames()
    {
        var run = await ConsoleRun.OfAsync(
            context => context with { IsTerminal = true, Width = 60 }, "suppression", "list", "--emulator");

        Assert.DoesNotContain('\u2026', run.Output);
        Assert.Contains(
            run.Lines.Select(WithoutStyles), static line => line is "  meter-diagnostics-policy-7089:1");
    }

    [Fact]
    public async Task Table_OfAnAudit_HasItsStartAccountAndRegionInTheTitleAndNoTimeInItsLines()
    {
        var started = Full with { TaskStartTime = new DateTimeOffset(2026, 3, 2, 6, 0, 0, TimeSpan.Zero) };
        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, ScriptedClient.WithPages([started])) with { IsTerminal = true, Width = 120 },
            "list", "--task", "t", "--profile", "prod");

        Assert.Equal("Audit of 2026-03-02 06:00 UTC, prod, eu-west-1", WithoutStyles(run.Lines[0]));
        Assert.DoesNotContain("Time", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_OfAnotherYear_ShowsTheYear()
    {
        var old = Full with { FindingTime = new DateTimeOffset(2025, 12, 31, 23, 46, 0, TimeSpan.Zero) };
        var run = await ConsoleRun.OfAsync(
            context => ConsoleRun.OnAws(context, ScriptedClient.WithPages([old, Full])) with { IsTerminal = true, Width = 120 },
            "list", "--from", "90d");

        Assert.Contains("2025-12-31", run.Output, StringComparison.Ordinal);
        Assert.Contains("03-02 06:00", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_WithALongerId_KeepsItWhole()
    {
        var id = new string('x', 128);

        var run = await OnTerminalAsync([Full, Full with { FindingId = id }], 80);

        Assert.Contains(run.Lines, line => WithoutStyles(line).EndsWith(" " + id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Table_WithWideCharacters_KeepsItsColumns()
    {
        var run = await OnTerminalAsync([Full, Full with { ReasonForNonCompliance = new string('\u8B49', 80) }], 180);
        var rows = run.Lines.Select(WithoutStyles).Where(line => line.StartsWith("CRITICAL", StringComparison.Ordinal)).ToArray();

        Assert.Equal(CellsOf(rows[0]), CellsOf(rows[1]));
    }

    [Fact]
    public async Task Table_WithHostileText_ShowsItAsText()
    {
        const string Hostile = "[red]x[/]\u001b[31m\u202E";
        var hostile = Full with
        {
            CheckName = Hostile,
            Severity = "S\u001b[0m",
            FindingId = Hostile,
            ReasonForNonCompliance = Hostile,
            NonCompliantResource = new AuditResource { Identifier = new ResourceIdentifier.Client { ClientId = Hostile } },
        };

        var run = await OnTerminalAsync([hostile], 300);
        var shown = WithoutStyles(run.Output);

        Assert.Equal(4, shown.Split(@"[red]x[/]\u001B[31m\u202E").Length - 1);
        Assert.All(shown, character => Assert.True(character == '\n' || !(char.IsControl(character) || character == '\u202E')));
    }

    [Fact]
    public async Task Table_AtItsEnd_CountsBySeverity()
    {
        var run = await OnTerminalAsync([Full, Full with { Severity = FindingSeverity.Low, IsSuppressed = false }, Full], 120);

        Assert.Contains("3 findings: 2 CRITICAL, 1 LOW; 2 suppressed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_OfSeveritiesThatAwsDoesNotDocument_CountsThemFirstAndNoneLast()
    {
        var run = await OnTerminalAsync([Full with { Severity = null }, Full, Full with { Severity = "APOCALYPTIC" }], 120);

        Assert.Contains("3 findings: 1 APOCALYPTIC, 1 CRITICAL, 1 of no severity;", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", "--task", "t")]
    [InlineData("describe", "a", "b")]
    [InlineData("related", "a")]
    public async Task Table_WithNoColor_HasNoEscapeSequence(params string[] arguments)
    {
        var client = new ScriptedClient(_ => Full)
        {
            Page = (_, _) => Task.FromResult(new AuditPage<AuditFinding> { Items = [Full] }),
            RelatedPage = _ => new AuditPage<AuditResource> { Items = [Full.NonCompliantResource!] },
        };

        var run = await ConsoleRun.OfAsync(
            context =>
            {
                var aws = ConsoleRun.OnAws(context, client);
                return aws with { IsTerminal = true, Variable = name => name == "NO_COLOR" ? "1" : aws.Variable(name) };
            },
            arguments);

        Assert.NotEqual("", run.Output);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task Json_OfAList_IsWhatTheAwsCliPrints()
    {
        var run = await ListAsync([Full, Full with { FindingId = "b" }], "--output", "json");

        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["ef4826b8-e55a-44b9-b460-5c485355371b", "b"],
            document.RootElement.GetProperty("findings").EnumerateArray().Select(item => item.GetProperty("findingId").GetString()));
        Assert.False(document.RootElement.TryGetProperty("isPartial", out _));
    }

    [Fact]
    public async Task Json_OfAnEmptyList_IsADocument()
    {
        var run = await ListAsync([], "--output", "json");

        Assert.Equal(0, JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task JsonLines_OfAList_ReadBackTheSame()
    {
        var run = await ListAsync([Full, Full with { FindingId = "b" }], "--output", "jsonl");

        Assert.Equal([Full, Full with { FindingId = "b" }], run.Lines.Select(AuditFindingJson.Parse));
    }

    private static Task<ConsoleRun> ListAsync(AuditFinding[] findings, params string[] flags) =>
        ConsoleRun.OnAwsAsync(ScriptedClient.WithPages(findings), ["list", "--task", "t", .. flags]);

    private static Task<ConsoleRun> OnTerminalAsync(AuditFinding[] findings, int width) => ConsoleRun.OfAsync(
        context => ConsoleRun.OnAws(context, ScriptedClient.WithPages(findings)) with { IsTerminal = true, Width = width },
        "list",
        "--task",
        "t");

    private static int CellsOf(string text) => text.Sum(character => character == '\u8B49' ? 2 : 1);

    private static string WithoutStyles(string text) => Styles().Replace(text, "");

    [GeneratedRegex("(^|[^0-9a-f])[0-9a-f]{32}$")]
    private static partial Regex IdAtTheEnd();

    [GeneratedRegex("^(CRITICAL|HIGH|MEDIUM|LOW) ")]
    private static partial Regex Severities();

    [GeneratedRegex("\\x1b\\[[0-9;]*m")]
    private static partial Regex Styles();
}
