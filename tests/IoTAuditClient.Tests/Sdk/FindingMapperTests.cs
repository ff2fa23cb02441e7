using Amazon.IoT;
using IoTAuditClient.Model.Identifiers;
using IoTAuditClient.Sdk;
using Xunit;
using AwsModel = Amazon.IoT.Model;

namespace IoTAuditClient.Tests.Sdk;

public sealed class FindingMapperTests
{
    [Fact]
    public void Map_EveryMember_ArrivesUnchanged()
    {
        var finding = FindingMapper.Map(new AwsModel.AuditFinding
        {
            FindingId = "f",
            TaskId = "t",
            CheckName = "IOT_POLICY_OVERLY_PERMISSIVE_CHECK",
            TaskStartTime = new DateTime(2019, 12, 10, 21, 7, 25, DateTimeKind.Utc),
            FindingTime = new DateTime(2019, 12, 10, 21, 7, 26, DateTimeKind.Utc),
            Severity = AuditFindingSeverity.CRITICAL,
            NonCompliantResource = new()
            {
                ResourceType = ResourceType.IOT_POLICY,
                ResourceIdentifier = new() { PolicyVersionIdentifier = new() { PolicyName = "p", PolicyVersionId = "1" } },
                AdditionalInfo = new() { ["A"] = "1" },
            },
            RelatedResources = [new()
            {
                ResourceType = ResourceType.CLIENT_ID,
                ResourceIdentifier = new() { ClientId = "c" },
                AdditionalInfo = new() { ["B"] = "2" },
            }],
            ReasonForNonCompliance = "r",
            ReasonForNonComplianceCode = "R",
            IsSuppressed = false,
        });

        Assert.Equal(
            new AuditFinding
            {
                FindingId = "f",
                TaskId = "t",
                CheckName = AuditCheckName.IotPolicyOverlyPermissive,
                TaskStartTime = new DateTimeOffset(2019, 12, 10, 21, 7, 25, TimeSpan.Zero),
                FindingTime = new DateTimeOffset(2019, 12, 10, 21, 7, 26, TimeSpan.Zero),
                Severity = FindingSeverity.Critical,
                NonCompliantResource = new()
                {
                    Type = AuditResourceType.IotPolicy,
                    Identifier = new ResourceIdentifier.PolicyVersion { PolicyName = "p", PolicyVersionId = "1" },
                    AdditionalInfo = new Dictionary<string, string> { ["A"] = "1" },
                },
                RelatedResources =
                [
                    new()
                    {
                        Type = AuditResourceType.ClientId,
                        Identifier = new ResourceIdentifier.Client { ClientId = "c" },
                        AdditionalInfo = new Dictionary<string, string> { ["B"] = "2" },
                    },
                ],
                ReasonForNonCompliance = "r",
                ReasonForNonComplianceCode = "R",
                IsSuppressed = false,
            },
            finding);
    }

    [Fact]
    public void Map_EveryIdentifierMember_Survives()
    {
        var resource = Assert.Single(FindingMapper.Map(
        [
            new AwsModel.RelatedResource
            {
                ResourceType = ResourceType.IAM_ROLE,
                ResourceIdentifier = new()
                {
                    Account = "1",
                    CaCertificateId = "ca",
                    ClientId = "c",
                    CognitoIdentityPoolId = "pool",
                    DeviceCertificateArn = "da",
                    DeviceCertificateId = "d",
                    IamRoleArn = "role",
                    RoleAliasArn = "alias",
                    PolicyVersionIdentifier = new() { PolicyName = "p", PolicyVersionId = "2" },
                    IssuerCertificateIdentifier =
                        new() { IssuerCertificateSubject = "s", IssuerId = "i", IssuerCertificateSerialNumber = "n" },
                },
            },
        ]));

        Assert.IsType<ResourceIdentifier.IamRole>(resource.Identifier);
        Assert.Equal(
            new IdentifierMembers
            {
                Account = "1",
                CaCertificateId = "ca",
                ClientId = "c",
                CognitoIdentityPoolId = "pool",
                DeviceCertificateArn = "da",
                DeviceCertificateId = "d",
                IamRoleArn = "role",
                RoleAliasArn = "alias",
                PolicyVersion = new() { PolicyName = "p", PolicyVersionId = "2" },
                IssuerCertificate = new() { Subject = "s", IssuerId = "i", SerialNumber = "n" },
            },
            IdentifierMembers.Of(resource.Identifier));
    }

    [Fact]
    public void Map_NothingSet_IsAFindingThatSaysNothing() =>
        Assert.Equal(new AuditFinding(), FindingMapper.Map(new AwsModel.AuditFinding()));

    [Fact]
    public void Map_StructuresWithoutMembers_AreThereButEmpty()
    {
        var finding = FindingMapper.Map(new AwsModel.AuditFinding { NonCompliantResource = new(), RelatedResources = [new()] });

        Assert.Equal(new AuditFinding { NonCompliantResource = new(), RelatedResources = [new()] }, finding);
    }

    [Theory]
    [InlineData(null, "asked", "asked")]
    [InlineData("", "asked", "asked")]
    [InlineData("", null, "")]
    [InlineData(null, null, null)]
    [InlineData("own", "asked", "own")]
    public void Map_FindingWithOrWithoutId_HasItsOwnElseTheOneAskedFor(string? id, string? asked, string? expected) =>
        Assert.Equal(expected, FindingMapper.Map(new AwsModel.AuditFinding { FindingId = id }, asked).FindingId);

    [Theory]
    [InlineData("critical")]
    [InlineData("EMERGENCY")]
    [InlineData("")]
    public void Map_SeverityInAnyText_KeepsTheText(string text)
    {
        var finding = FindingMapper.Map(new AwsModel.AuditFinding
        {
            Severity = new AuditFindingSeverity(text),
            NonCompliantResource = new() { ResourceType = new ResourceType(text) },
        });

        Assert.Equal(text, finding.Severity?.Value);
        Assert.Equal(text, finding.NonCompliantResource?.Type?.Value);
    }

    [Fact]
    public void Map_ConstantWithoutText_IsAbsent()
    {
        var finding = FindingMapper.Map(new AwsModel.AuditFinding
        {
            Severity = new AuditFindingSeverity(null),
            NonCompliantResource = new() { ResourceType = new ResourceType(null) },
        });

        Assert.Null(finding.Severity);
        Assert.Null(finding.NonCompliantResource!.Type);
    }

    [Theory]
    [InlineData(1679999)]
    [InlineData(1680000)]
    [InlineData(1679950)]
    public void Map_TimeBetweenMilliseconds_IsTheNearest(int ticks) => Assert.Equal(
        new DateTimeOffset(2019, 12, 10, 21, 7, 26, 168, TimeSpan.Zero),
        FindingMapper.Map(new AwsModel.AuditFinding
        {
            FindingTime = new DateTime(2019, 12, 10, 21, 7, 26, DateTimeKind.Utc).AddTicks(ticks),
        }).FindingTime);

    [Fact]
    public void Map_TimeOfUnspecifiedKind_IsUtc() => Assert.Equal(
        new DateTimeOffset(2019, 12, 10, 21, 7, 26, TimeSpan.Zero),
        FindingMapper.Map(new AwsModel.AuditFinding { FindingTime = new DateTime(2019, 12, 10, 21, 7, 26) }).FindingTime);

    [Fact]
    public void Map_TimeOfLocalKind_IsTheSameInstant()
    {
        var local = new DateTime(2019, 12, 10, 21, 7, 26, DateTimeKind.Local);

        Assert.Equal(new DateTimeOffset(local), FindingMapper.Map(new AwsModel.AuditFinding { FindingTime = local }).FindingTime);
    }

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void Map_TheEndsOfTime_DoNotThrow(DateTimeKind kind)
    {
        var finding = FindingMapper.Map(new AwsModel.AuditFinding
        {
            TaskStartTime = DateTime.SpecifyKind(DateTime.MinValue, kind),
            FindingTime = DateTime.SpecifyKind(DateTime.MaxValue, kind),
        });

        Assert.True(finding.TaskStartTime < finding.FindingTime);
    }

    [Fact]
    public void Map_NullElements_AreLeftOut() => Assert.Equal(
        [new AuditResource { AdditionalInfo = new Dictionary<string, string> { ["A"] = "1" } }],
        FindingMapper.Map([null!, new AwsModel.RelatedResource { AdditionalInfo = new() { ["A"] = "1" } }, null!]));

    [Fact]
    public void Map_AdditionalInfoWithANullValue_KeepsTheKey()
    {
        var finding = FindingMapper.Map(
            new AwsModel.AuditFinding { NonCompliantResource = new() { AdditionalInfo = new() { ["A"] = null, ["B"] = "" } } });

        Assert.Equal(["A", "B"], finding.NonCompliantResource!.AdditionalInfo.Keys);
        Assert.Equal(["", ""], finding.NonCompliantResource.AdditionalInfo.Values);
        Assert.Equal(finding, AuditFindingJson.Parse(AuditFindingJson.Format(finding)));
    }

    [Fact]
    public void Map_ModelChangedLater_LeavesTheRecordAsItWas()
    {
        var model = new AwsModel.AuditFinding { RelatedResources = [new() { AdditionalInfo = new() { ["A"] = "1" } }] };
        var finding = FindingMapper.Map(model);

        model.RelatedResources[0].AdditionalInfo["A"] = "2";
        model.RelatedResources.Clear();

        Assert.Equal("1", Assert.Single(finding.RelatedResources).AdditionalInfo["A"]);
    }

    [Fact]
    public void Map_FindingWithTenRelatedResources_AllocatesFourKilobytesAtMost()
    {
        var model = new AwsModel.AuditFinding
        {
            FindingId = "f",
            Severity = AuditFindingSeverity.CRITICAL,
            FindingTime = new DateTime(2019, 12, 10, 21, 7, 26, DateTimeKind.Utc),
            NonCompliantResource = new()
            {
                ResourceType = ResourceType.DEVICE_CERTIFICATE,
                ResourceIdentifier = new() { DeviceCertificateId = "d" },
            },
            RelatedResources =
            [
                .. Enumerable.Range(0, 10).Select(i => new AwsModel.RelatedResource
                {
                    ResourceType = ResourceType.CLIENT_ID,
                    ResourceIdentifier = new() { ClientId = $"c{i}" },
                    AdditionalInfo = new() { ["CONNECTION_TIME"] = "1", ["DISCONNECTION_TIME"] = "2" },
                }),
            ],
        };
        FindingMapper.Map(model);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var finding = FindingMapper.Map(model);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(10, finding.RelatedResources.Count);
        Assert.InRange(allocated, 1, 4096);
    }
}
