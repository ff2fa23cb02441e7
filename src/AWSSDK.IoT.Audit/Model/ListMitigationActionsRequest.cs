namespace Amazon.IoT.Model;

/// <summary>Asks for the mitigation actions of the account.</summary>
public class ListMitigationActionsRequest : AmazonIoTRequest
{
    public MitigationActionType ActionType { get; set; }

    public int? MaxResults { get; set; }

    public string NextToken { get; set; }
}
