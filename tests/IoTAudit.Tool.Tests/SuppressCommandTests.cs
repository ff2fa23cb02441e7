using System.Text.Json;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAudit.Tool.Tests;

public sealed class SuppressCommandTests
{
    private const string Shared = AuditCheckName.Names.DeviceCertificateShared;
    private const string Clients = AuditCheckName.Names.ConflictingClientIds;

    [Fact]
    public async Task Suppress_OfFindings_CreatesAndThenUpdatesAndSaysWhich()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var first = account.IdOf(Shared);
        var second = account.IdOf(Clients);

        var created = await account.RunAsync("suppress", first, "--until", "2026-12-31", "--description", "test bench");
        var both = await account.RunAsync("suppress", first, second, "--indefinitely", "--description", "accepted");

        Assert.Equal(ExitCode.Found, created.Code);
        Assert.StartsWith($"created\t{first}\t{Shared}\t", Assert.Single(created.Lines), StringComparison.Ordinal);
        Assert.Contains("until 2026-12-31T23:59:59Z (the end of that day in UTC)", created.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Found, both.Code);
        Assert.Equal([$"updated\t{first}", $"created\t{second}"], both.Lines.Select(FirstTwo));
        Assert.Contains("1 updated, 1 created.", both.Error, StringComparison.Ordinal);
        var kept = Assert.Single(account.Emulator.Suppressions.All, it => it is { CheckName: Shared, Description: "accepted" });
        Assert.Null(kept.ExpirationDate);
    }

    [Theory]
    [InlineData("2026-12-31", "2026-12-31T23:59:59Z (the end of that day in UTC)")]
    [InlineData("2026-12-31T18:00", "2026-12-31T18:00:00Z (a time without a zone is UTC)")]
    [InlineData("2026-12-31 18:00:05", "2026-12-31T18:00:05Z (a time without a zone is UTC)")]
    [InlineData("2026-12-31T18:00:00+02:00", "2026-12-31T16:00:00Z,")]
    [InlineData("2026-12-31T18:00:00.001z", "2026-12-31T18:00:01Z,")]
    [InlineData("9999-12-31", "9999-12-31T23:59:59Z (the end of that day in UTC)")]
    public async Task Suppress_UntilATime_SaysWhatWasUnderstoodAndSendsIt(string until, string understood)
    {
        await using var account = await EmulatedAccount.StartAsync();

        var run = await account.RunAsync("suppress", account.IdOf(Shared), "--until", until, "--description", "mine");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains($"until {understood}", run.Error, StringComparison.Ordinal);
        var sent = Assert.Single(account.Emulator.Suppressions.All, it => it.Description == "mine").ExpirationDate;
        Assert.StartsWith($"{sent:yyyy-MM-dd'T'HH:mm:ss'Z'}", understood, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--until is 2026-03-01T23:59:59Z, and now it is 2026-03-02T12:00:0", "a", "--until", "2026-03-01")]
    [InlineData("a suppression ends in the future", "a", "--until", "2026-03-02T12:00:00+01:00")]
    [InlineData("--until is \"2026-02-30\": it takes a date", "a", "--until", "2026-02-30")]
    [InlineData("A length of time goes with --for, as in --for 30d", "a", "--until", "30d")]
    [InlineData("and now it is 2026-03-02T12:00:00Z: a suppression", "a", "--until", "2026-03-01")]
    [InlineData("The year 9999 in UTC is the last one: --indefinitely has no end.", "a", "--until", "12000-01-01")]
    [InlineData("The year 9999 in UTC is the last one", "a", "--until", "9999-12-31T23:59:59-10:00")]
    [InlineData("which ends after the year 9999: give --indefinitely", "a", "--for", "99999999999999d")]
    [InlineData("\"latest\" names an audit, and no finding: `iot-audit list --task latest`", "latest", "--for", "1d")]
    [InlineData("--for is \"0d\": it takes a time of more than 0", "a", "--for", "0d")]
    [InlineData("--for is \"soon\": it takes a time of more than 0", "a", "--for", "soon")]
    [InlineData("which ends after the year 9999: give --indefinitely", "a", "--for", "99999999h")]
    [InlineData("for how long? Give --for 30d, --until 2026-12-31 or --indefinitely.", "a")]
    [InlineData("--for and --indefinitely exclude each other", "a", "--for", "1d", "--indefinitely")]
    [InlineData("--description: A description has no line breaks", "a", "--for", "1d", "--description", "one\ntwo")]
    [InlineData("which findings? Their ids are missing", "--for", "1d")]
    [InlineData("A finding id has 1 to 128 characters of", "a b", "--for", "1d")]
    public async Task Suppress_OfWhatCannotBeMeant_IsBadUsageAndSendsNothing(string expected, params string[] arguments)
    {
        await using var account = await EmulatedAccount.StartAsync(17);

        var run = await account.RunAsync(["suppress", .. arguments]);

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        Assert.Equal(0, account.Emulator.Requests.Received);
    }

    [Fact]
    public async Task Suppress_WithADescriptionOf1001Characters_IsBadUsage()
    {
        var run = await ConsoleRun.OfAsync("suppress", "a", "--for", "1d", "--description", new string('x', 1_001));

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("--description: A description has at most 1000 characters; this one has 1001", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suppress_OfAFindingThatCannotBe_SaysWhyAndDoesTheOthers()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Emulator.Findings.Add(new EmulatedFinding("bare") { CheckName = Shared });
        account.Emulator.Findings.Add(new EmulatedFinding("odd")
        {
            CheckName = "NEWER_THAN_THIS_CHECK",
            NonCompliantResource = EmulatedResource.Client("pump"),
        });
        var good = account.IdOf(Shared);

        var run = await account.RunAsync("suppress", "bare", "gone", "odd", good, "--for", "30d");

        Assert.Equal(["failed\tbare", "not found\tgone", "failed\todd", $"created\t{good}"], run.Lines.Select(FirstTwo));
        Assert.Contains("lacks its resource", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("NEWER_THAN_THIS_CHECK is no audit check", run.Lines[2], StringComparison.Ordinal);
        Assert.Equal(ExitCode.Service, run.Code);
    }

    [Theory]
    [InlineData("bare", ExitCode.NotDone)]
    [InlineData("gone", ExitCode.NotFound)]
    public async Task Suppress_OfOneThatCannotBe_TellsItByTheExitCode(string id, object expected)
    {
        await using var account = await EmulatedAccount.StartAsync(17);
        account.Emulator.Findings.Add(new EmulatedFinding("bare") { CheckName = Shared });

        Assert.Equal((ExitCode)expected, (await account.RunAsync("suppress", id, "--for", "30d")).Code);
        Assert.Equal(0, account.CountOf(EmulatedOperation.CreateAuditSuppression));
    }

    [Fact]
    public async Task Suppress_OfTwoFindingsOfOneProblem_WritesOnce()
    {
        await using var account = await EmulatedAccount.StartAsync(17);
        foreach (var id in (string[])["one", "two"])
        {
            account.Emulator.Findings.Add(new EmulatedFinding(id)
            {
                CheckName = Clients,
                NonCompliantResource = EmulatedResource.Client("pump-7"),
            });
        }

        var run = await account.RunAsync("suppress", "one", "two", "one", "--for", "30d");

        Assert.Equal(["created\tone", "the same\ttwo"], run.Lines.Select(FirstTwo));
        Assert.Equal(1, account.CountOf(EmulatedOperation.CreateAuditSuppression));
        Assert.Equal(0, account.CountOf(EmulatedOperation.UpdateAuditSuppression));
    }

    [Fact]
    public async Task Suppress_ByAReadOnlyRole_IsRefusedOnceAndGivesTheCommandForSomebodyElse()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Emulator.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.CreateAuditSuppression).Always());
        var first = account.IdOf(Shared);
        var second = account.IdOf(Clients);

        var run = await account.RunAsync("suppress", first, second, "--until", "2026-12-31", "--description", "it's fine");

        Assert.Equal(ExitCode.Access, run.Code);
        Assert.Equal([$"failed\t{first}", $"not asked\t{second}"], run.Lines.Select(FirstTwo));
        Assert.Equal(1, account.CountOf(EmulatedOperation.CreateAuditSuppression));
        Assert.Contains("(iot:CreateAuditSuppression)", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            $"  iot-audit suppress --until 2026-12-31T23:59:59Z --description 'it'\\''s fine' --region us-east-1 {first} {second}\n",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suppress_WhoseAnswerIsLost_IsNotWrittenTwice()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Emulator.Faults.Add(AuditFault.ResetInsideBody().For(EmulatedOperation.CreateAuditSuppression).Times(1));

        var run = await account.RunAsync("suppress", account.IdOf(Shared), "--for", "30d", "--description", "mine");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.StartsWith("created\t", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Single(account.Emulator.Suppressions.All, it => it.Description == "mine");
        Assert.Equal(0, account.CountOf(EmulatedOperation.UpdateAuditSuppression));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task Suppress_AsJson_HasAnObjectForEachFinding(string format)
    {
        await using var account = await EmulatedAccount.StartAsync();
        var id = account.IdOf(Shared);

        var run = await account.RunAsync("suppress", id, "gone", "--for", "30d", "--output", format);

        JsonElement[] findings = format == "jsonl"
            ? [.. run.Lines.Select(line => JsonDocument.Parse(line).RootElement)]
            : [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").EnumerateArray()];
        Assert.Equal([id, "gone"], findings.Select(finding => finding.GetProperty("findingId").GetString()));
        Assert.Equal(["created", "not found"], findings.Select(finding => finding.GetProperty("result").GetString()));
        Assert.True(findings[0].GetProperty("resourceIdentifier").TryGetProperty("deviceCertificateId", out _));
    }

    [Fact]
    public async Task Suppress_OfAForeignIdWithoutAnySetting_DoesNotLetTheEmulatorAnswer()
    {
        var run = await ConsoleRun.OfAsync("suppress", "0123456789abcdef0123456789abcdef", "--for", "30d");

        Assert.Equal(ExitCode.BadUsage, run.Code);
        Assert.Contains("AWS was not asked for 0123456789abcdef0123456789abcdef", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suppress_OfWhatIsSuppressed_SaysWhatItReplaces()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var id = account.IdOf(Shared);
        await account.RunAsync("suppress", id, "--until", "2026-12-31", "--description", "bench");

        var other = await account.RunAsync("suppress", id, "--indefinitely", "--description", "mine");
        var silent = await account.RunAsync("suppress", id, "--for", "1d");
        var json = await account.RunAsync("suppress", id, "--indefinitely", "--output", "jsonl");

        Assert.StartsWith($"updated\t{id}\t", other.Output, StringComparison.Ordinal);
        Assert.EndsWith("\tIt was suppressed until 2026-12-31T23:59:59Z: \"bench\".\n", other.Output, StringComparison.Ordinal);
        Assert.Contains(
            "It was suppressed indefinitely: \"mine\". No new description was given; AWS does not say whether this one stays.",
            silent.Output,
            StringComparison.Ordinal);
        var replaced = JsonDocument.Parse(json.Output).RootElement.GetProperty("replaced");
        Assert.Equal("mine", replaced.GetProperty("description").GetString());
        Assert.StartsWith("2026-03-03T12:00:", replaced.GetProperty("expirationDate").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suppress_OfWhatIsSuppressedWhereNobodyMayLook_SaysThatItIsNotKnown()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var id = account.IdOf(Shared);
        await account.RunAsync("suppress", id, "--indefinitely");
        account.Emulator.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.DescribeAuditSuppression).Always());

        var run = await account.RunAsync("suppress", id, "--for", "1d");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains("iot:DescribeAuditSuppression is not allowed", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suppress_WithADescriptionThatTheServiceRefuses_SaysWhatAwsDocuments()
    {
        await using var account = await EmulatedAccount.StartAsync();

        var run = await account.RunAsync("suppress", account.IdOf(Shared), "--for", "1d", "--description", "Pr\u00fcfstand");

        Assert.Equal(ExitCode.Service, run.Code);
        Assert.Contains("AWS documents a description as printable ASCII", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suppress_OfAFindingOfAnOlderAudit_SaysThatThereIsANewerOne()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var (old, newest) = (account.Emulator.Findings.Generated.Audits[1].TaskId, account.Emulator.Findings.Generated.Audits[0].TaskId);
        var id = account.Emulator.Findings.Generated.First(finding => finding.TaskId == old && finding.CheckName == Shared).FindingId;

        var older = await account.RunAsync("suppress", id, "--for", "1d");
        var current = await account.RunAsync("suppress", account.IdOf(Shared), "--for", "1d");

        Assert.Contains($"the finding {id} is of the audit {old} of ", older.Error, StringComparison.Ordinal);
        Assert.Contains($"and a newer one is completed: {newest} of 2026-03-02 06:00 UTC", older.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("newer", current.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unsuppress_OfFindings_DeletesAndSaysWhereThereWasNone()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var first = account.IdOf(Shared);
        var second = account.IdOf(Clients);
        await account.RunAsync("suppress", first, "--indefinitely", "--description", "mine");

        var run = await account.RunAsync("unsuppress", first, second);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal([$"deleted\t{first}", $"was none\t{second}"], run.Lines.Select(FirstTwo));
        Assert.DoesNotContain(account.Emulator.Suppressions.All, it => it.Description == "mine");
    }

    [Fact]
    public async Task Unsuppress_WhereNobodyMayLook_DeletesAndSaysThatItIsNotKnown()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Emulator.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.DescribeAuditSuppression).Always());

        var run = await account.RunAsync("unsuppress", account.IdOf(Shared));

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.StartsWith("deleted\t", run.Output, StringComparison.Ordinal);
        Assert.Contains("Whether there was one is not known", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unsuppress_WhereSomeoneElseDeletedItInBetween_SaysThatThereIsNone()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var id = account.IdOf(Shared);
        await account.RunAsync("suppress", id, "--indefinitely");
        account.Emulator.Faults.Add(AuditFault.Error(404, "ResourceNotFoundException", "There is none.")
            .For(EmulatedOperation.DeleteAuditSuppression)
            .Always());

        var run = await account.RunAsync("unsuppress", id);

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Contains("There is no suppression of it.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unsuppress_ByAReadOnlyRole_GivesTheCommandForSomebodyElse()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var id = account.IdOf(Shared);
        await account.RunAsync("suppress", id, "--indefinitely");
        account.Emulator.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.DeleteAuditSuppression).Always());

        var run = await account.RunAsync("unsuppress", id);

        Assert.Equal(ExitCode.Access, run.Code);
        Assert.Contains($"  iot-audit unsuppress --region us-east-1 {id}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SuppressionList_OfACheck_HasItsSuppressionsInEveryForm()
    {
        await using var account = await EmulatedAccount.StartAsync();
        await account.RunAsync("suppress", account.IdOf(Shared), "--until", "2026-12-31", "--description", "bench");

        var plain = await account.RunAsync("suppression", "list", "--check", "device_certificate_shared");
        var json = await account.RunAsync("suppression", "list", "--check", "device_certificate_shared", "--output", "json");
        var lines = await account.RunAsync("suppression", "list", "--output", "jsonl");

        Assert.StartsWith($"2026-12-31T23:59:59.000Z\t{Shared}\t", plain.Lines[0], StringComparison.Ordinal);
        Assert.All(plain.Lines, line => Assert.Equal(Shared, line.Split('\t')[1]));
        Assert.All(plain.Lines.Skip(1), line => Assert.StartsWith("indefinitely\t", line, StringComparison.Ordinal));
        var first = JsonDocument.Parse(json.Output).RootElement.GetProperty("suppressions")[0];
        Assert.Equal("2026-12-31T23:59:59.000Z", first.GetProperty("expirationDate").GetString());
        Assert.Equal(account.Emulator.Suppressions.All.Count, lines.Lines.Length);
    }

    [Fact]
    public async Task SuppressionList_OfACheckWithoutAny_SaysSo()
    {
        await using var account = await EmulatedAccount.StartAsync(17);

        var run = await account.RunAsync("suppression", "list", "--check", "ca_certificate_expiring");

        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains("nothing is suppressed of these checks", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_AtATerminalOf80Columns_KeepsEachIdWholeAndNoLineIsLonger()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var id = account.IdOf(Shared);

        var suppress = await AtATerminalAsync(account, "suppress", id, "gone", "--for", "30d", "--description", new string('w', 70));
        var list = await AtATerminalAsync(account, "suppression", "list");

        Assert.Contains(suppress.Lines, line => line.StartsWith($"created   {id} DEVICE_CERTIFICATE_SHARED", StringComparison.Ordinal));
        Assert.StartsWith("Until (UTC)      Check", list.Lines[1], StringComparison.Ordinal);
        Assert.All(suppress.Lines.Concat(list.Lines).Where(line => !line.Contains("www", StringComparison.Ordinal)), line =>
            Assert.True(line.Length <= 80, line));
    }

    private static Task<ConsoleRun> AtATerminalAsync(EmulatedAccount account, params string[] arguments) => account.RunAsync(
        context => context with
        {
            IsTerminal = true,
            Variable = name => name switch { "AWS_REGION" => "us-east-1", "NO_COLOR" => "1", _ => null },
        },
        arguments);

    private static string FirstTwo(string line) => string.Join('\t', line.Split('\t').Take(2));

    [Fact]
    public async Task Suppress_OnANarrowTerminal_HasTheWholeNameOfTheCheck()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var id = account.IdOf("AUTHENTICATED_COGNITO_ROLE_OVERLY_PERMISSIVE_CHECK");

        var run = await account.RunAsync(context => context with { IsTerminal = true, Width = 80 }, "suppress", "--for", "30d", id);

        Assert.Contains(" AUTHENTICATED_COGNITO_ROLE_OVERLY_PERMISSIVE", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u2026', run.Output);
    }
}
