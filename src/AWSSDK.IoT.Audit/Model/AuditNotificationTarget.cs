namespace Amazon.IoT.Model;

/// <summary>Where the ends of audits are told.</summary>
public class AuditNotificationTarget
{
    public bool? Enabled { get; set; }

    public string RoleArn { get; set; }

    public string TargetArn { get; set; }
}
