using System.Text;
using System.Text.RegularExpressions;
using IoTAuditClient.Http;
using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Http;

public sealed class ResponseBodyCheckTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"finding":null}""")]
    [InlineData("""{"finding":{}}""")]
    [InlineData(
        """{"finding":{"relatedResources":[],"severity":"NEW","nonCompliantResource":{"resourceIdentifier":{},"additionalInfo":{"a":null}}}}""")]
    [InlineData("""{"finding":{"relatedResources":[null,{}]},"unknown":[[{"finding":5}]]}""")]
    [InlineData("""{"finding":{"nonCompliantResource":{"additionalInfo":{"finding":"x","relatedResources":"y"}}}}""")]
    [InlineData("""{"findings":[{},null],"nextToken":"n"}""")]
    [InlineData("""{"relatedResources":[{"additionalInfo":{"a":1,"b":true,"c":"x"}}]}""")]
    [InlineData("""{"auditCheckConfigurations":{"C":{"configuration":{"a":"x"},"enabled":true}}}""")]
    [InlineData("\uFEFF{}")]
    [InlineData(" \r\n\t{} \r\n\t")]
    public void Validate_BodyThatTheSdkReads_IsNull(string body) => Assert.Null(Check(body));

    [Theory]
    [InlineData("""{"findings":[],"__type":"InternalFailure"}""", "it tells an error, '__type' is \"InternalFailure\"")]
    [InlineData("""{"__type":"com.amazonaws.iot#ThrottlingException","tasks":[]}""",
        "it tells an error, '__type' is \"com.amazonaws.iot#ThrottlingException\"")]
    [InlineData("""{"relatedResources":[],"message":"Rate exceeded"}""", "it tells an error, 'message' is \"Rate exceeded\"")]
    [InlineData("""{"scheduledAudits":[],"Message":"no"}""", "it tells an error, 'Message' is \"no\"")]
    [InlineData("""{"finding":{},"error":{"code":5}}""", "it tells an error, its member 'error' is an object")]
    [InlineData("""{"findings":[],"errors":[{}]}""", "it tells an error, its member 'errors' is a list")]
    [InlineData("""{"findings":[],"error":true}""", "it tells an error, its member 'error' is a boolean")]
    [InlineData("""{"findings":[],"errorMessage":"x","errorType":"y"}""", "it tells an error, 'errorMessage' is \"x\"")]
    [InlineData("""{"findings":[],"code":"AccessDenied"}""", "it tells an error, 'code' is \"AccessDenied\"")]
    [InlineData("""{"message":"denied"}""", "it tells an error, 'message' is \"denied\"")]
    [InlineData("""{"findings":[],"message":"HTTP Body: AKIAIOSFODNN7EXAMPLE"}""", "it tells an error, its member 'message' is text")]
    public void Validate_ErrorBesideOrInsteadOfAnAnswer_IsAFlaw(string body, string flaw) => Assert.Equal(flaw, Check(body));

    [Theory]
    [InlineData("""{"findings":[],"error":null,"__type":null,"message":""}""")]
    [InlineData("""{"findings":[],"errors":[],"error":false,"code":200}""")]
    [InlineData("""{"findings":[{"message":"x","__type":"y"}]}""")]
    [InlineData("""{"auditDetails":{"C":{"message":"the check failed","errorCode":"X"}},"taskStatus":"COMPLETED"}""")]
    [InlineData("""{"__type":"com.amazonaws.iot#ListAuditFindingsResponse","findings":[]}""")]
    public void Validate_NoErrorBesideAnAnswer_IsNull(string body) => Assert.Null(Check(body));

    [Theory]
    [InlineData("""{"findings":[],"NextToken":"n"}""", "its member 'NextToken' is written otherwise than nextToken")]
    [InlineData("""{"tasks":[],"nexttoken":null}""", "its member 'nexttoken' is written otherwise than nextToken")]
    [InlineData("""{"findings":[{}],"findings":[]}""", "it has its member 'findings' twice")]
    [InlineData("""{"nextToken":"n","suppressions":[],"nextToken":null}""", "it has its member 'nextToken' twice")]
    [InlineData("""{"taskStatus":"FAILED","taskStatus":"COMPLETED"}""", "it has its member 'taskStatus' twice")]
    [InlineData("""{"taskStatus":"FAILED","TaskStatus":"COMPLETED"}""", "it has its member 'TaskStatus' twice")]
    [InlineData("""{"finding":{"severity":"LOW","\u0073everity":"CRITICAL"}}""", "it has its member 'severity' twice")]
    [InlineData("""{"finding":{},"finding":{}}""", "it has its member 'finding' twice")]
    [InlineData("""{"taskStatistics":{"failedChecks":1},"taskStatistics":{"failedChecks":0}}""", "it has its member 'taskStatistics' twice")]
    public void Validate_MemberThatTheSdkWouldDrop_IsAFlaw(string body, string flaw) => Assert.Equal(flaw, Check(body));

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("\uFEFF", "it is empty")]
    [InlineData("[]", "it is a list, not an object")]
    [InlineData("null", "it is null, not an object")]
    [InlineData("\"x\"", "it is text, not an object")]
    [InlineData("5", "it is a number, not an object")]
    [InlineData("true", "it is a boolean, not an object")]
    [InlineData("<html></html>", "it is not valid JSON at line 1, byte 1")]
    [InlineData("{\"finding\":{\"findingId\":\"f", "it is not valid JSON at line 1, byte 27")]
    [InlineData("{\"finding\":", "it is not valid JSON at line 1, byte 12")]
    [InlineData("{\"unknown\":[1,2", "it is not valid JSON at line 1, byte 16")]
    [InlineData("{}{}", "it is not valid JSON at line 1, byte 3")]
    [InlineData("{\"finding\":{}}\n<html>", "it is not valid JSON at line 2, byte 1")]
    [InlineData("""{"finding":"x"}""", "its member 'finding' is text, not an object")]
    [InlineData("""{"finding":{"relatedResources":{}}}""", "its member 'relatedResources' is an object, not a list")]
    [InlineData("""{"finding":{"relatedResources":"x"}}""", "its member 'relatedResources' is text, not a list")]
    [InlineData("""{"finding":{"relatedResources":["x"]}}""", "its member 'relatedResources' is text, not an object")]
    [InlineData("""{"finding":{"relatedResources":[{},[]]}}""", "its member 'relatedResources' is a list, not an object")]
    [InlineData("""{"finding":{"nonCompliantResource":"x"}}""", "its member 'nonCompliantResource' is text, not an object")]
    [InlineData(
        """{"finding":{"nonCompliantResource":{"resourceIdentifier":[]}}}""", "its member 'resourceIdentifier' is a list, not an object")]
    [InlineData("""{"finding":{"nonCompliantResource":{"additionalInfo":[]}}}""", "its member 'additionalInfo' is a list, not an object")]
    [InlineData("""{"finding":{"nonCompliantResource":{"additionalInfo":"x"}}}""", "its member 'additionalInfo' is text, not an object")]
    [InlineData("""{"finding":{"nonCompliantResource":{"additionalInfo":{"a":"x","k":[]}}}}""", "its member 'k' is a list, not text")]
    [InlineData("""{"relatedResources":[{"additionalInfo":{"k":{"a":"x"}}}]}""", "its member 'k' is an object, not text")]
    [InlineData("""{"relatedResources":[{"additionalInfo":[{}]}]}""", "its member 'additionalInfo' is a list, not an object")]
    [InlineData("""{"auditCheckConfigurations":{"C":{"configuration":[]}}}""", "its member 'configuration' is a list, not an object")]
    [InlineData("""{"auditCheckConfigurations":{"C":{"configuration":"x"}}}""", "its member 'configuration' is text, not an object")]
    [InlineData("""{"auditCheckConfigurations":{"C":{"configuration":{"k":{}}}}}""", "its member 'k' is an object, not text")]
    [InlineData("""{"finding":{"relatedResources":[{"resourceIdentifier":{"policyVersionIdentifier":1}}]}}""",
        "its member 'policyVersionIdentifier' is a number, not an object")]
    [InlineData("""{"findings":["x"]}""", "its member 'findings' is text, not an object")]
    [InlineData("""{"findings":[{"relatedResources":5}]}""", "its member 'relatedResources' is a number, not a list")]
    [InlineData("""{"relatedResources":["x"]}""", "its member 'relatedResources' is text, not an object")]
    [InlineData("""{"relatedResources":[{"resourceIdentifier":{"issuerCertificateIdentifier":false}}]}""",
        "its member 'issuerCertificateIdentifier' is a boolean, not an object")]
    [InlineData("""{"findings":{"a":1}}""", "its member 'findings' is an object, not a list")]
    [InlineData("""{"\u0066inding":5}""", "its member 'finding' is a number, not an object")]
    public void Validate_BodyThatTheSdkMisreads_SaysWhatAndWhere(string body, string expected) => Assert.Equal(expected, Check(body));

    [Fact]
    public void Validate_JsonDeeperThanTheSdkReads_IsAFlaw() =>
        Assert.StartsWith(
            "it is not valid JSON", Check("{\"x\":" + new string('[', 300) + new string(']', 300) + "}"), StringComparison.Ordinal);

    [Fact]
    public void Validate_JsonAsDeepAsTheSdkReads_IsNone() =>
        Assert.Null(Check("{\"x\":" + new string('[', 255) + new string(']', 255) + "}"));

    [Theory]
    [InlineData("7B22C328223A317D")]
    [InlineData("7B2261223A22EDA080227D")]
    [InlineData("7B2261223A22C3")]
    public void Validate_BytesThatAreNoUtf8_SaysSo(string bytes) =>
        Assert.Equal("it is not UTF-8", ResponseBodyCheck.Validate(Convert.FromHexString(bytes)));

    [Theory]
    [InlineData("""{"unknown":1,"unknown":2,"finding":{"unknown":1,"unknown":2}}""")]
    [InlineData("""{"auditDetails":{"C":{"message":"x"}},"auditDetails":{"C":{"message":"y"},"c":{"message":"z"}}}""")]
    [InlineData("""{"findings":[{"severity":"LOW"},{"severity":"HIGH"}],"taskId":"t","tasks":[{"taskId":"u"}]}""")]
    [InlineData("""{"taskStatistics":{"C":{"failedFindingsCount":1},"D":{"failedFindingsCount":2},"unknown":3}}""")]
    [InlineData("""{"taskStatus":{"taskStatus":1},"finding":{"severity":[{}]}}""")]
    public void Validate_NamesThatAreNoMemberTwice_AreNoFlaw(string body) => Assert.Null(Check(body));

    [Fact]
    public void Validate_AnyMemberThatTheSdkReadsTwice_IsAFlaw()
    {
        var missed = new List<string>();
        var readers = new HashSet<string>();
        foreach (var (reader, name) in MembersThatTheSdkReads())
        {
            readers.Add(reader);
            var body = Around(reader).Replace("@", $"\"{name}\":null,\"{name}\":null", StringComparison.Ordinal);
            if (!Maps.Contains($"{reader}.{name}") && Check(body) != $"it has its member '{name}' twice")
            {
                missed.Add(body);
            }
        }

        Assert.Empty(missed);
        Assert.True(readers.Count > 35, "The sources of the SDK are not where they were.");
    }

    // A map that comes twice is read as its last one.
    private static readonly HashSet<string> Maps =
    [
        "DescribeAuditTaskResponse.auditDetails",
        "DescribeAccountAuditConfigurationResponse.auditCheckConfigurations",
        "DescribeAccountAuditConfigurationResponse.auditNotificationTargetConfigurations",
        "DescribeAuditMitigationActionsTaskResponse.auditCheckToActionsMapping",
        "AuditCheckConfiguration.configuration",
        "AuditMitigationActionsTaskTarget.auditCheckToReasonCodeFilter",
        "NonCompliantResource.additionalInfo",
        "RelatedResource.additionalInfo",
    ];

    private static IEnumerable<(string Reader, string Name)> MembersThatTheSdkReads() =>
        from file in Directory.EnumerateFiles(
            Path.Combine(Repository.Root, "src", "AWSSDK.IoT.Audit", "Internal", "Marshalling"), "*Unmarshaller.cs")
        let reader = Path.GetFileNameWithoutExtension(file).Replace("Unmarshaller", "", StringComparison.Ordinal)
        where !reader.EndsWith("Exception", StringComparison.Ordinal)
        from Match match in Regex.Matches(File.ReadAllText(file), "MemberName\\.Is\\(context, \"(\\w+)\"")
        select (reader, match.Groups[1].Value);

    // An answer in which a structure stands, whose members take the place of the sign.
    private static string Around(string reader) => reader switch
    {
        _ when reader.EndsWith("Response", StringComparison.Ordinal) => "{@}",
        "AuditFinding" => """{"findings":[{@}]}""",
        "NonCompliantResource" => """{"finding":{"nonCompliantResource":{@}}}""",
        "RelatedResource" => """{"finding":{"relatedResources":[{@}]}}""",
        "ResourceIdentifier" => """{"relatedResources":[{"resourceIdentifier":{@}}]}""",
        "PolicyVersionIdentifier" => """{"resourceIdentifier":{"policyVersionIdentifier":{@}}}""",
        "IssuerCertificateIdentifier" => """{"resourceIdentifier":{"issuerCertificateIdentifier":{@}}}""",
        "AuditSuppression" => """{"suppressions":[{@}]}""",
        "AuditTaskMetadata" or "AuditMitigationActionsTaskMetadata" => """{"tasks":[{@}]}""",
        "TaskStatistics" => """{"taskStatistics":{@}}""",
        "TaskStatisticsForAuditCheck" => """{"taskStatistics":{"C":{@}}}""",
        "AuditCheckDetails" => """{"auditDetails":{"C":{@}}}""",
        "AuditCheckConfiguration" => """{"auditCheckConfigurations":{"C":{@}}}""",
        "AuditNotificationTarget" => """{"auditNotificationTargetConfigurations":{"SNS":{@}}}""",
        "ScheduledAuditMetadata" => """{"scheduledAudits":[{@}]}""",
        "AuditMitigationActionsTaskTarget" => """{"target":{@}}""",
        "AuditMitigationActionExecutionMetadata" => """{"actionsExecutions":[{@}]}""",
        "MitigationAction" => """{"actionsDefinition":[{@}]}""",
        "MitigationActionIdentifier" => """{"actionIdentifiers":[{@}]}""",
        "MitigationActionParams" => """{"actionsDefinition":[{"actionParams":{@}}]}""",
        _ when reader.EndsWith("Params", StringComparison.Ordinal) =>
            """{"actionParams":{"X":{@}}}""".Replace("X", char.ToLowerInvariant(reader[0]) + reader[1..], StringComparison.Ordinal),
        _ => throw new InvalidOperationException($"Where does {reader} stand in an answer?"),
    };

    private static string? Check(string body) => ResponseBodyCheck.Validate(Encoding.UTF8.GetBytes(body));
}
