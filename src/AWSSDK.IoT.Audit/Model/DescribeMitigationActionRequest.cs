namespace Amazon.IoT.Model;

/// <summary>Asks for one mitigation action by its name.</summary>
public class DescribeMitigationActionRequest : AmazonIoTRequest
{
    public string ActionName { get; set; }
}
