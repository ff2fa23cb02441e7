using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>One mitigation action, and what it takes.</summary>
public class DescribeMitigationActionResponse : AmazonWebServiceResponse
{
    public string ActionArn { get; set; }

    public string ActionId { get; set; }

    public string ActionName { get; set; }

    public MitigationActionParams ActionParams { get; set; }

    public MitigationActionType ActionType { get; set; }

    public DateTime? CreationDate { get; set; }

    public DateTime? LastModifiedDate { get; set; }

    public string RoleArn { get; set; }
}
