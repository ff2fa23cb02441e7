using System.Text.Json;
using Parquet.Schema;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

public sealed class ParquetExportTests
{
    private static readonly FindingExportOptions Options = new()
    {
        Time = Exported.Context.Time,
        AccountId = Exported.Context.AccountId,
        Region = Exported.Context.Region,
        ToolName = "iot-audit",
        ToolVersion = "1.2.3",
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WriteAsync_Finding_FillsEveryColumn()
    {
        var table = await TableAsync([Samples.SharedCertificate]);

        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["account_id"] = "123456789012",
                ["region"] = "eu-west-1",
                ["fingerprint"] = Samples.SharedCertificateFingerprint,
                ["finding_id"] = "296ccd39f806bf9d8f8de20d0ceb33a1",
                ["task_id"] = "787ed873b69cb4d6cdbae6ddd06996c5",
                ["task_start_time"] = new DateTime(2026, 3, 2, 6, 0, 0, DateTimeKind.Utc),
                ["finding_time"] = new DateTime(2026, 3, 2, 6, 0, 1, 250, DateTimeKind.Utc),
                ["check_name"] = "DEVICE_CERTIFICATE_SHARED_CHECK",
                ["severity"] = "CRITICAL",
                ["is_suppressed"] = false,
                ["reason_for_non_compliance_code"] = "CERTIFICATE_SHARED_BY_MULTIPLE_DEVICES",
                ["reason_for_non_compliance"] = "Certificate shared by one or more devices.",
                ["resource_type"] = "DEVICE_CERTIFICATE",
                ["resource_key"] = $"DEVICE_CERTIFICATE/{Samples.CertificateId}",
                ["resource_arn"] = $"arn:aws:iot:eu-west-1:123456789012:cert/{Samples.CertificateId}",
                ["device_certificate_id"] = Samples.CertificateId,
                ["device_certificate_arn"] = null,
                ["ca_certificate_id"] = null,
                ["cognito_identity_pool_id"] = null,
                ["client_id"] = null,
                ["policy_name"] = null,
                ["policy_version_id"] = null,
                ["resource_account"] = null,
                ["iam_role_arn"] = null,
                ["role_alias_arn"] = null,
                ["issuer_certificate_subject"] = null,
                ["issuer_id"] = null,
                ["issuer_certificate_serial_number"] = null,
                ["additional_info"] = """{"EXPIRATION_TIME":"1772431200000"}""",
                ["related_resources"] =
                    """[{"resourceType":"CLIENT_ID","resourceIdentifier":{"clientId":"pump-1"}},"""
                        + """{"resourceType":"CLIENT_ID","resourceIdentifier":{"clientId":"pump-2"}}]""",
                ["first_found_time"] = null,
                ["is_resolved"] = false,
                ["is_invented"] = false,
            },
            Assert.Single(table.Rows));
    }

    [Fact]
    public async Task WriteAsync_Times_AreMillisecondsOfUtc()
    {
        var times = (await TableAsync([Samples.SharedCertificate])).Fields.OfType<DateTimeDataField>().ToList();

        Assert.Equal(["task_start_time", "finding_time", "first_found_time"], times.Select(field => field.Name));
        Assert.All(times, field => Assert.Equal((true, DateTimeTimeUnit.Millis), (field.IsAdjustedToUTC, field.Unit)));
    }

    // Every member that AWS has for a resource has a column of its own, so a member that is new fails here.
    [Fact]
    public async Task WriteAsync_EveryMemberOfAnIdentifier_HasItsColumn()
    {
        var members = new Dictionary<string, string>
        {
            ["deviceCertificateId"] = "device_certificate_id",
            ["deviceCertificateArn"] = "device_certificate_arn",
            ["caCertificateId"] = "ca_certificate_id",
            ["cognitoIdentityPoolId"] = "cognito_identity_pool_id",
            ["clientId"] = "client_id",
            ["policyName"] = "policy_name",
            ["policyVersionId"] = "policy_version_id",
            ["account"] = "resource_account",
            ["iamRoleArn"] = "iam_role_arn",
            ["roleAliasArn"] = "role_alias_arn",
            ["issuerCertificateSubject"] = "issuer_certificate_subject",
            ["issuerId"] = "issuer_id",
            ["issuerCertificateSerialNumber"] = "issuer_certificate_serial_number",
        };
        var generated = (await Samples.GeneratedAsync(500)).Concat(Samples.All).ToList();

        var rows = (await TableAsync(generated)).Rows;

        Assert.All(generated.Zip(rows), pair =>
        {
            var told = Identity.IdentifierTexts.Of(pair.First.NonCompliantResource?.Identifier);
            Assert.Equal(told.Count, members.Values.Count(column => pair.Second[column] is not null));
            Assert.All(told, member => Assert.Equal(member.Value, pair.Second[members[member.Name]]));
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public async Task WriteAsync_Suppression_KeepsItsThreeStates(bool? isSuppressed) => Assert.Equal(
        isSuppressed, Assert.Single((await TableAsync([Samples.Policy with { IsSuppressed = isSuppressed }])).Rows)["is_suppressed"]);

    [Theory]
    [MemberData(nameof(HostileTexts.Theory), MemberType = typeof(HostileTexts))]
    public async Task WriteAsync_HostileText_StaysTheText(string hostile)
    {
        var row = Assert.Single((await TableAsync([Samples.Hostile(hostile)])).Rows);

        Assert.Equal(
            (hostile, hostile, hostile), (row["reason_for_non_compliance"], row["client_id"], row["resource_type"]));
        Assert.Equal(hostile, JsonElement.Parse((string)row["additional_info"]!).GetProperty(hostile).GetString());
    }

    [Fact]
    public async Task WriteAsync_BrokenPair_IsItsCode() => Assert.Equal(
        "half \\uD83D pair",
        Assert.Single((await TableAsync([Samples.Hostile(HostileTexts.HalfPair)])).Rows)["reason_for_non_compliance"]);

    [Fact]
    public async Task WriteAsync_NoFinding_IsAFileWithColumnsAndNoRow()
    {
        var table = await TableAsync([]);

        Assert.Empty(table.Rows);
        Assert.Equal(33, table.Fields.Count);
    }

    [Fact]
    public async Task WriteAsync_ManyFindings_AreInGroupsOfBoundedSize()
    {
        var table = await TableAsync(Enumerable.Range(0, 2_200).Select(number => new AuditFinding { FindingId = $"{number}" }));

        Assert.Equal([1_000, 1_000, 200], table.RowsOfGroups);
        Assert.Equal(Enumerable.Range(0, 2_200).Select(number => $"{number}"), table.Rows.Select(row => row["finding_id"]));
    }

    [Fact]
    public async Task WriteAsync_LongFindings_AreInSmallerGroups()
    {
        var text = new string('x', 1_000_000);

        var table = await TableAsync(Enumerable.Range(0, 12).Select(number => new AuditFinding { FindingId = $"{number}{text}" }));

        Assert.Equal([5, 5, 2], table.RowsOfGroups);
    }

    [Fact]
    public async Task WriteAsync_Metadata_SaysWhoWroteItAndWhen() => Assert.Equal(
        new Dictionary<string, string>
        {
            ["schemaVersion"] = "1",
            ["exporter"] = "iot-audit 1.2.3",
            ["time"] = "2026-03-02T06:30:00.000Z",
            ["isPartial"] = "false",
        },
        (await TableAsync([Samples.Policy])).Metadata);

    [Fact]
    public async Task WriteAsync_FindingsThatFail_FinishesTheFileAndThrows()
    {
        using var stream = new MemoryStream();
        var failure = new IOException("gone");

        var thrown = await Assert.ThrowsAsync<IOException>(
            () => ParquetExport.WriteAsync(Exported.Stream([Samples.Policy], failure), stream, Options, Token));

        var table = await ParquetTable.ReadAsync(stream.ToArray(), Token);
        Assert.Same(failure, thrown);
        Assert.Single(table.Rows);
        Assert.Equal("true", table.Metadata["isPartial"]);
    }

    [Fact]
    public async Task WriteAsync_StreamThatCannotSeek_IsWrittenAndStaysOpen()
    {
        using var file = new MemoryStream();
        await using var stream = new ForwardStream(file);

        await ParquetExport.WriteAsync(Exported.Stream(Samples.All), stream, Options, Token);

        Assert.False(stream.IsDisposed);
        Assert.Equal(Samples.All.Count, (await ParquetTable.ReadAsync(file.ToArray(), Token)).Rows.Count);
    }

    [Fact]
    public async Task WriteAsync_SameFindings_AreTheSameBytes() =>
        Assert.Equal(await BytesAsync(Samples.All), await BytesAsync(Samples.All));

    [Fact]
    public async Task WriteLocatedAsync_FindingsOfTwoPlaces_SaysOfEachWhereItIs()
    {
        using var stream = new MemoryStream();
        var there = new FindingOrigin { AccountId = "210987654321", Region = "us-east-1" };
        LocatedFinding[] findings =
        [
            new(Samples.Policy, there) { IsResolved = true, FirstFound = Exported.Context.Time }, new(Samples.Policy),
            new(Samples.Policy, new FindingOrigin { Region = "us-east-1" }),
        ];

        await ParquetExport.WriteLocatedAsync(Exported.StreamLocated(findings), stream, Options with { IsInvented = true }, Token);

        var rows = (await ParquetTable.ReadAsync(stream.ToArray(), Token)).Rows;
        Assert.Equal(
            [("210987654321", "us-east-1"), ("123456789012", "eu-west-1"), ("123456789012", "us-east-1")],
            rows.Select(row => ((string?)row["account_id"], (string?)row["region"])));
        Assert.Equal([true, false, false], rows.Select(row => (bool?)row["is_resolved"]));
        Assert.Equal([Exported.Context.Time.UtcDateTime, null, null], rows.Select(row => (DateTime?)row["first_found_time"]));
        Assert.Distinct(rows.Select(row => row["fingerprint"]));
        Assert.All(rows, row => Assert.Equal(true, row["is_invented"]));
    }

    [Fact]
    public async Task Arguments_NullOrReadOnly_Throw()
    {
        using var readOnly = new MemoryStream([], writable: false);

        await Assert.ThrowsAsync<ArgumentNullException>(() => ParquetExport.WriteAsync(null!, Stream.Null, cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentNullException>(
            () => ParquetExport.WriteLocatedAsync(null!, Stream.Null, cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentNullException>(
            () => ParquetExport.WriteAsync(Exported.Stream([]), null!, cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentException>(
            () => ParquetExport.WriteAsync(Exported.Stream([]), readOnly, cancellationToken: Token));
    }

    private static async Task<byte[]> BytesAsync(IEnumerable<AuditFinding> findings)
    {
        using var stream = new MemoryStream();
        await ParquetExport.WriteAsync(Exported.Stream(findings), stream, Options, Token);
        return stream.ToArray();
    }

    private static async Task<ParquetTable> TableAsync(IEnumerable<AuditFinding> findings) =>
        await ParquetTable.ReadAsync(await BytesAsync(findings), Token);
}
