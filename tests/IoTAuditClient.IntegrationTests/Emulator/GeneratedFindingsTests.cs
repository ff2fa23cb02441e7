using System.Text.RegularExpressions;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

public sealed partial class GeneratedFindingsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What AWS documents of its checks: severity, resource type, identifier member, reason codes.</summary>
    public static TheoryData<string, string, string, string, string> Checks => new()
    {
        {
            "AUTHENTICATED_COGNITO_ROLE_OVERLY_PERMISSIVE_CHECK",
            "CRITICAL",
            "COGNITO_IDENTITY_POOL",
            "cognitoIdentityPoolId",
            "ALLOWS_BROAD_ACCESS_TO_IOT_THING_ADMIN_READ_ACTIONS ALLOWS_ACCESS_TO_IOT_NON_THING_ADMIN_ACTIONS "
                + "ALLOWS_ACCESS_TO_IOT_THING_ADMIN_WRITE_ACTIONS"
        },
        {
            "CA_CERTIFICATE_EXPIRING_CHECK",
            "MEDIUM",
            "CA_CERTIFICATE",
            "caCertificateId",
            "CERTIFICATE_APPROACHING_EXPIRATION CERTIFICATE_PAST_EXPIRATION"
        },
        {
            "CA_CERTIFICATE_KEY_QUALITY_CHECK",
            "CRITICAL",
            "CA_CERTIFICATE",
            "caCertificateId",
            "CERTIFICATE_KEY_VULNERABILITY_CVE-2017-15361 CERTIFICATE_KEY_VULNERABILITY_CVE-2008-0166"
        },
        { "CONFLICTING_CLIENT_IDS_CHECK", "HIGH", "CLIENT_ID", "clientId", "DUPLICATE_CLIENT_ID_ACROSS_CONNECTIONS" },
        { "DEVICE_CERTIFICATE_AGE_CHECK", "LOW", "DEVICE_CERTIFICATE", "deviceCertificateId", "CERTIFICATE_PAST_AGE_THRESHOLD" },
        {
            "DEVICE_CERTIFICATE_EXPIRING_CHECK",
            "MEDIUM",
            "DEVICE_CERTIFICATE",
            "deviceCertificateId",
            "CERTIFICATE_APPROACHING_EXPIRATION CERTIFICATE_PAST_EXPIRATION"
        },
        {
            "DEVICE_CERTIFICATE_KEY_QUALITY_CHECK",
            "CRITICAL",
            "DEVICE_CERTIFICATE",
            "deviceCertificateId",
            "CERTIFICATE_KEY_VULNERABILITY_CVE-2017-15361 CERTIFICATE_KEY_VULNERABILITY_CVE-2008-0166"
        },
        {
            "DEVICE_CERTIFICATE_SHARED_CHECK",
            "CRITICAL",
            "DEVICE_CERTIFICATE",
            "deviceCertificateId",
            "CERTIFICATE_SHARED_BY_MULTIPLE_DEVICES"
        },
        {
            "INTERMEDIATE_CA_REVOKED_FOR_ACTIVE_DEVICE_CERTIFICATES_CHECK",
            "CRITICAL",
            "ISSUER_CERTIFICATE",
            "issuerCertificateIdentifier.issuerId",
            "INTERMEDIATE_CA_REVOKED_BY_ISSUER"
        },
        {
            "IOT_POLICY_OVERLY_PERMISSIVE_CHECK",
            "CRITICAL",
            "IOT_POLICY",
            "policyVersionIdentifier.policyName",
            "ALLOWS_BROAD_ACCESS_TO_IOT_DATA_PLANE_ACTIONS"
        },
        {
            "IOT_POLICY_POTENTIAL_MISCONFIGURATION_CHECK",
            "MEDIUM",
            "IOT_POLICY",
            "policyVersionIdentifier.policyVersionId",
            "POLICY_CONTAINS_MQTT_WILDCARDS_IN_DENY_STATEMENT TOPIC_FILTERS_INTENDED_TO_DENY_ALLOWED_USING_WILDCARDS"
        },
        {
            "IOT_ROLE_ALIAS_ALLOWS_ACCESS_TO_UNUSED_SERVICES_CHECK",
            "MEDIUM",
            "ROLE_ALIAS",
            "roleAliasArn",
            "ALLOWS_ACCESS_TO_UNUSED_SERVICES"
        },
        {
            "IOT_ROLE_ALIAS_OVERLY_PERMISSIVE_CHECK",
            "CRITICAL",
            "ROLE_ALIAS",
            "roleAliasArn",
            "ALLOWS_BROAD_ACCESS_TO_USED_SERVICES ALLOWS_ACCESS_TO_SECURITY_AUDITING_SERVICES "
                + "ALLOWS_BROAD_ACCESS_TO_IOT_THING_ADMIN_READ_ACTIONS ALLOWS_ACCESS_TO_IOT_NON_THING_ADMIN_ACTIONS "
                + "ALLOWS_ACCESS_TO_IOT_THING_ADMIN_WRITE_ACTIONS ALLOWS_BROAD_ACCESS_TO_IOT_DATA_PLANE_ACTIONS"
        },
        { "LOGGING_DISABLED_CHECK", "LOW", "ACCOUNT_SETTINGS", "account", "LOGGING_DISABLED" },
        { "REVOKED_CA_CERTIFICATE_STILL_ACTIVE_CHECK", "CRITICAL", "CA_CERTIFICATE", "caCertificateId", "CERTIFICATE_REVOKED_BY_ISSUER" },
        {
            "REVOKED_DEVICE_CERTIFICATE_STILL_ACTIVE_CHECK",
            "MEDIUM",
            "DEVICE_CERTIFICATE",
            "deviceCertificateId",
            "CERTIFICATE_REVOKED_BY_ISSUER"
        },
        {
            "UNAUTHENTICATED_COGNITO_ROLE_OVERLY_PERMISSIVE_CHECK",
            "CRITICAL",
            "COGNITO_IDENTITY_POOL",
            "cognitoIdentityPoolId",
            "ALLOWS_ACCESS_TO_IOT_ADMIN_ACTIONS ALLOWS_BROAD_ACCESS_TO_IOT_DATA_PLANE_ACTIONS"
        },
    };

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task Findings_OfACheck_HaveWhatAwsDocumentsForIt(
        string check,
        string severity,
        string resourceType,
        string identifierMember,
        string reasonCodes)
    {
        await using var emulator = await StartAsync(8_000);
        var findings = emulator.Findings.Generated.Where(f => f.CheckName == check).ToArray();

        Assert.NotEmpty(findings);
        Assert.All(findings, finding =>
        {
            Assert.Equal((severity, resourceType), (finding.Severity, finding.NonCompliantResource!.ResourceType));
            Assert.NotNull(
                System.Text.Json.Nodes.JsonNode.Parse(finding.ToJson())!["nonCompliantResource"]!["resourceIdentifier"] is { } identifier
                    ? identifierMember.Split('.').Aggregate((System.Text.Json.Nodes.JsonNode?)identifier, (node, name) => node?[name])
                    : null);
            Assert.NotNull(finding.IsSuppressed);
            Assert.False(string.IsNullOrEmpty(finding.ReasonForNonCompliance));
            Assert.DoesNotContain('{', finding.ReasonForNonCompliance!);
        });
        Assert.Equal(reasonCodes.Split(' ').Order(), findings.Select(f => f.ReasonForNonComplianceCode).Distinct().Order());
    }

    [Fact]
    public async Task Findings_TheFirstSeventeen_ShowEveryCheckOnce()
    {
        await using var emulator = await StartAsync(17);

        Assert.Equal(Checks.Select(c => c.Data.Item1).Order(), emulator.Findings.Generated.Select(f => f.CheckName).Order());
    }

    [Fact]
    public async Task Findings_OfSeedOne_NeverChange()
    {
        await using var emulator = await StartAsync(1_000_000);
        var generated = emulator.Findings.Generated;

        Assert.Equal(
            """{"findingId":"8f6bc0122d618bbde8698df3a1d854bd","taskId":"adb46ff3e0243ec88c56588f0b08c28c","checkName":"AUTHENTICATED_COGNITO_ROLE_OVERLY_PERMISSIVE_CHECK","taskStartTime":1772431200.105,"findingTime":1772431200.596,"severity":"CRITICAL","nonCompliantResource":{"resourceType":"COGNITO_IDENTITY_POOL","resourceIdentifier":{"cognitoIdentityPoolId":"us-east-1:2c9e11b9-8486-4d82-a3b2-70741b0757f8"}},"reasonForNonCompliance":"Role allows administration beyond things: [iot:CreateKeysAndCertificate, iot:AttachPolicy].","reasonForNonComplianceCode":"ALLOWS_ACCESS_TO_IOT_NON_THING_ADMIN_ACTIONS","isSuppressed":false}""",
            generated[0].ToJson());
        Assert.Equal(
            """{"findingId":"389ebedf15645a1afa3d7c288e68cdfb","taskId":"2fd389674d780c199eea4792cd9fd768","checkName":"DEVICE_CERTIFICATE_EXPIRING_CHECK","taskStartTime":1771999200.618,"findingTime":1771999201.221,"severity":"MEDIUM","nonCompliantResource":{"resourceType":"DEVICE_CERTIFICATE","resourceIdentifier":{"deviceCertificateId":"84f5d48b8c04d1597d8b60961c91598f6969dbc95102abbbb3818e954be027e9"},"additionalInfo":{"EXPIRATION_TIME":"1756723007000"}},"reasonForNonCompliance":"Certificate is past its expiration.","reasonForNonComplianceCode":"CERTIFICATE_PAST_EXPIRATION","isSuppressed":false}""",
            generated[5].ToJson());
        Assert.Equal(
            ("15ba9a92780891eb8ce263f4a6955eec", "DEVICE_CERTIFICATE_SHARED_CHECK"),
            (generated.IdAt(999_999), generated[999_999].CheckName));
        Assert.Equal("0f82b7bf6f247a442764447785790335", generated.Audits[11].TaskId);
    }

    [Fact]
    public async Task Findings_OfALargerCount_BeginWithThoseOfASmallerOne()
    {
        await using var small = await StartAsync(50);
        await using var large = await StartAsync(5_000);

        Assert.Equal(small.Findings.Generated.Select(f => f.ToJson()), large.Findings.Generated.Take(50).Select(f => f.ToJson()));
    }

    [Fact]
    public async Task Findings_OfAnotherSeed_AreOthers()
    {
        await using var first = await StartAsync(100);
        await using var second = await StartAsync(100, seed: 2);

        Assert.Empty(first.Findings.Generated.Select(f => f.FindingId).Intersect(second.Findings.Generated.Select(f => f.FindingId)));
        Assert.Equal(-1, second.Findings.Generated.IndexOf(first.Findings.Generated.IdAt(7)));
    }

    [Fact]
    public async Task Findings_AMillion_AreFoundByTheirIds()
    {
        await using var emulator = await StartAsync(1_000_000);
        var generated = emulator.Findings.Generated;

        Assert.All([0, 1, 16, 17, 123_456, 999_999], number => Assert.Equal(number, generated.IndexOf(generated.IdAt(number))));
        Assert.Equal(200, (await Answer.ToAsync(Signed.Describe(emulator, generated.IdAt(987_654)))).Status);
        Assert.Throws<ArgumentOutOfRangeException>(() => generated.IdAt(1_000_000));
    }

    [Fact]
    public async Task Findings_BeyondTheCount_AreNotFound()
    {
        await using var small = await StartAsync(10);
        await using var large = await StartAsync(11);

        Assert.Equal(404, (await Answer.ToAsync(Signed.Describe(small, large.Findings.Generated.IdAt(10)))).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("8f6bc0122d618bbde8698df3a1d854be")]
    [InlineData("8F6BC0122D618BBDE8698DF3A1D854BD")]
    [InlineData("8f6bc0122d618bbde8698df3a1d854bd0")]
    public async Task IndexOf_AnIdThatWasNeverGivenOut_IsMinusOne(string id)
    {
        await using var emulator = await StartAsync(int.MaxValue);

        Assert.Equal(-1, emulator.Findings.Generated.IndexOf(id));
    }

    [Fact]
    public async Task Ids_OfFindingsAndAudits_AreThirtyTwoHexadecimalDigitsAndUnique()
    {
        await using var emulator = await StartAsync(3_000);
        string[] ids =
        [
            .. emulator.Findings.Generated.Select(f => f.FindingId),
            .. emulator.Findings.Generated.Audits.Select(a => a.TaskId),
        ];

        Assert.All(ids, id => Assert.Matches(Hex32(), id));
        Assert.Equal(3_012, ids.Distinct().Count());
    }

    [Fact]
    public async Task Audits_Always_AreTwelveADayApartAndEachHasFindingsOfItsOwn()
    {
        await using var emulator = await StartAsync(1_000);
        var generated = emulator.Findings.Generated;

        Assert.Equal(12, generated.Audits.Count);
        Assert.All(generated.Audits.Zip(generated.Audits.Skip(1)), pair =>
            Assert.InRange(pair.First.StartTime - pair.Second.StartTime, TimeSpan.FromHours(23.9), TimeSpan.FromHours(24.1)));
        Assert.All(generated, finding =>
        {
            var audit = generated.Audits.Single(a => a.TaskId == finding.TaskId);
            Assert.Equal(audit.StartTime, finding.TaskStartTime);
            Assert.InRange(finding.FindingTime!.Value - audit.StartTime, TimeSpan.FromMilliseconds(380), TimeSpan.FromMilliseconds(620));
        });
        Assert.Equal(12, generated.Count(f => f.CheckName == "LOGGING_DISABLED_CHECK"));
        Assert.Equal(12, generated.Where(f => f.CheckName == "LOGGING_DISABLED_CHECK").Select(f => f.TaskId).Distinct().Count());
    }

    [Fact]
    public async Task Audits_ADayApart_FindMostProblemsAgainAndSomeNewOnes()
    {
        await using var emulator = await StartAsync(12_000);
        var problems = emulator.Findings.Generated
            .GroupBy(
                f => f.TaskId,
                f => (f.CheckName, Resource: f.NonCompliantResource!.ToString(), f.ReasonForNonComplianceCode, f.IsSuppressed))
            .ToDictionary(audit => audit.Key!, audit => audit.ToHashSet());

        Assert.All(emulator.Findings.Generated.Audits.Zip(emulator.Findings.Generated.Audits.Skip(1)), pair =>
        {
            var (later, earlier) = (problems[pair.First.TaskId], problems[pair.Second.TaskId]);
            Assert.InRange(later.Count(earlier.Contains) / (double)later.Count, 0.6, 0.75);
        });
    }

    [Fact]
    public async Task TimeBase_Moved_MovesTimesAndKeepsIds()
    {
        await using var usual = await StartAsync(20);
        var options = new AuditEmulatorOptions { GeneratedFindings = 20, TimeBase = new AuditEmulatorOptions().TimeBase.AddDays(3) };
        await using var moved = await AuditEmulator.StartAsync(options, Token);

        Assert.Equal(usual.Findings.Generated.Select(f => f.FindingId), moved.Findings.Generated.Select(f => f.FindingId));
        Assert.Equal(
            usual.Findings.Generated.Select(f => f.FindingTime!.Value.AddDays(3)),
            moved.Findings.Generated.Select(f => f.FindingTime!.Value));
    }

    [Fact]
    public async Task SharedCertificates_Always_RelateToClientsWithConnectionTimesThatFit()
    {
        await using var emulator = await StartAsync(3_000);
        var shared = emulator.Findings.Generated.Where(f => f.CheckName == "DEVICE_CERTIFICATE_SHARED_CHECK").ToArray();

        Assert.Contains(shared, f => f.RelatedResources!.Count > 10);
        Assert.All(shared, finding =>
        {
            var related = finding.RelatedResources!;
            Assert.All(related, r => Assert.Equal("CLIENT_ID", r.ResourceType));
            Assert.False(related[0].AdditionalInfo!.ContainsKey("DISCONNECTION_TIME"));
            Assert.True(long.Parse(related[0].AdditionalInfo!["CONNECTION_TIME"]) < finding.FindingTime!.Value.ToUnixTimeMilliseconds());
            Assert.All(related.Skip(1), r =>
                Assert.True(long.Parse(r.AdditionalInfo!["CONNECTION_TIME"]) < long.Parse(r.AdditionalInfo!["DISCONNECTION_TIME"])));
            Assert.True(related.Select(r => r.ResourceIdentifier!.ClientId).Distinct().Count() > 1);
        });
    }

    [Fact]
    public async Task ExpiringCertificates_Always_SayWhenInAccordWithTheirReason()
    {
        await using var emulator = await StartAsync(1_000);

        Assert.All(emulator.Findings.Generated.Where(f => f.CheckName == "DEVICE_CERTIFICATE_EXPIRING_CHECK"), finding =>
        {
            var expires =
                DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(finding.NonCompliantResource!.AdditionalInfo!["EXPIRATION_TIME"]));
            Assert.Equal(finding.ReasonForNonComplianceCode == "CERTIFICATE_PAST_EXPIRATION", expires < finding.FindingTime);
            Assert.True(expires <= finding.FindingTime!.Value.AddDays(30));
        });
    }

    [Fact]
    public async Task Suppression_Always_HidesSomeFindings()
    {
        await using var emulator = await StartAsync(1_100);

        Assert.InRange(emulator.Findings.Generated.Count(f => f.IsSuppressed == true), 70, 130);
    }

    [Fact]
    public void ForCheck_WithTheSameId_GivesTheSameFinding()
    {
        var finding = EmulatedFinding.ForCheck("LOGGING_DISABLED_CHECK", "mine");

        Assert.Equal(finding.ToJson(), EmulatedFinding.ForCheck("LOGGING_DISABLED_CHECK", "mine").ToJson());
        Assert.Equal(("mine", "LOW", "LOGGING_DISABLED"), (finding.FindingId, finding.Severity, finding.ReasonForNonComplianceCode));
        Assert.Equal("HIGH", (finding with { Severity = "HIGH" }).Severity);
    }

    [Fact]
    public void ForCheck_WithAnUnknownCheck_NamesTheDocumentedOnes()
    {
        var problem = Assert.Throws<ArgumentException>("checkName", () => EmulatedFinding.ForCheck("LOGGING_CHECK", "mine"));

        Assert.Contains("'LOGGING_CHECK'", problem.Message);
        Assert.Contains("LOGGING_DISABLED_CHECK", problem.Message);
    }

    [GeneratedRegex(@"\A[0-9a-f]{32}\z")]
    private static partial Regex Hex32();

    private static Task<AuditEmulator> StartAsync(int count, long seed = 1) =>
        AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = count, Seed = seed }, Token);
}
