using System.Text.Json;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

public sealed class OcsfDocumentTests
{
    [Fact]
    public async Task Write_GeneratedFindings_KeepToTheSchema()
    {
        var events = await Exported.LinesAsync("ocsf", await Samples.GeneratedAsync(200));

        Assert.Equal(200, events.Count);
        Assert.All(events, @event => Assert.Empty(OcsfRules.Broken(@event)));
    }

    [Fact]
    public async Task Write_OddFindings_KeepToTheSchema()
    {
        Assert.All(await Exported.LinesAsync("ocsf", Samples.All), @event => Assert.Empty(OcsfRules.Broken(@event)));
        Assert.All(
            await Exported.LinesAsync("ocsf", Samples.All, Exported.Context with { AccountId = null, Region = null, IsInvented = true }),
            @event => Assert.Empty(OcsfRules.Broken(@event)));
    }

    [Fact]
    public void Broken_EventThatBreaksTheRules_IsFoundOut()
    {
        var broken = OcsfRules.Broken(JsonElement.Parse(
            """{ "activity_id": 7, "class_uid": 2003, "time": 1.5, "severity": 3, "bad": 1, "metadata": { "version": "1", "product": {} }, "resources": [{ "type": "x" }], "cloud": [] }"""));

        Assert.Equal(
            [
                "$.category_uid is missing", "$.type_uid is missing", "$.severity_id is missing", "$.finding_info is missing",
                "$.compliance is missing",
                "$.activity_id is 7, which is none of the numbers", "$.time is no integer", "$.severity is no text",
                "$.bad is not in the schema",
                "$.metadata.product has none of name, uid", "$.resources[0] has none of name, uid", "$.cloud is no object",
            ],
            broken);
    }

    [Theory]
    [InlineData("CRITICAL", 5, "Critical")]
    [InlineData("HIGH", 4, "High")]
    [InlineData("MEDIUM", 3, "Medium")]
    [InlineData("LOW", 2, "Low")]
    [InlineData("APOCALYPTIC", 99, "APOCALYPTIC")]
    [InlineData(null, 0, "Unknown")]
    public async Task Write_Severity_IsNumberedAndNamed(string? severity, int id, string caption)
    {
        var @event = await Exported.LineAsync("ocsf", Samples.Policy with { Severity = severity });

        Assert.Equal((id, caption), (@event.GetProperty("severity_id").GetInt32(), @event.GetProperty("severity").GetString()));
    }

    [Theory]
    [InlineData(true, 3, "Suppressed")]
    [InlineData(false, 1, "New")]
    [InlineData(null, 1, "New")]
    public async Task Write_Suppression_IsTheStatus(bool? isSuppressed, int id, string caption)
    {
        var @event = await Exported.LineAsync("ocsf", Samples.Policy with { IsSuppressed = isSuppressed });

        Assert.Equal((id, caption), (@event.GetProperty("status_id").GetInt32(), @event.GetProperty("status").GetString()));
        Assert.Equal(
            isSuppressed,
            @event.GetProperty("unmapped").TryGetProperty("isSuppressed", out var value) ? value.GetBoolean() : null);
    }

    [Fact]
    public async Task Write_Finding_IsAFailedComplianceFindingThatWasCreated()
    {
        var @event = await Exported.LineAsync("ocsf", Samples.SharedCertificate);

        Assert.Equal(200301, @event.GetProperty("type_uid").GetInt32());
        Assert.Equal(3, @event.GetProperty("compliance").GetProperty("status_id").GetInt32());
        Assert.Equal("1.6.0", @event.GetProperty("metadata").GetProperty("version").GetString());
        Assert.Equal(
            ["cloud"],
            @event.GetProperty("metadata").GetProperty("profiles").EnumerateArray().Select(profile => profile.GetString()));
        Assert.Equal("296ccd39f806bf9d8f8de20d0ceb33a1", @event.GetProperty("metadata").GetProperty("uid").GetString());
        Assert.Equal("Device certificate shared", @event.GetProperty("finding_info").GetProperty("title").GetString());
    }

    [Fact]
    public async Task Write_Time_IsTheFindingsInMilliseconds()
    {
        var @event = await Exported.LineAsync("ocsf", Samples.SharedCertificate);

        Assert.Equal(Samples.SharedCertificate.FindingTime!.Value.ToUnixTimeMilliseconds(), @event.GetProperty("time").GetInt64());
        Assert.Equal(13, @event.GetProperty("time").GetRawText().Length);
    }

    [Fact]
    public async Task Write_FindingWithoutTimes_HasTheTimeOfTheExport()
    {
        var @event = await Exported.LineAsync("ocsf", Samples.Policy);

        Assert.Equal(Exported.Context.Time.ToUnixTimeMilliseconds(), @event.GetProperty("time").GetInt64());
        Assert.False(@event.GetProperty("finding_info").TryGetProperty("created_time", out _));
    }

    [Fact]
    public async Task Write_Resources_AreTheAffectedOneAndTheRelatedOnes()
    {
        var resources = (await Exported.LineAsync("ocsf", Samples.SharedCertificate)).GetProperty("resources").EnumerateArray().ToList();

        Assert.Equal(["Affected", "Related", "Related"], resources.Select(resource => resource.GetProperty("role").GetString()));
        Assert.Equal(
            [$"arn:aws:iot:eu-west-1:123456789012:cert/{Samples.CertificateId}", "CLIENT_ID/pump-1", "CLIENT_ID/pump-2"],
            resources.Select(resource => resource.GetProperty("uid").GetString()));
        Assert.All(resources, resource => Assert.Equal("aws", resource.GetProperty("cloud_partition").GetString()));
    }

    [Fact]
    public async Task Write_PolicyVersions_AreResourcesOfTheirOwn()
    {
        var events = await Exported.LinesAsync("ocsf", [Samples.Version("1"), Samples.Version("2")]);

        Assert.Equal(
            ["IOT_POLICY/smp-core/1", "IOT_POLICY/smp-core/2"],
            events.Select(@event => @event.GetProperty("resources")[0].GetProperty("uid").GetString()));
        Assert.All(events, @event => Assert.Equal(
            "arn:aws:iot:eu-west-1:123456789012:policy/smp-core",
            @event.GetProperty("resources")[0].GetProperty("uid_alt").GetString()));
    }

    [Fact]
    public async Task Write_UnknownCheck_StaysUnderItsName()
    {
        var @event = await Exported.LineAsync("ocsf", Samples.Strange);

        Assert.Equal("QUANTUM_CHECK", @event.GetProperty("compliance").GetProperty("control").GetString());
        Assert.Equal("QUANTUM_CHECK", @event.GetProperty("finding_info").GetProperty("title").GetString());
        Assert.False(@event.TryGetProperty("remediation", out _));
    }

    [Fact]
    public async Task Write_OlderCheckName_IsTheCheckOfToday()
    {
        var @event = await Exported.LineAsync("ocsf", Samples.SharedCertificate with { CheckName = "REVOKED_DEVICE_CERT_CHECK" });

        Assert.Equal("REVOKED_DEVICE_CERTIFICATE_STILL_ACTIVE_CHECK", @event.GetProperty("compliance").GetProperty("control").GetString());
        Assert.Equal("REVOKED_DEVICE_CERT_CHECK", @event.GetProperty("unmapped").GetProperty("checkName").GetString());
    }

    [Theory]
    [MemberData(nameof(HostileTexts.Theory), MemberType = typeof(HostileTexts))]
    public async Task Write_HostileText_StaysTextInAscii(string hostile)
    {
        var text = await Exported.TextAsync("ocsf", Samples.Hostile(hostile));

        Assert.DoesNotContain(text.TrimEnd('\n'), character => character is < ' ' or > '~' or '<' or '>');
        Assert.Equal(hostile, JsonElement.Parse(text).GetProperty("compliance").GetProperty("status_details")[0].GetString());
    }

    [Fact]
    public async Task Write_BrokenPair_IsItsCode() => Assert.Equal(
        "half \\uD83D pair", (await Exported.LineAsync("ocsf", Samples.Hostile(HostileTexts.HalfPair)))
            .GetProperty("compliance")
            .GetProperty("status_details")[0].GetString());

    [Fact]
    public async Task Write_InventedFinding_IsLabelled()
    {
        var @event = await Exported.LineAsync("ocsf", Samples.Policy, Exported.Context with { IsInvented = true });

        Assert.Equal("invented", @event.GetProperty("metadata").GetProperty("labels")[0].GetString());
    }
}
