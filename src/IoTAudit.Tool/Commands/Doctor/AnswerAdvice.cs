using IoTAudit.Tool.Services;
using IoTAuditClient;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Commands.Doctor;

/// <summary>
/// What to do about an answer that is not the right one. It says of the answer what was seen: at an endpoint that a setting names, a proxy,
/// a gateway or an emulator may have sent it, and then nothing of it tells what AWS knows.
/// </summary>
internal sealed class AnswerAdvice(CallObservation observation, SettingSources sources, ServiceSettings settings)
{
    private const string Actions = "iot:DescribeAuditFinding, iot:ListAuditFindings and iot:ListRelatedResourcesForAuditFinding";

    private const string AuditActions =
        "iot:ListAuditTasks, iot:DescribeAuditTask, iot:StartOnDemandAuditTask, iot:CancelAuditTask and "
            + "iot:DescribeAccountAuditConfiguration";

    private const string DecisionActions =
        "iot:ListAuditSuppressions, iot:DescribeAuditSuppression, iot:CreateAuditSuppression, iot:UpdateAuditSuppression, "
            + "iot:DeleteAuditSuppression, iot:ListMitigationActions, iot:DescribeMitigationAction, "
            + "iot:StartAuditMitigationActionsTask, iot:DescribeAuditMitigationActionsTask, iot:CancelAuditMitigationActionsTask, "
            + "iot:ListAuditMitigationActionsTasks and iot:ListAuditMitigationActionsExecutions";

    private bool IsAws => sources.IsEndpointOfAws;

    private string Who => IsAws ? "AWS" : $"What answers at {observation.Endpoint?.Authority ?? "the endpoint"}";

    /// <summary>Why that server was asked, to end an advice with.</summary>
    private string Asked => $"It was asked because {sources.EndpointSource}.";

    public string For(Exception exception) => exception switch
    {
        MadeUpFindingException =>
            $"{Who} answers with whatever it is asked for, so it is no AWS IoT Device Defender: mend the address. {Asked}",
        AuditAccessDeniedException { ErrorCode: null } =>
            $"AWS names an error in what it refuses, so a proxy, a gateway or another server has probably answered: "
                + $"see who listens there. {Asked}",
        AuditAccessDeniedException => $"{(IsAws ? "AWS knows the credentials, and does" : $"{Who} does")} not allow the call. "
            + $"Have {Actions} allowed for them in an IAM policy, for the commands about audits {AuditActions} as well, for those that "
            + $"suppress and mitigate {DecisionActions}, and see that no organization or VPC endpoint policy denies them.{AskedUnlessAws}",
        AuditCredentialsException => IsAws
            ? "AWS does not know these keys, or the secret does not fit the key id. Compare them with "
                + $"`aws sts get-caller-identity{settings.ProfileOption}`; "
                + $"China and GovCloud have keys of their own. They came from {sources.Credentials ?? "an unknown place"}."
            : $"{Who} does not take these keys. See whether it is the server that is meant, and whether they are for it: they came "
                + $"from {sources.Credentials ?? "an unknown place"}. {Asked}",
        AuditThrottledException => $"{Who} answered, and the account has used up its calls for now. Try again later, with fewer callers.",
        AuditResponseException =>
            $"What answered does not speak as AWS IoT does: see whether it is the server that is meant. {Asked}",
        AuditServiceException { StatusCode: System.Net.HttpStatusCode.NotFound, Remedy: { } remedy } =>
            $"{remedy} It is so because {sources.EndpointSource}.",
        AuditClientException { IsTransient: true } failure =>
            $"It failed {Counts.Of(failure.Attempts, "time")}. {WhoKnowsMore}",
        AuditClientException { IsTransient: false } failure and not AuditQuotaExceededException =>
            $"Another try would end the same{(failure.ErrorCode is null ? ", and the answer has no error code of AWS" : "")}. "
                + WhoKnowsMore,
        AuditClientException { Remedy: { } remedy } => remedy,
        _ => "Try again with --verbose, which shows each request.",
    };

    private string AskedUnlessAws => IsAws ? "" : $" {Asked}";

    private string WhoKnowsMore => IsAws
        ? "Where it stays, AWS's health page or AWS support knows more. They will ask for the request id."
        : $"{Who} is not the Region's own endpoint, and its log knows more: see whether it is the server that is meant, and whether it has "
            + $"the audits of AWS IoT Device Defender. {Asked}";
}
