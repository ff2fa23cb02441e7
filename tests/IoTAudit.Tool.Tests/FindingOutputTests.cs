using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class FindingOutputTests
{
    private const string Escape = "\u001b";
    private static readonly string CertificateId = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(2), "test", "test");

    private static readonly AuditFinding Full = new()
    {
        FindingId = "f-1",
        TaskId = "t-1",
        CheckName = "DEVICE_CERTIFICATE_SHARED_CHECK",
        TaskStartTime = new DateTimeOffset(2026, 3, 2, 6, 0, 0, TimeSpan.Zero),
        FindingTime = new DateTimeOffset(2026, 3, 2, 6, 0, 1, 250, TimeSpan.Zero),
        Severity = FindingSeverity.Critical,
        NonCompliantResource = new AuditResource
        {
            Type = AuditResourceType.DeviceCertificate,
            Identifier = new ResourceIdentifier.DeviceCertificate { CertificateId = CertificateId, AccountId = "123456789012" },
            AdditionalInfo = new Dictionary<string, string> { ["EXPIRATION_TIME"] = "1772431200000" },
        },
        RelatedResources =
        [
            new AuditResource { Type = AuditResourceType.ClientId, Identifier = new ResourceIdentifier.Client { ClientId = "pump-1" } },
            new AuditResource
            {
                Type = AuditResourceType.IamRole,
                Identifier = new ResourceIdentifier.IamRole { Arn = "arn:aws:iam::1:role/r" },
            },
        ],
        ReasonForNonCompliance = "Certificate shared by one or more devices.",
        ReasonForNonComplianceCode = "CERTIFICATE_SHARED",
        IsSuppressed = false,
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Table_OfAFullFinding_ShowsEveryMember(bool isTerminal)
    {
        var run = await ShowAsync(Full, isTerminal);

        foreach (var text in new[]
                 {
                     "f-1",
                     "t-1",
                     "DEVICE_CERTIFICATE_SHARED_CHECK",
                     "CRITICAL",
                     "DEVICE_CERTIFICATE",
                     CertificateId,
                     "123456789012",
                     "EXPIRATION_TIME",
                     "Related 1",
                     "pump-1",
                     "Related 2",
                     "arn:aws:iam::1:role/r",
                     "Certificate shared by one or more devices.",
                     "CERTIFICATE_SHARED",
                     "Suppressed",
                 })
        {
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Table_OfAFindingOfAKnownCheck_SaysWhatItMeansHowItIsMitigatedAndWhereTheGuideIs()
    {
        var check = AuditCheckCatalog.Find(Full.CheckName)!;

        var run = await ShowAsync(Full, isTerminal: false);

        Assert.Contains($"  Meaning       {check.Description}", run.Lines);
        Assert.Contains("  Mitigate by   PUBLISH_FINDING_TO_SNS, UPDATE_DEVICE_CERTIFICATE, ADD_THINGS_TO_THING_GROUP", run.Lines);
        Assert.Contains($"  Guide         {check.DocumentationUrl}", run.Lines);
    }

    [Theory]
    [InlineData("describe", "cb8a8bfe53f6f9ebef66d47d2a80fbdb")]
    [InlineData("checks", "device-certificate-shared")]
    public async Task Table_OnATerminalThatIsNarrowerThanTheGuide_HasItUnbrokenOnALineOfItsOwn(string command, string name)
    {
        var run = await ConsoleRun.OfAsync(context => context with { IsTerminal = true, Width = 80 }, command, name);

        Assert.Contains($"{AuditCheckCatalog.Find(AuditCheckName.DeviceCertificateShared)!.DocumentationUrl}", run.Lines);
    }

    [Fact]
    public async Task Table_OfAFindingWhoseCheckHasNoDocumentedActions_SaysSo()
    {
        var run = await ShowAsync(Full with { CheckName = AuditCheckName.DeviceCertificateAge }, isTerminal: false);

        Assert.Contains("  Mitigate by   PUBLISH_FINDING_TO_SNS (AWS documents no others)", run.Lines);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Table_OfAFinding_ShowsTimesLocallyAndInUtc(bool isTerminal)
    {
        var run = await ShowAsync(Full, isTerminal);

        Assert.Contains("2026-03-02 08:00:01.250 +02:00 (2026-03-02 06:00:01.250 UTC)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_OfAFindingWithoutMembers_ShowsOnlyTheId()
    {
        var run = await ShowAsync(new AuditFinding { FindingId = "f-1" }, isTerminal: false);

        Assert.Equal("Finding f-1\n", run.Output);
    }

    [Fact]
    public async Task Table_On80Columns_KeepsEveryLineAndACertificateIdWhole()
    {
        var run = await ShowAsync(Full, isTerminal: true, noColor: true);
        var lines = run.Lines.Select(WithoutStyles).ToArray();

        Assert.All(
            lines.Where(static line => !line.StartsWith("https://", StringComparison.Ordinal)),
            static line => Assert.True(line.TrimEnd().Length <= 80, line));
        Assert.Contains(lines, line => line.Contains(CertificateId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Table_OfTheFirstFindingOfTheEmulator_FitsOnAScreen()
    {
        var known = await ConsoleRun.OfAsync("describe", "--emulator");
        var id = known.Error.TrimEnd().Split(' ')[^1];

        var run = await ConsoleRun.OfAsync(
            context => context with { IsTerminal = true, Width = 80, Variable = name => name == "NO_COLOR" ? "1" : null },
            "describe", "--emulator", id);

        Assert.InRange(run.Lines.Length, 15, 22);
        Assert.Contains(run.Lines, static line => line.Contains("Audit start ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Table_WithTheLongestId_FoldsItButKeepsAllOfIt()
    {
        var id = string.Concat(Enumerable.Range(0, 128).Select(index => (char)('a' + (index % 26))));

        var run = await ShowAsync(new AuditFinding { FindingId = id }, isTerminal: true, noColor: true);

        var lines = run.Lines.Select(WithoutStyles).SkipWhile(line => !line.StartsWith("Finding ", StringComparison.Ordinal));
        var shown = string.Concat(lines.Select(line => line.Replace("Finding", "", StringComparison.Ordinal).Trim()));
        Assert.StartsWith(id, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_On80Columns_BreaksNamesOfChecksBetweenWords()
    {
        var run = await ConsoleRun.OfAsync(context => context with { IsTerminal = true }, "describe");
        var lines = run.Lines.Select(line => WithoutStyles(line).TrimEnd()).ToArray();

        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
        Assert.Equal(
            17,
            lines.Count(line => line.EndsWith("_CHECK", StringComparison.Ordinal) || line.EndsWith(" CHECK", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Table_OnATerminal_ColoursTheSeverity()
    {
        var run = await ShowAsync(Full, isTerminal: true);

        Assert.Matches(@"\x1b\[1;38;5;15;48;5;1mCRITICAL", run.Output);
    }

    [Fact]
    public async Task Table_OfSeveralRelatedClients_HasALineEachWithOneFormOfATime()
    {
        AuditResource[] clients =
        [
            ClientFrom("pump-1", "1795153424309", "1795153425309"),
            ClientFrom("sensor-berlin-2", "1795153424309", to: null),
        ];

        var run = await ShowAsync(Full with { RelatedResources = [.. clients] }, isTerminal: true);

        Assert.Matches("client +from \\(UTC\\) +to \\(UTC\\)", run.Output);
        Assert.Matches("pump-1 +2026-11-20 05:43 +2026-11-20 05:43", run.Output);
        Assert.DoesNotContain("1795153424309", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_WithNoColor_HasNoColours()
    {
        var run = await ShowAsync(Full, isTerminal: true, noColor: true);

        Assert.DoesNotMatch(@"\x1b\[[0-9;]*(?<![0-9])[34][0-9]m", run.Output);
        Assert.Contains("CRITICAL", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_WithoutATerminal_IsPlainText()
    {
        var run = await ShowAsync(Full, isTerminal: false);

        Assert.All(run.Output, character => Assert.True(character is '\n' or (>= ' ' and <= '~')));
    }

    [Theory]
    [InlineData("\u001b[31mEVIL", @"\u001B[31mEVIL")]
    [InlineData("a\u202Etxt.exe", @"a\u202Etxt.exe")]
    [InlineData("a\nSeverity LOW", @"a\u000ASeverity LOW")]
    [InlineData("a\r\u0007\u009Bb", @"a\u000D\u0007\u009Bb")]
    [InlineData("[red]x[/]", "[red]x[/]")]
    [InlineData("[link=https://example.com]x", "[link=https://example.com]x")]
    [InlineData("\u2028\u200B\uFEFF", @"\u2028\u200B\uFEFF")]
    public async Task Table_WithHostileText_ShowsItAsText(string hostile, string shown)
    {
        var finding = Full with
        {
            ReasonForNonCompliance = hostile,
            CheckName = hostile,
            Severity = hostile,
            TaskId = hostile,
            RelatedResources =
            [
                new AuditResource
                {
                    Type = hostile,
                    Identifier = new ResourceIdentifier.Client { ClientId = hostile },
                    AdditionalInfo = new Dictionary<string, string> { [hostile] = hostile },
                },
            ],
        };

        var plain = await ShowAsync(finding, isTerminal: false);
        var table = await ShowAsync(finding, isTerminal: true, width: 200);

        Assert.Equal(8, Count(plain.Output, shown));
        Assert.Equal(8, Count(WithoutStyles(table.Output), shown));
        Assert.All(
            WithoutStyles(table.Output),
            character => Assert.True(character == '\n' || !(char.IsControl(character) || IsDirection(character))));
    }

    [Fact]
    public async Task Table_WithHalfASurrogatePair_ShowsItsCode()
    {
        var run = await ShowAsync(Full with { ReasonForNonCompliance = "x\uD800y" }, isTerminal: false);

        Assert.Contains(@"x\uD800y", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task Json_WithHostileText_IsAsciiThatReadsBackTheSame(string output)
    {
        var finding = Full with { ReasonForNonCompliance = "\u001b[31m\u202E\u0007\u009B" };
        var client = new ScriptedClient(_ => finding);

        var run = await ConsoleRun.OnAwsAsync(client, "describe", "f-1", "--output", output);

        Assert.All(run.Output, character => Assert.True(character is '\n' or (>= ' ' and <= '~')));
        Assert.Equal(finding, AuditFindingJson.Parse(run.Output));
    }

    private static Task<ConsoleRun> ShowAsync(AuditFinding finding, bool isTerminal, bool noColor = false, int width = 80) =>
        ConsoleRun.OfAsync(
            context =>
            {
                var aws = ConsoleRun.OnAws(context, new ScriptedClient(_ => finding));
                return aws with
                {
                    IsTerminal = isTerminal,
                    Width = width,
                    TimeZone = Zone,
                    Variable = name => name == "NO_COLOR" && noColor ? "1" : aws.Variable(name),
                };
            },
            "describe",
            "f-1");

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static bool IsDirection(char character) =>
        character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u200B';

    private static string WithoutStyles(string text) => System.Text.RegularExpressions.Regex.Replace(text, Escape + @"\[[0-9;]*m", "");

    private static AuditResource ClientFrom(string clientId, string from, string? to) => new()
    {
        Type = AuditResourceType.ClientId,
        Identifier = new ResourceIdentifier.Client { ClientId = clientId },
        AdditionalInfo = to is null
            ? new Dictionary<string, string> { ["CONNECTION_TIME"] = from }
            : new Dictionary<string, string> { ["CONNECTION_TIME"] = from, ["DISCONNECTION_TIME"] = to },
    };
}
