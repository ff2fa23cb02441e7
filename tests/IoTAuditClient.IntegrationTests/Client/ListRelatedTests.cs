using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Client;

/// <summary>Every related resource over HTTP, also beyond the ten of a described finding.</summary>
public sealed class ListRelatedTests
{
    [Fact]
    public async Task ListRelatedResourcesAsync_MoreThanAPage_ListsAllInOrder()
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Findings.Add(new EmulatedFinding("f-1")
        {
            RelatedResources = [.. Enumerable.Range(0, 601).Select(number => EmulatedResource.Client($"c-{number}"))],
        });

        var resources = await served.ListRelatedResourcesAsync("f-1");

        Assert.Equal(
            Enumerable.Range(0, 601).Select(number => new ResourceIdentifier.Client { ClientId = $"c-{number}" }),
            resources.Select(resource => resource.Identifier));
        Assert.Equal(resources.Take(10), (await served.DescribeAsync("f-1")).RelatedResources);
        Assert.All(served.Emulator.Requests.Take(3), request => Assert.Equal("250", request.Query["maxResults"]));
    }

    [Fact]
    public async Task ListRelatedResourcesAsync_ThrottledInTheMiddle_ListsEachOnce()
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Findings.Add(new EmulatedFinding("f-1")
        {
            RelatedResources = [.. Enumerable.Range(0, 600).Select(number => EmulatedResource.Client($"c-{number}"))],
        });
        served.Emulator.Faults.Add(AuditFault.Throttle().OnCall(2).Times(3));

        Assert.Equal(600, (await served.ListRelatedResourcesAsync("f-1")).Distinct().Count());
        Assert.Equal(6, served.Emulator.Requests.Received);
    }

    [Fact]
    public async Task ListRelatedResourcesAsync_RevokedIntermediateCa_ListsWhatDescribeDoesNotShow()
    {
        await using var served = await ServedClient.StartAsync();
        var finding = EmulatedFinding.ForCheck(AuditCheckName.Names.IntermediateCaRevokedForActiveDeviceCertificates, "f-1");
        served.Emulator.Findings.Add(finding);

        var resources = await served.ListRelatedResourcesAsync("f-1");

        Assert.Equal(finding.RelatedResources!.Count, resources.Count);
        Assert.NotEmpty(resources);
        Assert.Empty((await served.DescribeAsync("f-1")).RelatedResources);
    }

    [Fact]
    public async Task ListRelatedResourcesAsync_NoRelatedResources_IsEmpty()
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Findings.Add(new EmulatedFinding("f-1"));

        Assert.Empty(await served.ListRelatedResourcesAsync("f-1"));
    }

    [Fact]
    public async Task ListRelatedResourcesAsync_NoSuchFinding_ThrowsNotFound()
    {
        await using var served = await ServedClient.StartAsync();

        var exception = await Assert.ThrowsAsync<AuditFindingNotFoundException>(() => served.ListRelatedResourcesAsync("no-such-finding"));

        Assert.Equal("no-such-finding", exception.FindingId);
    }

    [Theory]
    [InlineData("""{"relatedResources":[{"resourceType":"CLIENT_ID","resourceIdentifier":{"clientId":"c"}},null]}""", 1)]
    [InlineData("""{"relatedResources":[]}""", 0)]
    public async Task ListRelatedResourcesAsync_AnswerWithAList_IsThatList(string body, int count)
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(AuditFault.Body(body));

        Assert.Equal(count, (await served.ListRelatedResourcesAsync(served.AnyId)).Count);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"relatedResources":{"a":1}}""")]
    public async Task ListRelatedResourcesAsync_AnswerWithoutAList_IsAnError(string body)
    {
        await using var served = await ServedClient.StartAsync();
        served.Emulator.Faults.Add(AuditFault.Body(body).Always());

        await Assert.ThrowsAsync<AuditResponseException>(() => served.ListRelatedResourcesAsync(served.AnyId));
    }
}
