using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Samples;

/// <summary>samples/AspNetCore over real HTTP, with an emulator in the place of each account.</summary>
public sealed class AspNetCoreTests(RunningAspNetCore sample) : IClassFixture<RunningAspNetCore>, IDisposable
{
    private const string Finding = "/accounts/production/findings/f-1";
    private const string Findings = "/accounts/production/audits/a-1/findings";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Finding_ThatExists_IsAwsJsonOfItsAccountAlone()
    {
        sample.Production.Findings.Add(EmulatedFinding.ForCheck("DEVICE_CERTIFICATE_SHARED_CHECK", "f-1"));

        var finding = await sample.JsonAsync(Finding);
        using var other = await GetAsync("/accounts/staging/findings/f-1");

        Assert.Equal("CRITICAL", finding.GetProperty("severity").GetString());
        Assert.Equal("f-1", AuditFindingJson.Parse(finding.GetRawText()).FindingId);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Theory]
    [InlineData("/accounts/production/findings/gone", "'gone'")]
    [InlineData("/accounts/nobody/findings/f-1", "There is no account 'nobody'.")]
    [InlineData("/accounts/nobody/audits/a-1/findings", "There is no account 'nobody'.")]
    public async Task Get_NoSuchFindingOrAccount_Is404ThatNamesIt(string path, string detail) =>
        Assert.Contains(detail, await DetailAsync(HttpStatusCode.NotFound, path), StringComparison.Ordinal);

    [Theory]
    [InlineData("/accounts/production/findings/a%20b", "position 2: \"a b\"")]
    [InlineData("/accounts/production/audits/a_b/findings", "position 2: \"a_b\"")]
    public async Task Get_IdThatBreaksTheRule_Is400ThatNamesTheRule(string path, string detail)
    {
        Assert.Contains(detail, await DetailAsync(HttpStatusCode.BadRequest, path), StringComparison.Ordinal);

        // A page that another test has left may still arrive.
        Assert.DoesNotContain(
            sample.Production.Requests, static request => request is { FindingId: "a b" } or { TaskId: "a_b" });
    }

    [Fact]
    public async Task Finding_ServiceRefusesTheRequest_Is400()
    {
        sample.Production.Faults.Add(AuditFault.Error(400, "InvalidRequestException", "no").For(EmulatedOperation.DescribeAuditFinding));

        Assert.NotNull(await DetailAsync(HttpStatusCode.BadRequest, Finding));
    }

    public static TheoryData<AuditFault> Lasting =>
        [AuditFault.AccessDenied(), AuditFault.ExpiredToken(), AuditFault.LimitExceeded(), AuditFault.UnknownErrorType()];

    [Theory]
    [MemberData(nameof(Lasting))]
    public async Task Finding_FailureThatStays_Is502AndTheReasonStandsInTheLog(AuditFault fault)
    {
        sample.Production.Faults.Add(fault.For(EmulatedOperation.DescribeAuditFinding));

        using var answer = await GetAsync(Finding);

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Null(answer.Headers.RetryAfter);
        Assert.DoesNotContain("iot:", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        await sample.PrintedAsync("Answered with 502: DescribeAuditFinding: ");
    }

    [Theory]
    [InlineData(Finding)]
    [InlineData(Findings)]
    public async Task Get_Throttled_Is503WithTheWaitThatAwsAskedFor(string path)
    {
        var operation = path == Finding ? EmulatedOperation.DescribeAuditFinding : EmulatedOperation.ListAuditFindings;
        sample.Production.Faults.Add(AuditFault.Throttle().WithRetryAfter(TimeSpan.FromSeconds(70)).For(operation));

        using var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(70), answer.Headers.RetryAfter?.Delta);
    }

    public static TheoryData<AuditFault> Passing =>
        [AuditFault.InternalFailure(), AuditFault.ServiceUnavailable(), AuditFault.TruncatedJson(), AuditFault.Html()];

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task Finding_FailureThatPasses_Is503WithAWait(AuditFault fault)
    {
        sample.Production.Findings.Add(EmulatedFinding.ForCheck("LOGGING_DISABLED_CHECK", "f-1"));
        sample.Production.Faults.Add(fault.For(EmulatedOperation.DescribeAuditFinding));

        using var answer = await GetAsync(Finding);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        Assert.Equal("f-1", (await sample.JsonAsync(Finding)).GetProperty("findingId").GetString());
    }

    [Fact]
    public async Task Finding_CallerWhoTakesNoJson_GetsTheStatusAllTheSame()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/accounts/production/findings/gone");
        request.Headers.Add("Accept", "text/csv");

        using var answer = await sample.Http.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task List_OfSeveralPages_IsOneArrayOfWhatIsSevereEnough()
    {
        AddAudit(300);
        sample.Production.Findings.Add(EmulatedFinding.ForCheck("DEVICE_CERTIFICATE_SHARED_CHECK", "worst") with { TaskId = "a-1" });

        var all = await sample.JsonAsync(Findings);
        var worst = await sample.JsonAsync($"{Findings}?atLeast=CRITICAL");

        Assert.Equal(301, all.EnumerateArray().Select(finding => finding.GetProperty("findingId").GetString()).Distinct().Count());
        Assert.Equal("worst", Assert.Single(worst.EnumerateArray()).GetProperty("findingId").GetString());
        Assert.True(sample.Production.Requests.Count > 2, "One page has it all.");
    }

    [Fact]
    public async Task List_SecondPageIsNotThereYet_SendsTheFirst()
    {
        AddAudit(600);
        sample.Production.Faults.Add(AuditFault.NoAnswer().For(EmulatedOperation.ListAuditFindings).OnCall(2));

        using var answer = await sample.Http.GetAsync(new Uri(Findings, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Token);
        await using var body = await answer.Content.ReadAsStreamAsync(Token);
        var start = new byte[64];
        await body.ReadExactlyAsync(start, Token);

        Assert.StartsWith("[{\"findingId\":", System.Text.Encoding.UTF8.GetString(start), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_SecondPageFails_CutsTheConnectionSoThatNoPartPassesForAll()
    {
        AddAudit(600);
        sample.Production.Faults.Add(AuditFault.AccessDenied().For(EmulatedOperation.ListAuditFindings).OnCall(2));

        await Assert.ThrowsAsync<HttpRequestException>(() => sample.Http.GetStringAsync(new Uri(Findings, UriKind.Relative), Token));
    }

    [Fact]
    public async Task List_FirstPageFails_Is502()
    {
        sample.Production.Faults.Add(AuditFault.AccessDenied());

        Assert.NotNull(await DetailAsync(HttpStatusCode.BadGateway, Findings));
    }

    [Fact]
    public async Task ManyIds_OneGoneOneBad_HasAnOutcomeForEach()
    {
        sample.Production.Findings.Add(EmulatedFinding.ForCheck("LOGGING_DISABLED_CHECK", "f-1"));

        using var answer = await PostAsync("f-1", "gone", "a b");
        var text = await answer.Content.ReadAsStringAsync(Token);
        var outcomes = JsonSerializer.Deserialize<AuditFindingOutcome[]>(text)!.ToDictionary(outcome => outcome.FindingId);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(3, outcomes.Count);
        Assert.Equal("f-1", outcomes["f-1"].Finding?.FindingId);
        Assert.Equal(AuditFindingOutcomeStatus.NotFound, outcomes["gone"].Status);
        Assert.Contains("position 2", outcomes["a b"].Exception?.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("TargetSite", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyIds_MoreThanARequestTakesOrNoList_Is400()
    {
        using var tooMany = await PostAsync([.. Enumerable.Range(0, 101).Select(index => $"f-{index}")]);
        using var noList = await sample.Http.PostAsJsonAsync("/accounts/production/findings", "f-1", Token);

        Assert.Equal(HttpStatusCode.BadRequest, tooMany.StatusCode);
        Assert.Contains("at most 100 ids", await tooMany.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, noList.StatusCode);
        Assert.Empty(sample.Production.Requests);
    }

    [Fact]
    public async Task Health_OneAccountIsDenied_NamesTheAccount()
    {
        var well = await sample.JsonAsync("/health");
        sample.Staging.Faults.Add(AuditFault.AccessDenied());
        using var ill = await GetAsync("/health");
        sample.Staging.Faults.Add(AuditFault.ServiceUnavailable());
        var slow = await sample.JsonAsync("/health");

        Assert.Equal("""{"production":"Healthy","staging":"Healthy"}""", well.GetRawText());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ill.StatusCode);
        Assert.Equal("""{"production":"Healthy","staging":"Unhealthy"}""", await ill.Content.ReadAsStringAsync(Token));
        Assert.Equal("""{"production":"Healthy","staging":"Degraded"}""", slow.GetRawText());
    }

    [Fact]
    public async Task Telemetry_OfACall_SaysWhichAccountItWas()
    {
        using var answer = await GetAsync("/accounts/staging/findings/gone");

        await sample.PrintedAsync("AuditFinding.Describe");
        await sample.PrintedAsync(IoTAuditClientTelemetry.OperationDuration);
        await sample.PrintedAsync("iot_audit.client: staging");
        Assert.DoesNotContain(SampleRun.SecretKey, sample.Printed(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithoutAwsSettings_ServesInventedFindingsAndSaysSo()
    {
        await using var alone = await RunningAspNetCore.WithoutAwsSettingsAsync();

        await alone.PrintedAsync("INVENTED");
        var id = (await alone.PrintedAsync("staging: Some that there are: ")).Split(": ")[2].Split(',')[0];
        var finding = await alone.JsonAsync($"/accounts/staging/findings/{id}");
        var audit = await alone.JsonAsync($"/accounts/staging/audits/{finding.GetProperty("taskId").GetString()}/findings");
        using var other = await alone.Http.GetAsync(new Uri($"/accounts/production/findings/{id}", UriKind.Relative), Token);

        Assert.Contains(audit.EnumerateArray(), listed => listed.GetProperty("findingId").GetString() == id);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    public void Dispose()
    {
        foreach (var emulator in new[] { sample.Production, sample.Staging })
        {
            emulator.Faults.Clear();
            emulator.Findings.Clear();
            emulator.Requests.Clear();
        }
    }

    private void AddAudit(int findings) => sample.Production.Findings.AddRange(Enumerable.Range(0, findings)
        .Select(index => EmulatedFinding.ForCheck("LOGGING_DISABLED_CHECK", $"f-{index}") with { TaskId = "a-1" }));

    private Task<HttpResponseMessage> GetAsync(string path) => sample.Http.GetAsync(new Uri(path, UriKind.Relative), Token);

    private Task<HttpResponseMessage> PostAsync(params string[] findingIds) =>
        sample.Http.PostAsJsonAsync("/accounts/production/findings", findingIds, Token);

    private async Task<string?> DetailAsync(HttpStatusCode status, string path)
    {
        using var answer = await GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(text).RootElement.GetProperty("detail").GetString();
    }
}
