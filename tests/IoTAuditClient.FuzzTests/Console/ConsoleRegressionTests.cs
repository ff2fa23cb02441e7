using System.Text;
using Xunit;

namespace IoTAuditClient.FuzzTests.CommandLine;

/// <summary>Every input that has broken something, made small.</summary>
public sealed class ConsoleRegressionTests
{
    [Theory]
    [InlineData("list", "--region", "eu-west-1", "--from")]
    [InlineData("list", "--from", "7d", "--from", "8d")]
    [InlineData("[suggest:\u012B5]", "90d")]
    [InlineData("checks", "--output", "json", "list")]
    [InlineData("doctor")]
    [InlineData("mitigate", "eu-west-1", "a", "--action", "publishdevice_certificate_shared--previous", "--yes")]
    public Task RunAsync_ArgumentsThatBrokeIt_EndsWell(params string[] arguments) =>
        ArgumentFuzzTests.CheckAsync(arguments, isTerminal: false, TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("{\n  \0\"finding\": {\"taskStartT{\"finding\":")]
    public async Task ReadAsync_FilesThatBrokeIt_AreReadOrCounted(string start)
    {
        var bytes = Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat("{\"finding\":", 500)));

        await FileFuzzTests.CheckReaderAsync(bytes, TestContext.Current.CancellationToken);
        await FileFuzzTests.CheckConsoleAsync(bytes, TestContext.Current.CancellationToken);
    }
}
