using System.Globalization;
using System.Text.Json.Nodes;
using IoTAuditClient.Reporting.Documents;
using Xunit;

namespace IoTAuditClient.Reporting.Tests.Html;

/// <summary>The page as a browser shows it.</summary>
public sealed class HtmlPageTests(Chromium chromium)
{
    private const string VisibleRows = "[...document.querySelectorAll('#rows tr')].filter(row => row.checkVisibility())";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_Opened_LoadsNothingAndComplainsOfNothing()
    {
        var page = await OpenAsync(await Samples.OfOneAuditAsync(200));

        Assert.StartsWith("file:", Assert.Single(page.Requests), StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Page_Totals_EqualTheData()
    {
        var findings = await Samples.OfOneAuditAsync(2_500);
        var page = await OpenAsync(findings);

        foreach (var (rank, severity) in ((FindingSeverity[])[
            FindingSeverity.Critical,
            FindingSeverity.High,
            FindingSeverity.Medium,
            FindingSeverity.Low,
        ]).Index())
        {
            Assert.Equal(
                findings.Count(it => it.Severity == severity && it.IsSuppressed != true),
                await NumberAsync(page, $"#open-s{rank + 1}"));
        }

        Assert.Equal(findings.Count(it => it.IsSuppressed == true), await NumberAsync(page, "#suppressed"));
        Assert.Equal(findings.Count, await page.EvaluateAsync<int>("document.querySelectorAll('#rows tr').length", Token));
    }

    [Fact]
    public async Task Page_Breakdowns_EqualTheData()
    {
        var findings = await Samples.OfOneAuditAsync(2_500);
        var page = await OpenAsync(findings);

        await AssertBreakdownAsync(page, "by-check", findings, it => AuditCheckCatalog.Find(it.CheckName)!.Title);
        await AssertBreakdownAsync(page, "by-type", findings, it => it.NonCompliantResource!.Type!.Value.Value);
    }

    [Fact]
    public async Task Page_Charts_DrawLengthsInProportion()
    {
        var policy = Samples.Policy with { TaskId = Samples.SharedCertificate.TaskId };
        var page = await OpenAsync([.. Enumerable.Repeat(Samples.SharedCertificate, 30), .. Enumerable.Repeat(policy, 10)]);

        var widths = await page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('#by-check rect:not(.ground), svg.large > rect')].map(piece => "
                + "piece.getBoundingClientRect().width / piece.ownerSVGElement.getBoundingClientRect().width)",
            Token);

        Assert.Equal([0.75, 0.25, 1.0, 0.333], widths, (one, other) => Math.Abs(one - other) < 0.01);
    }

    [Fact]
    public async Task Filters_EachOfThem_ShowsTheRowsThatTheDataHas()
    {
        var findings = await Samples.OfOneAuditAsync(300);
        var page = await OpenAsync(findings);

        await page.TypeAsync("#filter-text", "pump POLICY", Token);
        await AssertShownAsync(page, findings, it => Texts(it).Contains("pump", StringComparison.OrdinalIgnoreCase)
            && Texts(it).Contains("policy", StringComparison.OrdinalIgnoreCase));
        await page.ClickAsync("#reset", Token);
        await page.SelectAsync("#filter-severity", "2", Token);
        await AssertShownAsync(page, findings, it => it.Severity == FindingSeverity.High);
        await page.SelectAsync("#filter-status", "2", Token);
        await AssertShownAsync(page, findings, it => it.Severity == FindingSeverity.High && it.IsSuppressed == true);
        await page.ClickAsync("#reset", Token);
        await page.SelectAsync("#filter-status", "0", Token);
        await AssertShownAsync(page, findings, it => it.IsSuppressed != true);
        await page.ClickAsync("#reset", Token);
        await AssertShownAsync(page, findings, _ => true);
    }

    [Fact]
    public async Task Filters_CheckAndResourceType_OfferEveryNameWithItsCount()
    {
        var findings = await Samples.OfOneAuditAsync(300);
        var page = await OpenAsync(findings);
        var check = AuditCheckCatalog.Find(AuditCheckName.DeviceCertificateShared)!.Title;

        await page.SelectAsync(
            "#filter-check",
            await OptionAsync(
                page, "#filter-check", $"{check} ({findings.Count(it => it.CheckName == AuditCheckName.DeviceCertificateShared)})"),
            Token);
        await AssertShownAsync(page, findings, it => it.CheckName == AuditCheckName.DeviceCertificateShared);
        await page.ClickAsync("#reset", Token);
        await page.SelectAsync(
            "#filter-type",
            await OptionAsync(
                page, "#filter-type", $"IOT_POLICY ({findings.Count(it => it.NonCompliantResource!.Type == AuditResourceType.IotPolicy)})"),
            Token);
        await AssertShownAsync(page, findings, it => it.NonCompliantResource!.Type == AuditResourceType.IotPolicy);
    }

    [Fact]
    public async Task Filters_NothingFits_SaysSo()
    {
        var page = await OpenAsync(await Samples.OfOneAuditAsync(20));

        await page.TypeAsync("#filter-text", "no such thing", Token);

        Assert.Equal("0 of 20 findings", await TextAsync(page, "#shown"));
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('#none').checkVisibility()", Token));
    }

    [Fact]
    public async Task Headers_Clicked_SortAndSaySo()
    {
        var findings = await Samples.OfOneAuditAsync(100);
        var page = await OpenAsync(findings);
        var times = findings.Select(it => it.FindingTime!.Value.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))
            .Order(StringComparer.Ordinal)
            .ToList();

        await page.ClickAsync("thead th:nth-child(5) button", Token);
        Assert.Equal(Enumerable.Reverse(times), await ColumnAsync(page, 5));
        Assert.Equal(["none", "none", "none", "none", "descending", "none"], await SortsAsync(page));

        Assert.False(await page.EvaluateAsync<bool>("document.querySelector('#order').checkVisibility()", Token));

        await page.ClickAsync("thead th:nth-child(5) button", Token);
        Assert.Equal(times, await ColumnAsync(page, 5));
        Assert.Equal(["none", "none", "none", "none", "ascending", "none"], await SortsAsync(page));

        await page.ClickAsync("thead th:nth-child(1) button", Token);
        Assert.Equal(
            findings.OrderByDescending(it => it.Severity).Select(it => it.Severity!.Value.Value),
            (await ColumnAsync(page, 1)).Select(text => text.Replace("suppressed", "", StringComparison.Ordinal).ToUpperInvariant()));
    }

    [Fact]
    public async Task Order_PickedFromTheList_DoesWhatTheHeadersDo()
    {
        var page = await OpenAsync(await Samples.OfOneAuditAsync(50));
        var before = await ColumnAsync(page, 6);

        await page.SelectAsync("#sort", "5 ascending", Token);
        var sorted = await ColumnAsync(page, 6);
        await page.SelectAsync("#sort", "", Token);

        Assert.NotEqual(before, sorted);
        Assert.Equal(before.Order(StringComparer.Ordinal), sorted.Order(StringComparer.Ordinal));
        Assert.Equal(before, await ColumnAsync(page, 6));
    }

    [Fact]
    public async Task Page_HostileTexts_StayTextAndNothingRuns()
    {
        var page = await OpenAsync([.. HostileTexts.All.Select(Samples.Hostile)]);

        var shown =
            await page.EvaluateAsync<string[]>("[...document.querySelectorAll('#rows th bdi.id')].map(it => it.textContent)", Token);

        Assert.Equal(
            HostileTexts.All.Select(text => VisibleText.Show($"client id {text}, account {text}")).Order(StringComparer.Ordinal),
            shown.Order(StringComparer.Ordinal));
        Assert.Equal(
            0,
            await page.EvaluateAsync<int>("document.querySelectorAll('img, iframe, object, embed, link, base, form').length", Token));
        Assert.Equal(1, await page.EvaluateAsync<int>("document.querySelectorAll('script').length", Token));
        Assert.Empty(page.Complaints);
        Assert.Single(page.Requests);
    }

    [Fact]
    public async Task Page_ScriptThatGotIn_IsRefusedByThePolicy()
    {
        var page = await OpenAsync([Samples.SharedCertificate]);

        var ran = await page.EvaluateAsync<bool>(
            """
            (async () => {
              const image = document.createElement("div");
              try { image.innerHTML = "<img src=x onerror='window.owned = true'>"; document.body.append(image); } catch { }
              const script = document.createElement("script");
              try { script.append("window.owned = true"); document.body.append(script); } catch { }
              await fetch("https://example.com/").catch(() => { });
              return window.owned === true;
            })()
            """, Token);

        Assert.False(ran);
        Assert.NotEmpty(page.Complaints);
        Assert.All(page.Requests, request => Assert.StartsWith("file:", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_WithoutScript_HasTheWholeTableAndNoDeadControls()
    {
        var findings = await Samples.OfOneAuditAsync(50);
        var page = await chromium.OpenAsync((await HtmlReport.OfAsync(findings)).Html, Token, runsScript: false);

        var tree = await NodesAsync(page);

        Assert.Equal(50, tree.Count(
            node => node.Role == "rowheader" && findings.Any(it => node.Name.Contains(Identifier(it), StringComparison.Ordinal))));
        Assert.DoesNotContain(tree, node => node.Role is "searchbox" or "combobox" or "button");
    }

    [Fact]
    public async Task Page_ForAScreenReader_HasLandmarksHeadingsAndNames()
    {
        var page = await OpenAsync(await Samples.OfOneAuditAsync(30));

        var tree = await NodesAsync(page);

        var headings =
            await page.EvaluateAsync<string[]>("[...document.querySelectorAll('h1, h2, h3')].map(heading => heading.textContent)", Token);
        Assert.Equal(["banner", "contentinfo", "main", "navigation", "search"], tree.Select(node => node.Role)
            .Where(role => role is "banner" or "contentinfo" or "main" or "navigation" or "search")
            .Order(StringComparer.Ordinal));
        Assert.Equal(
            ["IoT audit findings", "Summary", "By check", "Fix first", "By resource type", "Findings", "Checks"], headings.Take(7));
        Assert.Superset(
            new HashSet<string> { "Severity", "Resource", "Check", "Reason", "Found", "Finding" },
            tree.Where(node => node.Role == "columnheader").Select(node => node.Name).ToHashSet());
        Assert.InRange(tree.Count(node => node.Role == "cell"), 30 * 5, int.MaxValue);
        Assert.Contains(tree, node => node.Role == "image" && node.Name.StartsWith("Findings by severity", StringComparison.Ordinal));
        Assert.DoesNotContain(
            tree,
            node => node.Role is "searchbox" or "combobox" or "button" or "link" or "heading" or "table" && node.Name.Length == 0);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(800)]
    [InlineData(1_280)]
    public async Task Page_AnyWidth_NeedsNoSidewaysScrolling(int width)
    {
        var page = await OpenAsync([.. await Samples.OfOneAuditAsync(60), .. Samples.All, Samples.Hostile(new string('W', 900))]);
        await page.ResizeAsync(width, 900, Token);

        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth", Token), 1, width);
    }

    [Fact]
    public async Task Page_ReaderPrefersDark_IsDarkOnScreenAndLightOnPaper()
    {
        var page = await OpenAsync([Samples.SharedCertificate]);
        const string Ground = "getComputedStyle(document.documentElement).getPropertyValue('--surface')";

        await page.PreferAsync("light", Token);
        var light = await page.EvaluateAsync<string>(Ground, Token);
        await page.PreferAsync("dark", Token);
        var dark = await page.EvaluateAsync<string>(Ground, Token);
        await page.SendAsync("Emulation.setEmulatedMedia", new JsonObject { ["media"] = "print" }, Token);
        var paper = await page.EvaluateAsync<string>(Ground, Token);

        Assert.NotEqual(light, dark);
        Assert.Equal(light, paper);
    }

    [Fact]
    public async Task Page_TenThousandRows_FilterAndSort()
    {
        var findings = await Samples.OfOneAuditAsync(10_000);
        var page = await OpenAsync(findings);

        await page.SelectAsync("#filter-severity", "1", Token);
        await page.ClickAsync("thead th:nth-child(2) button", Token);

        await AssertShownAsync(page, findings, it => it.Severity == FindingSeverity.Critical);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Page_SeveralAudits_CountsEachProblemOnceAsTheNewestAuditHasIt()
    {
        var findings = await Samples.GeneratedAsync(2_500);
        var newest = findings.Max(static it => it.TaskStartTime);
        var problems = findings.GroupBy(FindingIdentity.Of)
            .Select(static same => same.OrderByDescending(static it => it.TaskStartTime).ThenBy(static it => it.IsSuppressed).First())
            .ToList();
        var page = await OpenAsync(findings);

        foreach (var (rank, severity) in new[] { FindingSeverity.Critical, FindingSeverity.High, FindingSeverity.Medium }.Index())
        {
            Assert.Equal(
                problems.Count(it => it.Severity == severity && it.IsSuppressed != true && it.TaskStartTime == newest),
                await NumberAsync(page, $"#open-s{rank + 1}"));
        }

        Assert.Equal(problems.Count(it => it.TaskStartTime < newest), await NumberAsync(page, "#gone"));
        Assert.Equal(problems.Count(it => it.IsSuppressed == true && it.TaskStartTime == newest), await NumberAsync(page, "#suppressed"));
        await AssertShownAsync(page, problems, static _ => true);
        await page.SelectAsync("#filter-status", "1", Token);
        await AssertShownAsync(page, problems, it => it.TaskStartTime < newest);
    }

    [Fact]
    public async Task Page_SeveralAudits_DrawsTheOpenFindingsOfEachAsAColumn()
    {
        var findings = await Samples.GeneratedAsync(600);
        var audits = findings.GroupBy(static it => it.TaskStartTime!.Value).OrderBy(static audit => audit.Key).ToList();
        var page = await OpenAsync(findings);

        var numbers = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('#by-audit tbody tr')].map(row => "
                + "`${row.cells[0].textContent}|${row.cells[1].textContent}`)",
            Token);
        var heights = await page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('.trend g')].map(column => "
                + "[...column.querySelectorAll('rect:not(.ground)')]"
                + ".reduce((sum, piece) => sum + Number(piece.getAttribute('height')), 0))",
            Token);

        Assert.Equal(
            audits.Select(static audit => FormattableString.Invariant(
                $"{audit.Key:d MMMM yyyy, HH:mm} UTC|{audit.Count(static it => it.IsSuppressed != true)}")).Reverse(),
            numbers);
        double largest = audits.Max(static audit => audit.Count(static it => it.IsSuppressed != true));
        Assert.Equal(
            audits.Select(audit => 100 * audit.Count(static it => it.IsSuppressed != true) / largest),
            heights,
            static (one, other) => Math.Abs(one - other) < 7);
    }

    [Fact]
    public async Task Address_WithAState_ShowsWhatItAsksFor()
    {
        var findings = await Samples.OfOneAuditAsync(300);
        var page = await chromium.OpenAsync(
            (await HtmlReport.OfAsync(findings)).Html,
            Token,
            fragment: "severity=critical&check=DEVICE_CERTIFICATE_SHARED_CHECK&text=device&status=open&sort=resource-descending");

        await AssertShownAsync(page, findings, static it => it.Severity == FindingSeverity.Critical
            && it.CheckName == AuditCheckName.DeviceCertificateShared && it.IsSuppressed != true);
        Assert.Equal(["none", "descending", "none", "none", "none", "none"], await SortsAsync(page));
        Assert.Equal("device", await page.EvaluateAsync<string>("document.querySelector('#filter-text').value", Token));
    }

    [Fact]
    public async Task Address_WithAStateThatIsNone_ShowsEverything()
    {
        var findings = await Samples.OfOneAuditAsync(20);
        var page = await chromium.OpenAsync(
            (await HtmlReport.OfAsync(findings)).Html, Token, fragment: "severity=worst&check=%00%22&sort=__proto__-ascending&x=1");

        await AssertShownAsync(page, findings, static _ => true);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Filters_Changed_StandInTheAddressUntilTheyAreReset()
    {
        var page = await OpenAsync(await Samples.OfOneAuditAsync(100));

        await page.SelectAsync("#filter-severity", "1", Token);
        await page.SelectAsync("#filter-status", "0", Token);
        await page.ClickAsync("thead th:nth-child(5) button", Token);
        Assert.Equal("#severity=critical&status=open&sort=found-descending", await page.EvaluateAsync<string>("location.hash", Token));

        await page.ClickAsync("#reset", Token);
        Assert.Equal("#findings", await page.EvaluateAsync<string>("location.hash", Token));
    }

    [Fact]
    public async Task Counts_Clicked_FilterTheTableByWhatTheyCount()
    {
        var findings = await Samples.OfOneAuditAsync(300);
        var page = await OpenAsync(findings);
        var check = AuditCheckCatalog.Find(AuditCheckName.DeviceCertificateShared)!.Title;

        await page.EvaluateAsync<bool>(
            "new Promise(resolve => { addEventListener('hashchange', () => resolve(true)); [...document.querySelectorAll('#by-check tr')]"
                + $".find(row => row.cells[0].textContent === '{check}').querySelector('.num a').click(); }})",
            Token);

        await AssertShownAsync(
            page, findings, static it => it.CheckName == AuditCheckName.DeviceCertificateShared && it.IsSuppressed != true);
    }

    [Fact]
    public async Task Id_Copied_IsCopiedWholeThoughEightCharactersAreShown()
    {
        var page = await OpenAsync([Samples.SharedCertificate]);

        var shown = await page.EvaluateAsync<double[]>(
            "(id => [id.getBoundingClientRect().width, id.scrollWidth])(document.querySelector('#rows td .short'))", Token);
        await page.EvaluateAsync<bool>(
            "(Object.defineProperty(navigator, 'clipboard', "
                + "{ value: { writeText: async text => { window.copied = text; } } }), true)",
            Token);
        await page.ClickAsync("#rows td .copy", Token);

        Assert.InRange(shown[0] * 3, 1, shown[1]);
        Assert.Equal(Samples.SharedCertificate.FindingId, await page.EvaluateAsync<string>("window.copied", Token));
    }

    [Fact]
    public async Task Page_OnPaper_RepeatsTheHeadOfTheTable()
    {
        var page = await OpenAsync(await Samples.OfOneAuditAsync(20));

        await page.SendAsync("Emulation.setEmulatedMedia", new JsonObject { ["media"] = "print" }, Token);
        var laidOut = await page.EvaluateAsync<string[]>(
            "['#table', '#table thead', '#table tbody', '#rows tr', '#rows td']"
                + ".map(it => getComputedStyle(document.querySelector(it)).display)",
            Token);
        var heads = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('#table th[scope=col]')].map(head => getComputedStyle(head, '::before').content)", Token);

        Assert.Equal(["table", "table-header-group", "table-row-group", "table-row", "table-cell"], laidOut);
        Assert.Equal(["\"Severity\"", "\"Resource\"", "\"Check\"", "\"Reason\"", "\"Found\"", "\"Finding\""], heads);
    }

    private static string Identifier(AuditFinding finding) =>
        VisibleText.Show(IdentifierLines.Of(finding.NonCompliantResource!.Identifier).First().Value);

    /// <summary>All that a row shows of a finding.</summary>
    private static string Texts(AuditFinding finding) => string.Join(' ', [
        finding.FindingId, finding.TaskId, AuditCheckCatalog.Find(finding.CheckName)?.Title, finding.ReasonForNonCompliance,
        finding.ReasonForNonComplianceCode,
        finding.NonCompliantResource?.Type?.Value,
        .. IdentifierLines.Of(finding.NonCompliantResource!.Identifier).Select(line => line.Value),
        .. finding.NonCompliantResource.AdditionalInfo.Keys, .. finding.RelatedResources.Select(resource => resource.Identifier.ToString()),
        .. IdentifierLines.Of(finding.NonCompliantResource!.Identifier).Skip(1).Select(_ => "policy version"),
    ]);

    private static async Task AssertShownAsync(BrowserPage page, IReadOnlyList<AuditFinding> findings, Func<AuditFinding, bool> isShown)
    {
        var expected = findings.Where(isShown).Select(it => it.FindingId!).ToHashSet();
        var shown = await page.EvaluateAsync<string[]>($"{VisibleRows}.map(row => row.cells[5].querySelector('.id').textContent)", Token);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, shown.ToHashSet());
        var noun = findings.Select(static it => it.TaskId).Distinct().Skip(1).Any() ? "problems" : "findings";
        Assert.Equal(FormattableString.Invariant($"{expected.Count:N0} of {findings.Count:N0} {noun}"), await TextAsync(page, "#shown"));
    }

    private static async Task AssertBreakdownAsync(
        BrowserPage page,
        string table,
        IReadOnlyList<AuditFinding> findings,
        Func<AuditFinding, string> name)
    {
        var shown = await page.EvaluateAsync<string[][]>(
            $"[...document.querySelectorAll('#{table} tbody tr')].map(row => [...row.cells].map(cell => cell.textContent))", Token);
        var expected = findings.GroupBy(name).Select(group =>
        {
            var open = group.Where(it => it.IsSuppressed != true).ToList();
            var parts = open.GroupBy(it => it.Severity!.Value)
                .OrderByDescending(severity => severity.Key)
                .Select(severity => (Count: severity.Count(), Name: severity.Key.Value))
                .Append((Count: group.Count() - open.Count, Name: "suppressed"))
                .Where(part => part.Count > 0);
            var names = parts.Select(part => $"{part.Count:N0} {part.Name.ToLowerInvariant()}");
            return $"{group.Key}|{string.Join(", ", names)}|{open.Count:N0}";
        });

        Assert.Equal(expected.Order(StringComparer.Ordinal), shown.Select(cells => string.Join('|', cells)).Order(StringComparer.Ordinal));
    }

    private static async Task<int> NumberAsync(BrowserPage page, string selector) =>
        int.Parse(await TextAsync(page, selector), NumberStyles.Number, CultureInfo.InvariantCulture);

    private static Task<string> TextAsync(BrowserPage page, string selector) =>
        page.EvaluateAsync<string>($"document.querySelector('{selector}').textContent", Token);

    private static Task<string[]> ColumnAsync(BrowserPage page, int column) =>
        page.EvaluateAsync<string[]>(
            $"[...document.querySelectorAll('#rows tr > :nth-child({column})')].map(cell => cell.textContent)",
            Token);

    private static Task<string[]> SortsAsync(BrowserPage page) =>
        page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('#table thead th')].map(header => header.getAttribute('aria-sort'))",
            Token);

    private static Task<string> OptionAsync(BrowserPage page, string list, string text) =>
        page.EvaluateAsync<string>($"[...document.querySelector('{list}').options].find(option => option.text === '{text}').value", Token);

    private static async Task<IReadOnlyList<(string Role, string Name)>> NodesAsync(BrowserPage page)
    {
        var tree = await page.SendAsync("Accessibility.getFullAXTree", [], Token);
        return [.. tree["nodes"]!.AsArray().Where(node => (bool?)node!["ignored"] != true)
            .Select(node => ((string?)node!["role"]?["value"] ?? "", (string?)node["name"]?["value"] ?? ""))];
    }

    private async Task<BrowserPage> OpenAsync(IReadOnlyList<AuditFinding> findings) =>
        await chromium.OpenAsync((await HtmlReport.OfAsync(findings)).Html, Token);
}
