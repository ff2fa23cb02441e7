using System.Text.Json.Nodes;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

/// <summary>What the five operations of suppressions answer.</summary>
public sealed class SuppressionOperationTests
{
    private const string Key = """ "checkName":"LOGGING_DISABLED_CHECK","resourceIdentifier":{"account":"123456789012"} """;
    private const string Certificate = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    [Fact]
    public async Task Describe_WhatWasCreated_TellsItInTheShapesOfTheService()
    {
        await using var service = await AuditService.StartAsync();
        var created = await service.CreateSuppressionAsync(
            $$"""{ {{Key}}, "expirationDate":1772600000.5, "suppressIndefinitely":false, "description":"a \"b\" c", "clientRequestToken":"t" }""");
        var described = await service.DescribeSuppressionAsync($"{{ {Key} }}");

        Assert.Equal((200, "{}"), (created.Status, created.Body));
        Assert.Equal(
            """{"checkName":"LOGGING_DISABLED_CHECK","resourceIdentifier":{"account":"123456789012"},"expirationDate":1772600000.5,"suppressIndefinitely":false,"description":"a \"b\" c"}""",
            described.Body);
    }

    [Fact]
    public async Task Describe_OneWithoutEndAndDescription_LeavesThemOut()
    {
        await using var service = await AuditService.StartAsync();
        await service.CreateSuppressionAsync(
            """{"checkName":"IOT_POLICY_OVERLY_PERMISSIVE_CHECK","resourceIdentifier":{"policyVersionIdentifier":{"policyName":"p","policyVersionId":"1"}},"suppressIndefinitely":true,"clientRequestToken":"t"}""");

        var described = await service.DescribeSuppressionAsync(
            """{"checkName":"IOT_POLICY_OVERLY_PERMISSIVE_CHECK","resourceIdentifier":{"policyVersionIdentifier":{"policyName":"p","policyVersionId":"1"}}}""");

        Assert.Equal(
            """{"checkName":"IOT_POLICY_OVERLY_PERMISSIVE_CHECK","resourceIdentifier":{"policyVersionIdentifier":{"policyName":"p","policyVersionId":"1"}},"suppressIndefinitely":true}""",
            described.Body);
    }

    [Theory]
    [InlineData("{}", "The parameter 'checkName' is missing.")]
    [InlineData("""{"checkName":"LOGGING_DISABLED_CHECK"}""", "The parameter 'resourceIdentifier' is missing.")]
    [InlineData(
        """{"checkName":"LOGGING_DISABLED_CHECK","resourceIdentifier":{"account":"123456789012"},"suppressIndefinitely":true}""",
        "The parameter 'clientRequestToken' is missing.")]
    [InlineData(
        """{"checkName":"LOGGING_DISABLED_CHECK","resourceIdentifier":{"account":"1234"},"suppressIndefinitely":true,"clientRequestToken":"t"}""",
        "The value '1234' at 'resourceIdentifier.account' has 4 characters; the rule is exactly 12.")]
    [InlineData(
        """{"checkName":"LOGGING_DISABLED_CHECK","resourceIdentifier":{},"suppressIndefinitely":true,"clientRequestToken":"t"}""",
        "The value at 'resourceIdentifier' does not fit LOGGING_DISABLED_CHECK: 'account' is missing. It takes account.")]
    [InlineData(
        """{"checkName":"IOT_POLICY_OVERLY_PERMISSIVE_CHECK","resourceIdentifier":{"policyVersionIdentifier":{"policyName":"p"}},"suppressIndefinitely":true,"clientRequestToken":"t"}""",
        "The value at 'resourceIdentifier' does not fit IOT_POLICY_OVERLY_PERMISSIVE_CHECK: "
        + "'policyVersionIdentifier.policyVersionId' is missing. "
        + "It takes policyVersionIdentifier.policyName, policyVersionIdentifier.policyVersionId.")]
    [InlineData(
        """{"checkName":"LOGGING_DISABLED_CHECK","resourceIdentifier":{"account":"123456789012","clientId":"c"},"suppressIndefinitely":true,"clientRequestToken":"t"}""",
        "The value at 'resourceIdentifier' does not fit LOGGING_DISABLED_CHECK: "
        + "'clientId' does not belong to the check. It takes account.")]
    [InlineData(
        """{"checkName":"NEW_CHECK","resourceIdentifier":{"account":"123456789012"},"suppressIndefinitely":true,"clientRequestToken":"t"}""",
        "NEW_CHECK is no audit check.")]
    [InlineData(
        """{"checkName":"CONFLICTING_CLIENT_IDS_CHECK","resourceIdentifier":{"clientId":"c"},"suppressIndefinitely":true,"clientRequestToken":"t"}""",
        "The audit check CONFLICTING_CLIENT_IDS_CHECK is not enabled.")]
    public async Task Create_WithoutAKeyOfTheCheck_IsRefused(string body, string message)
    {
        await using var service = await AuditService.StartAsync();
        service.Emulator.Configuration.Disable("CONFLICTING_CLIENT_IDS_CHECK");

        AssertRefused(await service.CreateSuppressionAsync(body), message);
        Assert.Empty(service.Emulator.Suppressions.All);
    }

    [Theory]
    [InlineData("", "Either 'expirationDate' is needed, or 'suppressIndefinitely' with the value true.")]
    [InlineData(
        """ "suppressIndefinitely":false, """,
        "Either 'expirationDate' is needed, or 'suppressIndefinitely' with the value true.")]
    [InlineData(
        """ "suppressIndefinitely":true, "expirationDate":1772600000, """,
        "'expirationDate' excludes 'suppressIndefinitely'.")]
    [InlineData(
        """ "expirationDate":1772433000, """,
        "The value '2026-03-02T06:30:00.0000000+00:00' at 'expirationDate' is not in the future; "
        + "it is 2026-03-02T06:30:00.0000000+00:00 now.")]
    [InlineData(""" "expirationDate":"2026-12-31", """, "The value at 'expirationDate' is not a number of Unix seconds.")]
    public async Task Create_WithoutOneEnd_IsRefused(string end, string message)
    {
        await using var service = await AuditService.StartAsync();

        AssertRefused(await service.CreateSuppressionAsync($$"""{ {{Key}}, {{end}} "clientRequestToken":"t" }"""), message);
        Assert.Empty(service.Emulator.Suppressions.All);
    }

    [Theory]
    [InlineData(1_000, 'a', 200)]
    [InlineData(1_001, 'a', 400)]
    [InlineData(1, '\n', 400)]
    [InlineData(1, '\u00e9', 400)]
    [InlineData(0, 'a', 200)]
    public async Task Create_Description_TakesAThousandPrintableCharacters(int length, char character, int status)
    {
        await using var service = await AuditService.StartAsync();
        var body = JsonNode.Parse($$"""{ {{Key}}, "suppressIndefinitely":true, "clientRequestToken":"t" }""")!;
        body["description"] = new string(character, length);

        Assert.Equal(status, (await service.CreateSuppressionAsync(body.ToJsonString())).Status);
    }

    [Fact]
    public async Task Create_OneThatIsThere_IsAConflictWithItsMembers()
    {
        await using var service = await AuditService.StartAsync();
        await service.CreateSuppressionAsync(Indefinite("first"));

        var again = await service.CreateSuppressionAsync(Indefinite("second"));
        var sameToken = await service.CreateSuppressionAsync(
            $$"""{"checkName":"{{AuditService.Shared}}","resourceIdentifier":{"deviceCertificateId":"{{Certificate}}"},"suppressIndefinitely":true,"clientRequestToken":"first"}""");

        foreach (var answer in new[] { again, sameToken })
        {
            Assert.Equal((409, "ResourceAlreadyExistsException"), (answer.Status, answer.ErrorType));
            Assert.Equal("LOGGING_DISABLED_CHECK/account=123456789012", answer.Json["resourceId"]!.GetValue<string>());
            Assert.Equal(
                "arn:aws:iot:us-east-1:123456789012:auditsuppression/LOGGING_DISABLED_CHECK/account=123456789012",
                answer.Json["resourceArn"]!.GetValue<string>());
        }

        Assert.Single(service.Emulator.Suppressions.All);
    }

    [Theory]
    [InlineData(""" "expirationDate":1772600000 """, """{"expirationDate":1772600000.0,"suppressIndefinitely":false,"description":"why"}""")]
    [InlineData(""" "suppressIndefinitely":true """, """{"suppressIndefinitely":true,"description":"why"}""")]
    [InlineData(
        """ "expirationDate":1772600000, "suppressIndefinitely":false, "description":"" """,
        """{"expirationDate":1772600000.0,"suppressIndefinitely":false,"description":""}""")]
    [InlineData(""" "description":"new" """, """{"suppressIndefinitely":true,"description":"new"}""")]
    public async Task Update_SomeMembers_LeavesTheOthersAsTheyWere(string members, string expected)
    {
        await using var service = await AuditService.StartAsync();
        service.Emulator.Suppressions.Add(new(AuditService.Logging, new() { Account = "123456789012" }) { Description = "why" });

        var answer = await service.UpdateSuppressionAsync($$"""{ {{Key}}, {{members}} }""");

        Assert.Equal((200, "{}"), (answer.Status, answer.Body));
        var described = (await service.DescribeSuppressionAsync($"{{ {Key} }}")).Json.AsObject();
        described.Remove("checkName");
        described.Remove("resourceIdentifier");
        Assert.Equal(expected, described.ToJsonString());
    }

    [Theory]
    [InlineData(""" "suppressIndefinitely":false """, "Either 'expirationDate' is needed, or 'suppressIndefinitely' with the value true.")]
    [InlineData(""" "suppressIndefinitely":true, "expirationDate":1772600000 """, "'expirationDate' excludes 'suppressIndefinitely'.")]
    [InlineData(
        """ "expirationDate":1 """,
        "The value '1970-01-01T00:00:01.0000000+00:00' at 'expirationDate' is not in the future; "
        + "it is 2026-03-02T06:30:00.0000000+00:00 now.")]
    public async Task Update_ToNoOrTwoEnds_IsRefusedAndChangesNothing(string members, string message)
    {
        await using var service = await AuditService.StartAsync();
        await service.CreateSuppressionAsync(Indefinite("t"));

        AssertRefused(await service.UpdateSuppressionAsync($$"""{ {{Key}}, {{members}} }"""), message);
        Assert.Null(Assert.Single(service.Emulator.Suppressions.All).ExpirationDate);
    }

    [Fact]
    public async Task OneThatIsNotThere_IsNotFoundButDeleted()
    {
        await using var service = await AuditService.StartAsync();

        var described = await service.DescribeSuppressionAsync($"{{ {Key} }}");
        var updated = await service.UpdateSuppressionAsync($$"""{ {{Key}}, "suppressIndefinitely":true }""");
        var deleted = await service.DeleteSuppressionAsync($"{{ {Key} }}");

        Assert.Equal((404, "ResourceNotFoundException"), (described.Status, described.ErrorType));
        Assert.Equal((404, "ResourceNotFoundException"), (updated.Status, updated.ErrorType));
        Assert.Equal((200, "{}"), (deleted.Status, deleted.Body));
    }

    [Theory]
    [InlineData("", "1 2 3 4 5 - -")]
    [InlineData(""" "ascendingOrder":true, """, "1 2 3 4 5 - -")]
    [InlineData(""" "ascendingOrder":false, """, "- - 5 4 3 2 1")]
    [InlineData(""" "checkName":"LOGGING_DISABLED_CHECK", """, "-")]
    [InlineData(""" "resourceIdentifier":{"account":"123456789012"}, """, "-")]
    [InlineData(""" "checkName":"NEW_CHECK", """, "")]
    public async Task List_PageByPage_IsOrderedByExpiration(string members, string days)
    {
        await using var service = await AuditService.StartAsync();
        foreach (var day in new[] { 3, 1, 5, 0, 2, 4 })
        {
            service.Emulator.Suppressions.Add(new(AuditService.Shared, new() { DeviceCertificateId = new string((char)('0' + day), 64) })
            {
                ExpirationDate = day == 0 ? null : AuditService.Start.AddDays(day),
            });
        }

        service.Emulator.Suppressions.Add(new(AuditService.Logging, new() { Account = "123456789012" }));
        var listed = new List<string>();
        await foreach (var page in AuditService.PagesAsync(token => service.ListSuppressionsAsync(
            $$"""{ {{members}} {{(token is null ? "" : $""" "nextToken":"{token}", """)}} "maxResults":2 }""")))
        {
            var suppressions = page["suppressions"]!.AsArray();
            Assert.InRange(suppressions.Count, 0, 2);
            listed.AddRange(suppressions.Select(DayOf));
        }

        Assert.Equal(days, string.Join(' ', listed));
    }

    [Fact]
    public async Task List_WhileOthersComeAndGo_ShowsWhatStaysOnce()
    {
        await using var service = await AuditService.StartAsync();
        for (var day = 1; day <= 4; day++)
        {
            Add(service, day);
        }

        var first = await service.ListSuppressionsAsync("""{"maxResults":2}""");
        service.Emulator.Suppressions.Remove(AuditService.Shared, CertificateOf(1));
        Add(service, 5);
        var token = first.Json["nextToken"]!.GetValue<string>();
        var second = await service.ListSuppressionsAsync($$"""{"nextToken":"{{token}}"}""");
        var foreign = await service.ListSuppressionsAsync($$"""{"nextToken":"{{token}}","ascendingOrder":false}""");

        Assert.Equal(["1", "2"], first.Json["suppressions"]!.AsArray().Select(DayOf));
        Assert.Equal(["3", "4", "5"], second.Json["suppressions"]!.AsArray().Select(DayOf));
        Assert.Equal((400, "InvalidRequestException"), (foreign.Status, foreign.ErrorType));
    }

    [Theory]
    [InlineData("""{"maxResults":0}""")]
    [InlineData("""{"maxResults":251}""")]
    [InlineData("""{"ascendingOrder":"yes"}""")]
    [InlineData("""{"nextToken":"x"}""")]
    [InlineData("""{"resourceIdentifier":{"deviceCertificateId":"a"}}""")]
    public async Task List_BadInput_IsRefused(string body)
    {
        await using var service = await AuditService.StartAsync();

        var answer = await service.ListSuppressionsAsync(body);

        Assert.Equal((400, "InvalidRequestException"), (answer.Status, answer.ErrorType));
    }

    [Fact]
    public async Task FaultsAndQuotas_OfTheseOperations_ApplyToThem()
    {
        await using var service = await AuditService.StartAsync();
        service.Emulator.Faults.Add(AuditFault.LimitExceeded().For(EmulatedOperation.CreateAuditSuppression));
        service.Emulator.Faults.Add(AuditFault.ResetBeforeHeaders().For(EmulatedOperation.CreateAuditSuppression).OnCall(2));
        service.Emulator.Quotas.SetDocumented();

        var limited = await service.CreateSuppressionAsync(Indefinite("a"));
        await Assert.ThrowsAsync<HttpRequestException>(() => service.CreateSuppressionAsync(Indefinite("b")));
        var statuses = new List<int>();
        for (var call = 0; call < 12; call++)
        {
            statuses.Add((await service.ListSuppressionsAsync("{}")).Status);
        }

        // The answer of the second create is lost, and what it did is done.
        Assert.Equal((410, "LimitExceededException"), (limited.Status, limited.ErrorType));
        Assert.Single(service.Emulator.Suppressions.All);
        Assert.Equal(10, statuses.Count(status => status == 200));
        Assert.Equal(12, service.Emulator.Counters.For(EmulatedOperation.ListAuditSuppressions).Requests);
    }

    private static string Indefinite(string token) => $$"""{ {{Key}}, "suppressIndefinitely":true, "clientRequestToken":"{{token}}" }""";

    private static void Add(AuditService service, int day) =>
        service.Emulator.Suppressions.Add(
            new(AuditService.Shared, CertificateOf(day)) { ExpirationDate = AuditService.Start.AddDays(day) });

    private static EmulatedResourceIdentifier CertificateOf(int day) => new() { DeviceCertificateId = new string((char)('0' + day), 64) };

    private static string DayOf(JsonNode? suppression) => suppression!["expirationDate"] is null
        ? "-"
        : suppression["resourceIdentifier"]!["deviceCertificateId"]!.GetValue<string>()[..1];

    private static void AssertRefused(Answer answer, string message) =>
        Assert.Equal((400, "InvalidRequestException", message), (answer.Status, answer.ErrorType, answer.Message));
}
