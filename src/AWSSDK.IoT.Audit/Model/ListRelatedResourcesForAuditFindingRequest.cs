namespace Amazon.IoT.Model;

/// <summary>Asks for the related resources of a finding.</summary>
public class ListRelatedResourcesForAuditFindingRequest : AmazonIoTRequest
{
    public string FindingId { get; set; }

    public int? MaxResults { get; set; }

    public string NextToken { get; set; }
}
