using Microsoft.AspNetCore.Http;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>A list whose pages stay empty goes on, and a person hears of it.</summary>
public sealed class EmptyPagesTests
{
    [Theory]
    [InlineData("list", "--from", "1d")]
    [InlineData("suppression", "list")]
    public async Task Any_WhoseServiceGivesEmptyPages_SaysThatItIsAskedOnAndEndsWithTheLastPage(params string[] command)
    {
        var asked = 0;
        await using var server = await FakeAwsServer.StartAsync([]);
        server.Otherwise = context =>
        {
            var next = ++asked <= 30 ? $", \"nextToken\": \"{asked}\"" : "";
            return context.Response.WriteAsync($$"""{ "findings": [], "suppressions": []{{next}} }""");
        };
        var variables = new Dictionary<string, string>
        {
            ["AWS_ENDPOINT_URL_IOT"] = server.Url,
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
        };

        using var process = ConsoleProcess.Start(variables, command);
        var (code, _, error) = await process.EndAsync();

        Assert.Equal(0, code);
        Assert.Equal(31, asked);
        Assert.Contains(
            ": 25 pages in a row were empty, and the service says that more follow. It is asked on; Ctrl-C ends it.",
            error,
            StringComparison.Ordinal);
    }
}
