namespace Amazon.IoT.Model;

/// <summary>The template of the new default version of a policy.</summary>
public class ReplaceDefaultPolicyVersionParams
{
    public PolicyTemplateName TemplateName { get; set; }
}
