using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Client;

/// <summary>Answers that no test of a mock would think of, over HTTP.</summary>
public sealed class StrangeAnswerTests
{
    [Theory]
    [InlineData("""{"finding":{"relatedResources":{"a":1}}}""", "'relatedResources'")]
    [InlineData("""{"finding":{"relatedResources":"x"}}""", "'relatedResources'")]
    [InlineData("""{"finding":{"relatedResources":["x"]}}""", "'relatedResources'")]
    [InlineData("""{"finding":{"nonCompliantResource":"x"}}""", "'nonCompliantResource'")]
    [InlineData("""{"finding":"x"}""", "'finding'")]
    [InlineData("null", "null")]
    [InlineData("5", "a number")]
    public async Task DescribeAsync_ValueOfAnotherKind_IsRefusedAndNamed(string body, string named)
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(AuditFault.Body(body).Always());

        var exception = await Assert.ThrowsAsync<AuditResponseException>(() => served.DescribeAsync());

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
        Assert.Equal(served.Emulator.Requests.Last().RequestId, exception.RequestId);
        Assert.Equal(200, (int?)exception.StatusCode);
    }

    [Theory]
    [InlineData("""{"finding":{"findingTime":"not a time"}}""")]
    [InlineData("""{"finding":{"findingTime":1572007301019}}""")]
    [InlineData("""{"finding":{"isSuppressed":"yes"}}""")]
    [InlineData("""{"finding":{"severity":{"a":1}}}""")]
    public async Task DescribeAsync_ScalarThatTheSdkCannotRead_ThrowsResponseException(string body)
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(AuditFault.Body(body).Always());

        var exception = await Assert.ThrowsAsync<AuditResponseException>(() => served.DescribeAsync());

        Assert.Equal(served.Emulator.Requests.Last().RequestId, exception.RequestId);
    }

    [Fact]
    public async Task DescribeAsync_ErrorPageOfAnotherServer_DoesNotQuoteTheSdkAsTheService()
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(AuditFault.Body("<html><h1>404 Not Found</h1></html>", "text/html", 404).Always());

        var exception = await Assert.ThrowsAsync<AuditServiceException>(() => served.DescribeAsync());

        Assert.DoesNotContain("The service says", exception.Message, StringComparison.Ordinal);
        Assert.Contains("a proxy or another server may have answered", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAsync_ErrorWhoseTextEndsWithAStop_IsQuotedWithOneStop()
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(AuditFault.Error(400, "InvalidRequestException", "This is refused.").Always());

        var exception = await Assert.ThrowsAsync<AuditRequestInvalidException>(() => served.DescribeAsync());

        Assert.Contains("The service says: \"This is refused\". (", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"finding":{}}""")]
    [InlineData("""{"finding":{"findingId":null,"severity":null,"relatedResources":null,"nonCompliantResource":null}}""")]
    [InlineData("\uFEFF{\"finding\":{}}")]
    public async Task DescribeAsync_FindingWithoutAnyMember_IsAFindingWithTheIdAskedFor(string body)
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(AuditFault.Body(body));

        Assert.Equal(new AuditFinding { FindingId = "f-1" }, await served.DescribeAsync("f-1"));
    }

    [Fact]
    public async Task DescribeAsync_TimeAsIsoText_IsRead()
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(AuditFault.Body("""{"finding":{"findingTime":"2019-12-10T22:07:26.168+01:00"}}"""));

        Assert.Equal(new DateTimeOffset(2019, 12, 10, 21, 7, 26, 168, TimeSpan.Zero), (await served.DescribeAsync()).FindingTime);
    }

    [Fact]
    public async Task DescribeAsync_UnknownEnumValues_ArePassedOnUnharmed()
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(AuditFault.Body(
            """{"finding":{"severity":"Apocalyptic","checkName":"QUANTUM_CHECK","nonCompliantResource":{"resourceType":"SATELLITE","resourceIdentifier":{"clientId":"c"}}}}"""));

        var finding = await served.DescribeAsync();

        Assert.Equal("Apocalyptic", finding.Severity?.Value);
        Assert.Equal("QUANTUM_CHECK", finding.CheckName?.Value);
        Assert.Equal("SATELLITE", finding.NonCompliantResource?.Type?.Value);
        Assert.Equal("c", Assert.IsType<ResourceIdentifier.Client>(finding.NonCompliantResource?.Identifier).ClientId);
    }

    [Fact]
    public async Task DescribeAsync_UnknownMembers_ChangeNothing()
    {
        await using var served = await ServedClient.StartAsync();
        var expected = await served.DescribeAsync();
        served.Emulator.Faults.Add(AuditFault.UnknownMembers());

        Assert.Equal(expected, await served.DescribeAsync());
    }

    [Theory]
    [InlineData(500, typeof(AuditServiceException))]
    [InlineData(503, typeof(AuditServiceException))]
    [InlineData(403, typeof(AuditAccessDeniedException))]
    [InlineData(429, typeof(AuditThrottledException))]
    [InlineData(400, typeof(AuditServiceException))]
    public async Task DescribeAsync_ErrorWithABrokenBody_IsTheErrorOfItsStatus(int status, Type expected)
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(AuditFault.Body("""{"message":"oh""", statusCode: status).Always());

        var exception = await Assert.ThrowsAnyAsync<AuditClientException>(() => served.DescribeAsync());

        Assert.IsType(expected, exception);
        Assert.Equal(status, (int?)exception.StatusCode);
    }

    [Fact]
    public async Task DescribeAsync_RedirectToAnotherHost_IsNotFollowed()
    {
        await using var served = await ServedClient.StartAsync();
        await using var elsewhere = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(AuditFault.Body("{}", statusCode: 302)
            .WithHeader("Location", elsewhere.Emulator.ServiceUrl.ToString())
            .Always());

        var exception = await Assert.ThrowsAsync<AuditServiceException>(() => served.DescribeAsync());

        Assert.Equal(302, (int?)exception.StatusCode);
        Assert.Equal((1, 0), (served.Emulator.Requests.Received, elsewhere.Emulator.Requests.Received));
    }

    [Theory]
    [InlineData("trickle")]
    [InlineData("no answer")]
    [InlineData("slow headers")]
    public async Task DescribeAsync_AnswerThatNeverEnds_TimesOutAndLeavesNoReadBehind(string fault)
    {
        await using var served = await ServedClient.StartAsync();
        var scripted = fault switch
        {
            "trickle" => AuditFault.TricklingBody(1, TimeSpan.FromSeconds(1)),
            "no answer" => AuditFault.NoAnswer(),
            _ => AuditFault.SlowHeaders(TimeSpan.FromHours(1)),
        };
        served.Emulator.Faults.Add(scripted.Always());
        var call = served.Client.DescribeAsync(served.AnyId, TestContext.Current.CancellationToken);

        for (var attempt = 1; attempt <= 4; attempt++)
        {
            await served.Emulator.Requests.WaitForAsync(attempt, TestContext.Current.CancellationToken);
            served.Time.Advance(ServedClient.AttemptTimeout);
            if (attempt < 4)
            {
                await served.Time.PassNextWaitAsync();
            }
        }

        var exception = await Assert.ThrowsAsync<AuditTimeoutException>(() => call);
        Assert.Equal(4, exception.Attempts);
        Assert.DoesNotContain("did not give up", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAsync_EndlessBody_IsRefusedAtMaxResponseBytes()
    {
        await using var served = await ServedClient.StartAsync(options => options.MaxAttempts = 1);
        served.Emulator.Faults.Add(AuditFault.EndlessBody());

        var exception = await Assert.ThrowsAsync<AuditResponseException>(() => served.DescribeAsync());

        Assert.Contains("MaxResponseBytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAsync_EveryGeneratedFinding_ArrivesWithAllThatTheEmulatorSent()
    {
        await using var served = await ServedClient.StartAsync();

        foreach (var expected in served.Emulator.Findings.Generated)
        {
            var finding = await served.DescribeAsync(expected.FindingId);

            Assert.Equal(expected.FindingId, finding.FindingId);
            Assert.Equal(expected.TaskId, finding.TaskId);
            Assert.Equal(expected.CheckName, finding.CheckName?.Value);
            Assert.Equal(expected.Severity, finding.Severity?.Value);
            Assert.Equal(expected.FindingTime, finding.FindingTime);
            Assert.Equal(expected.TaskStartTime, finding.TaskStartTime);
            Assert.Equal(expected.ReasonForNonCompliance, finding.ReasonForNonCompliance);
            Assert.Equal(expected.ReasonForNonComplianceCode, finding.ReasonForNonComplianceCode);
            Assert.Equal(expected.IsSuppressed, finding.IsSuppressed);
            Assert.Equal(expected.NonCompliantResource?.ResourceType, finding.NonCompliantResource?.Type?.Value);
            Assert.Equal(
                expected.NonCompliantResource?.AdditionalInfo ?? new Dictionary<string, string>(),
                finding.NonCompliantResource?.AdditionalInfo);
            Assert.IsNotType<ResourceIdentifier.Unrecognized>(finding.NonCompliantResource?.Identifier);
            Assert.True(finding.RelatedResources.Count <= 10);
        }
    }
}
