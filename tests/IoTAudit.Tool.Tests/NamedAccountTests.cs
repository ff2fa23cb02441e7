using System.Text.Json;
using IoTAudit.Tool.Terminal;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>Accounts of which only a name is known, such as those of an accounts file without roles.</summary>
public sealed class NamedAccountTests
{
    private static readonly string[] Names = ["prod-eu", "g\u00e4rten"];

    [Theory]
    [InlineData("list", "--output")]
    [InlineData("export", "--format")]
    public async Task Summary_OfSavedFindingsOfAccountsWithoutAnId_CountsEachAccountsProblems(string command, string option)
    {
        await using var places = await EmulatedPlaces.StartAsync(Names, ["eu-west-1"], hasRoles: false);
        var saved = await places.RunAsync(command, "--account", "all", "--task", "latest", option, "jsonl");
        var ofOne = string.Concat(saved.Lines.Where(static line => line.Contains("prod-eu", StringComparison.Ordinal)).Select(Ended));
        var files = new GivenFiles { ["one.jsonl"] = ofOne, ["two.jsonl"] = ofOne + Renamed(ofOne) };

        var one = await ConsoleRun.OfAsync(files.AddTo, "summary", "--from-file", "one.jsonl", "--output", "json");
        var two = await ConsoleRun.OfAsync(files.AddTo, "summary", "--from-file", "two.jsonl", "--output", "json");

        Assert.NotEqual(0, ProblemsOf(one));
        Assert.Equal(2 * ProblemsOf(one), ProblemsOf(two));
    }

    [Fact]
    public async Task Diff_OfAFileOfTwoAccountsWithoutAnId_SaysThatTheyAreTwoAndJudgesNothing()
    {
        await using var places = await EmulatedPlaces.StartAsync(Names, ["eu-west-1"], hasRoles: false);
        var two = await places.RunAsync("export", "--account", "all", "--task", "latest", "--format", "jsonl");

        var run = await ConsoleRun.OfAsync(
            new GivenFiles { ["two.jsonl"] = two.Output }.AddTo, "diff", "two.jsonl", "two.jsonl", "--fail-on", "low");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Matches(
            "the older audit has findings of account (prod-eu|g\u00e4rten) in Region eu-west-1 and of account (prod-eu|g\u00e4rten) in",
            run.Error);
    }

    [Fact]
    public async Task Diff_OfFilesOfTwoAccountsWithoutAnId_IsOfTwoPlaces()
    {
        await using var places = await EmulatedPlaces.StartAsync(Names, ["eu-west-1"], hasRoles: false);
        var one = await places.RunAsync("export", "--account", "prod-eu", "--task", "latest", "--format", "jsonl");
        var other = Renamed(one.Output);

        var run = await ConsoleRun.OfAsync(
            new GivenFiles { ["one.jsonl"] = one.Output, ["other.jsonl"] = other }.AddTo, "diff", "one.jsonl", "other.jsonl");

        Assert.Contains(
            "the older audit is of account prod-eu in Region eu-west-1, and the newer one of account staging in Region eu-west-1",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfAFileAndAnAccountOfAnotherName_IsOfTwoPlacesUnlessTheIdIsTheSame()
    {
        await using var unnamed = await EmulatedPlaces.StartAsync(["prod-eu"], ["eu-west-1"], hasRoles: false);
        await using var known = await EmulatedPlaces.StartAsync(["prod-eu"], ["eu-west-1"]);

        var differ = await DiffAsync(unnamed);
        var same = await DiffAsync(known);

        Assert.Contains("the newer one of account prod-eu", differ.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("the newer one of", same.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfAFileOfNamedAccounts_KeepsTheNameOfEach()
    {
        await using var places = await EmulatedPlaces.StartAsync(Names, ["eu-west-1"], hasRoles: false);
        var one = await places.RunAsync("export", "--account", Names[1], "--task", "latest", "--format", "jsonl");
        var two = await places.RunAsync("export", "--account", "all", "--task", "latest", "--format", "jsonl");
        var files = new GivenFiles { ["one.jsonl"] = one.Output, ["two.jsonl"] = two.Output };

        var again = await ConsoleRun.OfAsync(files.AddTo, "export", "--from-file", "one.jsonl", "--format", "jsonl");
        var several = await ConsoleRun.OfAsync(files.AddTo, "export", "--from-file", "two.jsonl", "--format", "jsonl");

        Assert.All(again.Lines, static line => Assert.Equal(
            Names[1], JsonDocument.Parse(line).RootElement.GetProperty("account").GetString()));
        Assert.Equal(one.Output, again.Output);
        Assert.Equal(two.Output, several.Output);
    }

    private static async Task<ConsoleRun> DiffAsync(EmulatedPlaces places)
    {
        var saved = await places.RunAsync("export", "--account", "prod-eu", "--task", "previous", "--format", "jsonl");
        var files = new GivenFiles { ["old.jsonl"] = Renamed(saved.Output) };
        return await places.RunAsync(
            context => context with
            {
                FileExists = files.ContainsKey,
                OpenFile = path => path == "old.jsonl" ? files.AddTo(context).OpenFile(path) : context.OpenFile(path),
            },
            "diff", "--account", "prod-eu", "old.jsonl", "latest");
    }

    private static long ProblemsOf(ConsoleRun run)
    {
        using var document = JsonDocument.Parse(run.Output);
        return document.RootElement.GetProperty("openProblems").GetInt64();
    }

    private static string Ended(string line) => line + '\n';

    private static string Renamed(string lines) =>
        lines.Replace("\"account\":\"prod-eu\"", "\"account\":\"staging\"", StringComparison.Ordinal);
}
