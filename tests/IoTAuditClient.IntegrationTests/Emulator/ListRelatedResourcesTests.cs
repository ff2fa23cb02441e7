using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

public sealed class ListRelatedResourcesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListRelated_AFindingWithoutAny_IsAnEmptyListWithoutAToken()
    {
        await using var emulator = await StartAsync(0);

        Assert.Equal("""{"relatedResources":[]}""", (await Answer.ToAsync(Signed.Related(emulator, "findingId=f-1"))).Body);
    }

    [Theory]
    [InlineData("", 25)]
    [InlineData("&maxResults=1", 1)]
    [InlineData("&maxResults=50", 50)]
    [InlineData("&maxResults=250", 60)]
    public async Task ListRelated_AllPages_ShowEveryResourceInOrder(string size, int firstPage)
    {
        await using var emulator = await StartAsync(60);
        var pages = new List<string[]>();
        string? token = "";

        while (token is not null)
        {
            var next = token.Length == 0 ? "" : "&nextToken=" + Uri.EscapeDataString(token);
            var answer = await Answer.ToAsync(Signed.Related(emulator, "findingId=f-1" + size + next));
            pages.Add([.. answer.Json["relatedResources"]!.AsArray().Select(r => (string)r!["resourceIdentifier"]!["clientId"]!)]);
            token = (string?)answer.Json["nextToken"];
        }

        Assert.Equal(firstPage, pages[0].Length);
        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"c-{i}"), pages.SelectMany(p => p));
    }

    [Fact]
    public async Task ListRelated_AFindingOfARevokedIntermediateCa_ShowsThem()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        var finding = EmulatedFinding.ForCheck("INTERMEDIATE_CA_REVOKED_FOR_ACTIVE_DEVICE_CERTIFICATES_CHECK", "f-1");
        emulator.Findings.Add(finding);

        var answer = await Answer.ToAsync(Signed.Related(emulator, "findingId=f-1&maxResults=250"));

        Assert.Equal(Math.Min(250, finding.RelatedResources!.Count), answer.Json["relatedResources"]!.AsArray().Count);
        Assert.NotNull(answer.Json["relatedResources"]![0]!["resourceIdentifier"]!["deviceCertificateArn"]);
    }

    [Fact]
    public async Task ListRelated_AFindingFromJson_ServesItsEntriesByteForByte()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Findings.AddJson("""{"findingId":"f-1","relatedResources":[ { "resourceType" : "NEW" }, null, 1.50 ]}""");

        Assert.Equal(
            """{"relatedResources":[{ "resourceType" : "NEW" },null,1.50]}""",
            (await Answer.ToAsync(Signed.Related(emulator, "findingId=f-1"))).Body);
    }

    [Theory]
    [InlineData("", 400, "InvalidRequestException", "'findingId' is missing")]
    [InlineData("findingId=", 400, "InvalidRequestException", "'findingId' has 0 characters")]
    [InlineData("findingId=a%2Fb", 400, "InvalidRequestException", "'findingId' does not match the pattern")]
    [InlineData("findingId=nowhere", 404, "ResourceNotFoundException", "nowhere")]
    [InlineData("findingId=f-1&maxResults=0", 400, "InvalidRequestException", "outside 1 to 250")]
    [InlineData("findingId=f-1&maxResults=251", 400, "InvalidRequestException", "outside 1 to 250")]
    [InlineData("findingId=f-1&maxResults=ten", 400, "InvalidRequestException", "not a whole number")]
    [InlineData("findingId=f-1&nextToken=abc", 400, "InvalidRequestException", "not a token of this query")]
    public async Task ListRelated_AnInputThatBreaksARule_SaysWhichOne(string query, int status, string code, string message)
    {
        await using var emulator = await StartAsync(1);

        var answer = await Answer.ToAsync(Signed.Related(emulator, query));

        Assert.Equal((status, code), (answer.Status, answer.ErrorType));
        Assert.Contains(message, answer.Message);
    }

    [Fact]
    public async Task ListRelated_ATokenOfAnotherFinding_IsInvalidRequest()
    {
        await using var emulator = await StartAsync(60);
        emulator.Findings.Add(new EmulatedFinding("f-2") { RelatedResources = [] });

        var token = (string)(await Answer.ToAsync(Signed.Related(emulator, "findingId=f-1"))).Json["nextToken"]!;
        var answer = await Answer.ToAsync(Signed.Related(emulator, "findingId=f-2&nextToken=" + Uri.EscapeDataString(token)));

        Assert.Equal((400, "InvalidRequestException"), (answer.Status, answer.ErrorType));
    }

    private static async Task<AuditEmulator> StartAsync(int relatedResources)
    {
        var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Findings.Add(new EmulatedFinding("f-1")
        {
            RelatedResources = [.. Enumerable.Range(0, relatedResources).Select(i => EmulatedResource.Client($"c-{i}"))],
        });
        return emulator;
    }
}
