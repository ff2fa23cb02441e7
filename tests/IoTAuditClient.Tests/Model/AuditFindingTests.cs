using System.Globalization;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class AuditFindingTests
{
    private static readonly AuditResource Client = new()
    {
        Type = AuditResourceType.ClientId,
        Identifier = new ResourceIdentifier.Client { ClientId = "pump" },
    };

    [Fact]
    public void New_WithoutMembers_SaysNothingAndHasEmptyLists()
    {
        var finding = new AuditFinding();

        Assert.Null(finding.FindingId);
        Assert.Null(finding.CheckName);
        Assert.Null(finding.Severity);
        Assert.Null(finding.NonCompliantResource);
        Assert.Null(finding.IsSuppressed);
        Assert.Empty(finding.RelatedResources);
    }

    [Fact]
    public void Equals_TwiceFromOneSeed_IsTrueWithEqualHashes()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var left = new RandomModel(seed).Finding();
            var right = new RandomModel(seed).Finding();

            Assert.NotSame(left, right);
            Assert.True(left.Equals(right), $"seed {seed}: {left}");
            Assert.Equal(left.GetHashCode(), right.GetHashCode());
        }
    }

    public static TheoryData<string, AuditFinding> Changes => new()
    {
        { "FindingId", new() { FindingId = "other" } },
        { "FindingId in other case", new() { FindingId = "F-1" } },
        { "TaskId", new() { TaskId = "t" } },
        { "CheckName", new() { CheckName = AuditCheckName.LoggingDisabled } },
        { "TaskStartTime", new() { TaskStartTime = DateTimeOffset.UnixEpoch } },
        { "FindingTime", new() { FindingTime = DateTimeOffset.UnixEpoch } },
        { "Severity", new() { Severity = FindingSeverity.Low } },
        { "Severity default", new() { Severity = default(FindingSeverity) } },
        { "NonCompliantResource", new() { NonCompliantResource = new() } },
        { "RelatedResources", new() { RelatedResources = [Client] } },
        { "ReasonForNonCompliance", new() { ReasonForNonCompliance = "" } },
        { "ReasonForNonComplianceCode", new() { ReasonForNonComplianceCode = "" } },
        { "IsSuppressed", new() { IsSuppressed = false } },
    };

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void Equals_WhereOneMemberDiffers_IsFalse(string member, AuditFinding changed)
    {
        Assert.False(new AuditFinding().Equals(changed), member);
        Assert.False(changed.Equals(new AuditFinding()), member);
    }

    [Fact]
    public void Equals_RelatedResourcesInAnotherOrder_IsFalse()
    {
        var other = Client with { AdditionalInfo = new Dictionary<string, string> { ["CONNECTION_TIME"] = "1" } };

        Assert.NotEqual(new AuditFinding { RelatedResources = [Client, other] }, new AuditFinding { RelatedResources = [other, Client] });
    }

    [Fact]
    public void Equals_RelatedResourcesFromDifferentCollections_IsTrue()
    {
        var fromList = new AuditFinding { RelatedResources = new List<AuditResource> { Client, Client } };
        var fromArray = new AuditFinding { RelatedResources = new[] { Client, Client with { } } };

        Assert.Equal(fromList, fromArray);
        Assert.Equal(fromList.GetHashCode(), fromArray.GetHashCode());
    }

    [Fact]
    public void RelatedResources_ChangedByTheCallerLater_StayAsTheyWere()
    {
        var mine = new List<AuditResource> { Client };
        var finding = new AuditFinding { RelatedResources = mine };

        mine.Clear();

        Assert.Equal(Client, Assert.Single(finding.RelatedResources));
    }

    [Fact]
    public void RelatedResources_SetToNull_AreEmpty()
    {
        var finding = new AuditFinding { RelatedResources = null! };

        Assert.Empty(finding.RelatedResources);
        Assert.Empty((new AuditFinding { RelatedResources = [Client] } with { RelatedResources = null! }).RelatedResources);
    }

    [Fact]
    public void RelatedResources_WithNullElements_LeaveThemOut() =>
        Assert.Equal([Client], new AuditFinding { RelatedResources = [null!, Client, null!] }.RelatedResources);

    [Fact]
    public void RelatedResources_CastToAMutableList_Refuse() =>
        Assert.False(new AuditFinding { RelatedResources = [Client] }.RelatedResources is IList<AuditResource>);

    [Fact]
    public void Times_WithAnOffsetAndFractions_BecomeUtcMilliseconds()
    {
        var time = new DateTimeOffset(2019, 12, 10, 22, 7, 26, 167, TimeSpan.FromHours(1)).AddTicks(9999);

        var finding = new AuditFinding { FindingTime = time, TaskStartTime = time.AddTicks(1) };

        Assert.Equal(new DateTimeOffset(2019, 12, 10, 21, 7, 26, 168, TimeSpan.Zero), finding.FindingTime);
        Assert.Equal(TimeSpan.Zero, finding.FindingTime!.Value.Offset);
        Assert.Equal(finding.FindingTime, finding.TaskStartTime);
    }

    [Fact]
    public void ToString_EveryMemberSet_IsOneLineWithAllOfThem()
    {
        var finding = new AuditFinding
        {
            FindingId = "f-1",
            TaskId = "t-1",
            CheckName = AuditCheckName.LoggingDisabled,
            TaskStartTime = DateTimeOffset.UnixEpoch,
            FindingTime = DateTimeOffset.UnixEpoch.AddMilliseconds(5),
            Severity = FindingSeverity.Low,
            NonCompliantResource = new()
            {
                Type = "ACCOUNT_SETTINGS",
                Identifier = new ResourceIdentifier.AccountSettings { AccountId = "123456789012" },
            },
            RelatedResources = [Client],
            ReasonForNonCompliance = "first\nsecond",
            ReasonForNonComplianceCode = "LOGGING_DISABLED",
            IsSuppressed = false,
        };

        Assert.Equal(
            "AuditFinding { FindingId = f-1, TaskId = t-1, CheckName = LOGGING_DISABLED_CHECK, TaskStartTime = 1970-01-01T00:00:00.000Z, "
            + "FindingTime = 1970-01-01T00:00:00.005Z, Severity = LOW, "
            + "NonCompliantResource = AuditResource { Type = ACCOUNT_SETTINGS, Identifier = account settings 123456789012 }, "
            + "RelatedResources = [AuditResource { Type = CLIENT_ID, Identifier = client pump }], "
            + @"ReasonForNonCompliance = first\u000Asecond, ReasonForNonComplianceCode = LOGGING_DISABLED, IsSuppressed = False }",
            finding.ToString());
    }

    [Fact]
    public void ToString_NothingSet_IsStillARecord() => Assert.Equal("AuditFinding { }", new AuditFinding().ToString());

    [Fact]
    public void ToString_AnyText_HasNoCharacterThatATerminalObeys()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            Assert.DoesNotContain(new RandomModel(seed).Finding().ToString(), character =>
                char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator);
        }
    }
}
