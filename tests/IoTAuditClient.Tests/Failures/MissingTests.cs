using Amazon.Runtime;
using IoTAuditClient.Tests.Testing;
using Xunit;

namespace IoTAuditClient.Tests.Failures;

/// <summary>What is said where the service has not what a call is about, or has it already: of each operation its own.</summary>
public sealed class MissingTests
{
    private const string Says = " The service says: \"no such finding\".";
    private const string Kept = "are kept for 90 days, in one account and one Region: check both. (";

    public static TheoryData<string, Type, string> Missing => new()
    {
        {
            "DescribeAuditFinding", typeof(AuditFindingNotFoundException),
            $"there is no finding with the id 'a-1'.{Says} Findings {Kept}"
        },
        {
            "ListRelatedResourcesForAuditFinding", typeof(AuditFindingNotFoundException),
            $"there is no finding with the id 'a-1'.{Says} Findings {Kept}"
        },
        { "DescribeAuditTask", typeof(AuditTaskNotFoundException), $"there is no audit with the id 'a-1'.{Says} Audits {Kept}" },
        { "CancelAuditTask", typeof(AuditTaskNotFoundException), $"there is no audit with the id 'a-1'.{Says} Audits {Kept}" },
        {
            "DescribeAuditSuppression", typeof(AuditSuppressionNotFoundException),
            $"there is no suppression of LOGGING_DISABLED_CHECK on account settings 123456789012.{Says} Suppressions belong to one account "
                + "and one Region: ListAuditSuppressions has them. ("
        },
        {
            "UpdateAuditSuppression", typeof(AuditSuppressionNotFoundException),
            $"there is no suppression of LOGGING_DISABLED_CHECK on account settings 123456789012.{Says} Suppressions belong to one account "
                + "and one Region: ListAuditSuppressions has them. ("
        },
        {
            "DescribeAuditMitigationActionsTask", typeof(AuditMitigationNotFoundException),
            $"there is no mitigation task with the id 'a-1'.{Says} Mitigation tasks {Kept}"
        },
        {
            "CancelAuditMitigationActionsTask", typeof(AuditMitigationNotFoundException),
            $"there is no mitigation task with the id 'a-1'.{Says} Mitigation tasks {Kept}"
        },
        {
            "DescribeMitigationAction", typeof(MitigationActionNotFoundException),
            $"there is no mitigation action with the name 'a-1'.{Says} Actions are kept in one account and one Region: "
                + "ListMitigationActions has their names. ("
        },
    };

    public static TheoryData<string> NeverMissing => [.. EveryOperation.Names.Except(Missing.Select(static row => row.Data.Item1))];

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task Call_ServiceDoesNotHaveIt_SaysWhatIsMissingAndWhereToLook(string operation, Type type, string expected)
    {
        var exception = await FailAsync(operation, SdkErrors.NotFound());

        Assert.IsType(type, exception);
        Assert.StartsWith($"{operation}: {expected}", exception.Message, StringComparison.Ordinal);
        Assert.Equal(
            exception is AuditSuppressionNotFoundException ? null : EveryOperation.Id,
            exception switch
            {
                AuditFindingNotFoundException finding => finding.FindingId,
                AuditTaskNotFoundException audit => audit.TaskId,
                AuditMitigationNotFoundException task => task.TaskId,
                MitigationActionNotFoundException action => action.ActionName,
                _ => null,
            });
    }

    [Theory]
    [MemberData(nameof(NeverMissing))]
    public async Task Call_NotFoundToWhatIsAlwaysThere_IsTheAnswerOfAnotherServer(string operation)
    {
        var exception = await FailAsync(operation, SdkErrors.NotFound());

        Assert.IsType<AuditServiceException>(exception);
        Assert.Contains("it is not AWS IoT Device Defender", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "CreateAuditSuppression",
        "there is a suppression of LOGGING_DISABLED_CHECK on account settings 123456789012 already. The service says: \"there\". "
            + "Change it with UpdateAsync; SuppressAsync does either. (")]
    [InlineData(
        "StartAuditMitigationActionsTask",
        "there is a mitigation task with the id 'a-1' already. The service says: \"there\". "
            + "Choose another id, or leave it out: the client then makes one. (")]
    [InlineData(
        "UpdateAuditSuppression",
        "there is a suppression of LOGGING_DISABLED_CHECK on account settings 123456789012 already. The service says: \"there\". "
            + "Change it with UpdateAsync; SuppressAsync does either. (")]
    [InlineData(
        "CancelAuditTask",
        "what was to be created is there already. The service says: \"there\". Change it, or choose another name. (")]
    public async Task Call_ServiceHasItAlready_SaysWhatIsThereAndWhatToDo(string operation, string expected)
    {
        var code = operation == "StartAuditMitigationActionsTask" ? "TaskAlreadyExistsException" : "ResourceAlreadyExistsException";

        var exception = await FailAsync(operation, SdkErrors.Plain(code, 409, "there"));

        Assert.IsType<AuditAlreadyExistsException>(exception);
        Assert.StartsWith($"{operation}: {expected}", exception.Message, StringComparison.Ordinal);
    }

    private static Task<AuditClientException> FailAsync(string operation, AmazonServiceException failure) =>
        Assert.ThrowsAnyAsync<AuditClientException>(() => EveryOperation.CallAsync(operation, _ => failure));
}
