using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

public sealed class MitigationActionTests
{
    [Fact]
    public async Task Actions_AtTheStart_AreOneOfEachType()
    {
        await using var service = await AuditService.StartAsync();
        var types = new List<string>();
        foreach (var action in (await service.GetActionsAsync()).Json["actionIdentifiers"]!.AsArray())
        {
            var described = (await service.GetActionsAsync("/" + action!["actionName"])).Json;
            Assert.Equal(action["actionArn"]!.ToJsonString(), described["actionArn"]!.ToJsonString());
            types.Add(described["actionType"]!.GetValue<string>());
        }

        Assert.Equal(
            [
                "ADD_THINGS_TO_THING_GROUP", "ENABLE_IOT_LOGGING", "PUBLISH_FINDING_TO_SNS", "REPLACE_DEFAULT_POLICY_VERSION",
                "UPDATE_CA_CERTIFICATE", "UPDATE_DEVICE_CERTIFICATE",
            ],
            types.Order(StringComparer.Ordinal));
        Assert.Equal(6, service.Emulator.Mitigations.Actions.Count);
    }

    [Theory]
    [InlineData(
        "DeactivateDeviceCertificate", "UPDATE_DEVICE_CERTIFICATE", """{"updateDeviceCertificateParams":{"action":"DEACTIVATE"}}""")]
    [InlineData("DeactivateCaCertificate", "UPDATE_CA_CERTIFICATE", """{"updateCACertificateParams":{"action":"DEACTIVATE"}}""")]
    [InlineData(
        "QuarantineThings",
        "ADD_THINGS_TO_THING_GROUP",
        """{"addThingsToThingGroupParams":{"thingGroupNames":["quarantine"],"overrideDynamicGroups":false}}""")]
    [InlineData("BlankPolicy", "REPLACE_DEFAULT_POLICY_VERSION", """{"replaceDefaultPolicyVersionParams":{"templateName":"BLANK_POLICY"}}""")]
    [InlineData(
        "EnableLogging",
        "ENABLE_IOT_LOGGING",
        """{"enableIoTLoggingParams":{"roleArnForLogging":"arn:aws:iam::123456789012:role/IoTLogging","logLevel":"WARN"}}""")]
    [InlineData(
        "PublishFinding",
        "PUBLISH_FINDING_TO_SNS",
        """{"publishFindingToSnsParams":{"topicArn":"arn:aws:sns:us-east-1:123456789012:audit-findings"}}""")]
    public async Task Describe_EachOfThem_TellsTypeAndParameters(string name, string type, string parameters)
    {
        await using var service = await AuditService.StartAsync();

        var action = (await service.GetActionsAsync("/" + name)).Json;

        Assert.Equal((name, type), (action["actionName"]!.GetValue<string>(), action["actionType"]!.GetValue<string>()));
        Assert.Equal(parameters, action["actionParams"]!.ToJsonString());
        Assert.Equal($"arn:aws:iot:us-east-1:123456789012:mitigationaction/{name}", action["actionArn"]!.GetValue<string>());
        Assert.Equal("arn:aws:iam::123456789012:role/service-role/IoTMitigationActions", action["roleArn"]!.GetValue<string>());
        Assert.True(Guid.TryParse(action["actionId"]!.GetValue<string>(), out _));
        Assert.Equal("1772433000.0", action["creationDate"]!.ToJsonString());
        Assert.Equal("1772433000.0", action["lastModifiedDate"]!.ToJsonString());
    }

    [Fact]
    public async Task Add_OneOfTheSameName_ReplacesItAndKeepsItsIdAndCreation()
    {
        await using var service = await AuditService.StartAsync();
        var before = (await service.GetActionsAsync("/PublishFinding")).Json;
        service.Time.Advance(TimeSpan.FromSeconds(1));

        var other = EmulatedMitigationAction.PublishFindingToSns("PublishFinding", "arn:aws:sns:us-east-1:1:other");
        service.Emulator.Mitigations.Add(other with { RoleArn = "arn:aws:iam::123456789012:role/mine" });

        var after = (await service.GetActionsAsync("/PublishFinding")).Json;
        Assert.Equal(before["actionId"]!.ToJsonString(), after["actionId"]!.ToJsonString());
        Assert.Equal(
            ("1772433000.0", "1772433001.0"), (after["creationDate"]!.ToJsonString(), after["lastModifiedDate"]!.ToJsonString()));
        Assert.Equal("arn:aws:iam::123456789012:role/mine", after["roleArn"]!.GetValue<string>());
        Assert.Contains("other", after["actionParams"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_PageByPageAndByType_ShowsThemInOrder()
    {
        await using var service = await AuditService.StartAsync();
        service.Emulator.Mitigations.Add(EmulatedMitigationAction.UpdateDeviceCertificate("Another"));

        var first = (await service.GetActionsAsync("?maxResults=4")).Json;
        var token = Uri.EscapeDataString(first["nextToken"]!.GetValue<string>());
        var second = (await service.GetActionsAsync("?nextToken=" + token)).Json;
        var ofType = (await service.GetActionsAsync("?actionType=UPDATE_DEVICE_CERTIFICATE")).Json;
        var foreign = await service.GetActionsAsync("?actionType=UPDATE_DEVICE_CERTIFICATE&nextToken=" + token);

        Assert.Equal("Another BlankPolicy DeactivateCaCertificate DeactivateDeviceCertificate", Names(first));
        Assert.Equal("EnableLogging PublishFinding QuarantineThings", Names(second));
        Assert.Null(second["nextToken"]);
        Assert.Equal("Another DeactivateDeviceCertificate", Names(ofType));
        Assert.Equal((400, "InvalidRequestException"), (foreign.Status, foreign.ErrorType));
    }

    [Theory]
    [InlineData("/None", 404, "ResourceNotFoundException")]
    [InlineData("/", 400, "InvalidRequestException")]
    [InlineData("/a.b", 400, "InvalidRequestException")]
    [InlineData("?actionType=DELETE", 400, "InvalidRequestException")]
    [InlineData("?maxResults=251", 400, "InvalidRequestException")]
    public async Task Actions_BadInput_IsRefused(string pathAndQuery, int status, string errorType)
    {
        await using var service = await AuditService.StartAsync();

        var answer = await service.GetActionsAsync(pathAndQuery);

        Assert.Equal((status, errorType), (answer.Status, answer.ErrorType));
    }

    [Fact]
    public async Task Actions_FromThisProcess_FollowTheRulesOfTheService()
    {
        await using var service = await AuditService.StartAsync();
        var mitigations = service.Emulator.Mitigations;

        Assert.True(mitigations.Remove("BlankPolicy"));
        Assert.False(mitigations.Remove("BlankPolicy"));
        Assert.Equal(404, (await service.GetActionsAsync("/BlankPolicy")).Status);
        Assert.Throws<ArgumentException>("name", () => EmulatedMitigationAction.UpdateCaCertificate("a b"));
        Assert.Throws<ArgumentOutOfRangeException>("thingGroupNames", () => EmulatedMitigationAction.AddThingsToThingGroup("a"));
        Assert.Throws<ArgumentOutOfRangeException>(() => mitigations.Duration = TimeSpan.FromTicks(-1));
        while (mitigations.Actions.Count < 100)
        {
            mitigations.Add(EmulatedMitigationAction.UpdateCaCertificate("action-" + mitigations.Actions.Count));
        }

        Assert.Throws<InvalidOperationException>(() => mitigations.Add(EmulatedMitigationAction.UpdateCaCertificate("one-too-many")));
        mitigations.Add(EmulatedMitigationAction.UpdateCaCertificate("action-99"));
    }

    private static string Names(System.Text.Json.Nodes.JsonNode page) =>
        string.Join(' ', page["actionIdentifiers"]!.AsArray().Select(action => action!["actionName"]));
}
