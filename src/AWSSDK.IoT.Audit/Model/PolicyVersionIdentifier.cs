namespace Amazon.IoT.Model;

/// <summary>A version of a policy.</summary>
public class PolicyVersionIdentifier
{
    public string PolicyName { get; set; }

    public string PolicyVersionId { get; set; }
}
