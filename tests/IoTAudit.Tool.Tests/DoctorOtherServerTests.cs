using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>The doctor where something else than the audits of AWS answers, or what gives the credentials does not.</summary>
public sealed class DoctorOtherServerTests
{
    private const string Html = "<html>Sign in</html>";

    // cat waits for its input, which ends with the process.
    private const string HangingHelper = "[profile corp]\nregion = eu-west-1\ncredential_process = cat\n";

    [Theory]
    [InlineData(401, Html)]
    [InlineData(403, Html)]
    [InlineData(403, """{"message":"Forbidden"}""")]
    public async Task Doctor_RefusedWithoutAnErrorCodeOfAws_SaysWhatWasSeenAndNothingOfTheCredentials(int status, string body)
    {
        var (code, problem, toDo) = await DiagnoseAsync(Answering(status, body, ("WWW-Authenticate", "Basic realm=\"x\"")));

        Assert.Equal(3, code);
        Assert.Contains("the answer has no error code of AWS", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("credentials are good", toDo, StringComparison.Ordinal);
        Assert.Contains("AWS_ENDPOINT_URL_IOT is set", toDo, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, "ForbiddenException")]
    [InlineData(403, "MissingAuthenticationTokenException")]
    [InlineData(403, "UnrecognizedClientException")]
    public async Task Doctor_RefusedByAServerThatIsNotAws_SaysNothingOfWhatAwsKnows(int status, string type)
    {
        var (code, _, toDo) = await DiagnoseAsync(Answering(status, "{}", ("x-amzn-ErrorType", type)));

        Assert.Equal(3, code);
        Assert.DoesNotContain("AWS does not know", toDo, StringComparison.Ordinal);
        Assert.DoesNotContain("credentials are good", toDo, StringComparison.Ordinal);
        Assert.Contains("AWS_ENDPOINT_URL_IOT is set", toDo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_AtAServerThatEchoesTheId_SaysThatItHasWhatNothingHas()
    {
        var (code, problem, toDo) = await DiagnoseAsync(context => context.Response.WriteAsync(
            $$"""{"finding":{"findingId":"{{context.Request.Path.Value!.Split('/')[^1]}}"},"findings":[]}"""));

        Assert.Equal(5, code);
        Assert.Contains("has a finding for an id that was made up for this call", problem, StringComparison.Ordinal);
        Assert.Contains("AWS_ENDPOINT_URL_IOT is set", toDo, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"status":"UP","findings":[]}""")]
    [InlineData("[]")]
    public async Task Doctor_AtAServerThatAnswersAnyJson_SaysThatItIsNoAnswer(string body)
    {
        var (code, problem, toDo) = await DiagnoseAsync(Answering(200, body));

        Assert.Equal(5, code);
        Assert.Contains("DescribeAuditFinding", problem, StringComparison.Ordinal);
        Assert.Contains("AWS_ENDPOINT_URL_IOT is set", toDo, StringComparison.Ordinal);
        Assert.DoesNotContain("sign-in page", toDo, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Doctor_WhereWhatAnswersFails_SaysHowOftenItWasAskedAndWhoHasItsLog(int status)
    {
        var (code, _, toDo) = await DiagnoseAsync(Answering(status, "{}"));

        Assert.Equal(5, code);
        Assert.StartsWith("It failed 4 times", toDo, StringComparison.Ordinal);
        Assert.DoesNotContain("AWS support", toDo, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(501, "")]
    [InlineData(405, "")]
    [InlineData(400, "SomethingElseException")]
    [InlineData(400, "InvalidRequestException")]
    public async Task Doctor_WhereTheFailureLasts_DoesNotSayToTryAgain(int status, string type)
    {
        var (code, _, toDo) = await DiagnoseAsync(Answering(status, "{}", ("x-amzn-ErrorType", type)));

        Assert.Equal(5, code);
        Assert.DoesNotContain("ry again", toDo, StringComparison.Ordinal);
        Assert.Contains("AWS_ENDPOINT_URL_IOT is set", toDo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_WhoseCredentialHelperHangs_NamesTheHelperAndNoNetwork()
    {
        var (code, problem, toDo) = await DiagnoseAsync(
            null, new() { [".aws/config"] = HangingHelper }, "--profile", "corp", "--timeout", "1s");

        Assert.Equal(3, code);
        Assert.StartsWith("DescribeAuditFinding: the AWS credentials had not arrived after 1 s.", problem, StringComparison.Ordinal);
        Assert.Contains("credential_process", toDo, StringComparison.Ordinal);
        Assert.Contains("--timeout", toDo, StringComparison.Ordinal);
        Assert.DoesNotContain("network", toDo, StringComparison.Ordinal);
        Assert.DoesNotContain("proxy", toDo, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Doctor_AtAServerThatDoesNotAnswerInTime_SaysWhatWasSentAndWhereItWasAsked()
    {
        using var server = new SilentServer();
        using var process = ConsoleProcess.Start(
            new Dictionary<string, string>
            {
                ["AWS_ACCESS_KEY_ID"] = "AKIAIOSFODNN7EXAMPLE",
                ["AWS_SECRET_ACCESS_KEY"] = "secret",
                ["AWS_REGION"] = "eu-west-1",
                ["AWS_ENDPOINT_URL"] = server.Url,
            },
            [],
            "doctor",
            "--timeout",
            "10s");

        var (code, output, _) = await process.EndAsync();

        var text = output.ReplaceLineEndings(" ");
        Assert.Equal(5, code);
        Assert.Contains($"Endpoint     {server.Url}/, because AWS_ENDPOINT_URL is set", text, StringComparison.Ordinal);
        Assert.Contains("access key id ending in MPLE", text, StringComparison.Ordinal);
        Assert.Contains(
            "answered in time: see whether it is the server that is meant. It was asked because AWS_ENDPOINT_URL is set.",
            text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("nothing was sent", text, StringComparison.Ordinal);
        Assert.DoesNotContain("VPC", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WhoseCredentialHelperHangs_NamesTheHelperAndTheOption()
    {
        using var process = ConsoleProcess.Start(
            [],
            new Dictionary<string, string> { [".aws/config"] = HangingHelper },
            "list", "--from", "7d", "--profile", "corp", "--timeout", "1s");

        var (code, _, error) = await process.EndAsync();

        Assert.Equal(3, code);
        Assert.Contains("check the helper that credential_process names, or raise --timeout", error, StringComparison.Ordinal);
        Assert.DoesNotContain("network", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Try:", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WhoseCredentialHelperPrintsSecrets_ShowsNoneOfThemAlsoWithVerbose()
    {
        const string Helper = "sh -c \"echo 'no login for AKIAIOSFODNN7EXAMPLE, password=hunter2' >&2; exit 3\"";
        using var process = ConsoleProcess.Start(
            [],
            new Dictionary<string, string> { [".aws/config"] = $"[profile corp]\nregion = eu-west-1\ncredential_process = {Helper}\n" },
            "list", "--from", "7d", "--profile", "corp", "--verbose");

        var (code, output, error) = await process.EndAsync();

        Assert.Equal(3, code);
        Assert.Contains("no login for ***", error, StringComparison.Ordinal);
        Assert.DoesNotContain("AKIAIOSFODNN7EXAMPLE", output + error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_WhoseEndpointHasAPassword_DoesNotShowIt()
    {
        await using var server = await FakeAwsServer.StartAsync([]);
        server.Otherwise = Answering(500, "{}");
        var variables = WithKeys(server.Url.Replace("://", "://user:hunter2@", StringComparison.Ordinal));
        using var process = ConsoleProcess.Start(variables, "doctor", "--verbose");

        var (_, output, error) = await process.EndAsync();

        Assert.DoesNotContain("hunter2", output + error, StringComparison.Ordinal);
    }

    private static RequestDelegate Answering(int status, string body, params (string Name, string Value)[] headers) => context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return context.Response.WriteAsync(body);
    };

    private static async Task<(int Code, string Problem, string ToDo)> DiagnoseAsync(
        RequestDelegate? answer, Dictionary<string, string>? files = null, params string[] options)
    {
        await using var server = await FakeAwsServer.StartAsync([]);
        server.Otherwise = answer;
        using var process = ConsoleProcess.Start(
            answer is null ? [] : WithKeys(server.Url), files ?? [], ["doctor", "--output", "json", .. options]);
        var (code, output, error) = await process.EndAsync();
        Assert.Equal("", error);
        var problem = Assert.Single(JsonDocument.Parse(output).RootElement.GetProperty("problems").EnumerateArray());
        return (code, problem.GetProperty("problem").GetString()!, problem.GetProperty("toDo").GetString()!);
    }

    private static Dictionary<string, string> WithKeys(string endpoint) => new()
    {
        ["AWS_ENDPOINT_URL_IOT"] = endpoint,
        ["AWS_REGION"] = "eu-west-1",
        ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
        ["AWS_SECRET_ACCESS_KEY"] = "secret",
    };
}
