using System.Reflection;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class OpenValueTests
{
    [Theory]
    [InlineData(typeof(FindingSeverity), 4)]
    [InlineData(typeof(AuditResourceType), 9)]
    [InlineData(typeof(AuditCheckName), 17)]
    [InlineData(typeof(AuditStatus), 4)]
    [InlineData(typeof(AuditType), 2)]
    [InlineData(typeof(AuditCheckStatus), 6)]
    [InlineData(typeof(ScheduledAuditFrequency), 4)]
    public void KnownValues_EachWithItsName_AreComplete(Type type, int count)
    {
        var names = type.GetNestedType("Names")!
            .GetFields()
            .ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);
        var values = type.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(property => property.Name, property => property.GetValue(null)!.ToString()!);

        Assert.Equal(count, names.Count);
        Assert.Equal(count, names.Values.Distinct().Count());
        Assert.Equal(names, values);
    }

    [Fact]
    public void CheckNames_All_AreAwsNamesOfTheSameWords()
    {
        foreach (var field in typeof(AuditCheckName.Names).GetFields())
        {
            var words = ((string)field.GetRawConstantValue()!).Split('_');

            Assert.Equal("CHECK", words[^1]);
            Assert.Equal(string.Concat(words[..^1]), field.Name, ignoreCase: true);
        }
    }

    [Fact]
    public void Default_OfEachType_IsEmptyTextAndEqualToIt()
    {
        Assert.Equal("", default(FindingSeverity).Value);
        Assert.Equal(new FindingSeverity(""), default);
        Assert.Equal(new FindingSeverity("").GetHashCode(), default(FindingSeverity).GetHashCode());
        Assert.Equal("", default(AuditResourceType).ToString());
        Assert.Equal(new AuditResourceType(""), default);
        Assert.Equal(new AuditResourceType("").GetHashCode(), default(AuditResourceType).GetHashCode());
        Assert.Equal("", default(AuditCheckName).ToString());
        Assert.Equal(new AuditCheckName(""), default);
        Assert.Equal(new AuditCheckName("").GetHashCode(), default(AuditCheckName).GetHashCode());
    }

    [Fact]
    public void Equality_ByText_IsOrdinal()
    {
        Assert.True(FindingSeverity.High == new FindingSeverity("HIGH"));
        Assert.True(FindingSeverity.High != new FindingSeverity("high"));
        Assert.True(AuditResourceType.IamRole == new AuditResourceType("IAM_ROLE"));
        Assert.True(AuditResourceType.IamRole != new AuditResourceType("iam_role"));
        Assert.True(AuditCheckName.LoggingDisabled == new AuditCheckName("LOGGING_DISABLED_CHECK"));
        Assert.True(AuditCheckName.LoggingDisabled != new AuditCheckName("logging_disabled_check"));
        Assert.True(FindingSeverity.High.Equals((object)new FindingSeverity("HIGH")));
        Assert.True(AuditResourceType.IamRole.Equals((object)new AuditResourceType("IAM_ROLE")));
        Assert.True(AuditCheckName.LoggingDisabled.Equals((object)new AuditCheckName("LOGGING_DISABLED_CHECK")));
        Assert.False(FindingSeverity.High.Equals((object)FindingSeverity.Low));
        Assert.False(AuditResourceType.IamRole.Equals((object)AuditResourceType.RoleAlias));
        Assert.False(AuditCheckName.LoggingDisabled.Equals((object)AuditCheckName.DeviceCertificateAge));
        Assert.False(FindingSeverity.High.Equals((object)"HIGH"));
        Assert.False(AuditResourceType.IamRole.Equals((object)"IAM_ROLE"));
        Assert.False(AuditCheckName.LoggingDisabled.Equals((object)"LOGGING_DISABLED_CHECK"));
    }

    [Fact]
    public void Comparison_OfAMemberThatMayBeNullWithText_Works()
    {
        var finding = new AuditFinding { Severity = "HIGH", CheckName = "NEW_CHECK" };

        Assert.True(finding.Severity == "HIGH");
        Assert.True(finding.CheckName != "OLD_CHECK");
        Assert.False(new AuditFinding().Severity == "HIGH");
        Assert.True(FindingSeverity.High == "HIGH");
    }

    [Fact]
    public void Conversion_OfText_IsTheValue()
    {
        FindingSeverity severity = "HIGH";
        AuditResourceType type = "IAM_ROLE";
        AuditCheckName check = "LOGGING_DISABLED_CHECK";

        Assert.Equal((FindingSeverity.High, AuditResourceType.IamRole, AuditCheckName.LoggingDisabled), (severity, type, check));
    }

    [Fact]
    public void Conversion_OfNullText_IsNullOrRefused()
    {
        string? none = null;

        FindingSeverity? severity = none;
        AuditResourceType? type = none;
        AuditCheckName? check = none;

        Assert.Null(severity);
        Assert.Null(type);
        Assert.Null(check);
        Assert.Throws<ArgumentNullException>(() => new FindingSeverity(none!));
        Assert.Throws<ArgumentNullException>(() => new AuditResourceType(none!));
        Assert.Throws<ArgumentNullException>(() => new AuditCheckName(none!));
    }

    [Fact]
    public void Names_AsCaseLabels_Compile()
    {
        static string Urgency(FindingSeverity severity) => severity.Value switch
        {
            FindingSeverity.Names.Critical or FindingSeverity.Names.High => "now",
            FindingSeverity.Names.Medium or FindingSeverity.Names.Low => "soon",
            _ => "who knows",
        };

        Assert.Equal("now", Urgency(FindingSeverity.Critical));
        Assert.Equal("who knows", Urgency("EMERGENCY"));
    }

    [Fact]
    public void Severities_Sorted_GoFromNoneOverCriticalToUnknown()
    {
        FindingSeverity[] sorted =
        [
            default, FindingSeverity.Low, FindingSeverity.Medium, FindingSeverity.High, FindingSeverity.Critical, "EMERGENCY",
            "URGENT",
        ];

        Assert.Equal(sorted, sorted.OrderByDescending(severity => severity.Value, StringComparer.Ordinal).Order());
        for (var i = 0; i < sorted.Length; i++)
        {
            for (var j = 0; j < sorted.Length; j++)
            {
                Assert.Equal(i < j, sorted[i] < sorted[j]);
                Assert.Equal(i <= j, sorted[i] <= sorted[j]);
                Assert.Equal(i > j, sorted[i] > sorted[j]);
                Assert.Equal(i >= j, sorted[i] >= sorted[j]);
                Assert.Equal(i == j, sorted[i].CompareTo(sorted[j]) == 0);
            }
        }
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("LOW", 1)]
    [InlineData("MEDIUM", 2)]
    [InlineData("HIGH", 3)]
    [InlineData("CRITICAL", 4)]
    [InlineData("EMERGENCY", 5)]
    [InlineData("critical", 5)]
    public void Urgency_OfEachSeverity_IsItsDocumentedNumber(string severity, int urgency) =>
        Assert.Equal(urgency, new FindingSeverity(severity).Urgency);

    [Fact]
    public void Comparison_OfAMemberThatMayBeNullWithNullText_IsEquality()
    {
        string? none = null;

        Assert.True(new AuditFinding().Severity == none);
        Assert.True(new AuditFinding { CheckName = AuditCheckName.LoggingDisabled }.CheckName != none);
    }
}
