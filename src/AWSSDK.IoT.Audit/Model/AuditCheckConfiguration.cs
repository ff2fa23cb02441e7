namespace Amazon.IoT.Model;

/// <summary>Whether a check is enabled, and its settings.</summary>
public class AuditCheckConfiguration
{
    public Dictionary<string, string> Configuration { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public bool? Enabled { get; set; }
}
