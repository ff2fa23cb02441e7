namespace Amazon.IoT.Model;

/// <summary>A mitigation action in a list.</summary>
public class MitigationActionIdentifier
{
    public string ActionArn { get; set; }

    public string ActionName { get; set; }

    public DateTime? CreationDate { get; set; }
}
