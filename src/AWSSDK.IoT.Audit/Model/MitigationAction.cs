namespace Amazon.IoT.Model;

/// <summary>An action of a mitigation task, as it was when the task began.</summary>
public class MitigationAction
{
    public MitigationActionParams ActionParams { get; set; }

    public string Id { get; set; }

    public string Name { get; set; }

    public string RoleArn { get; set; }
}
