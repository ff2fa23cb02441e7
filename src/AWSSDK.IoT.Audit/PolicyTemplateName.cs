using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>The policy that takes the place of the one in question.</summary>
public class PolicyTemplateName : ConstantClass
{
    public static readonly PolicyTemplateName BLANK_POLICY = new("BLANK_POLICY");

    public PolicyTemplateName(string value)
        : base(value)
    {
    }

    public static PolicyTemplateName FindValue(string value) => FindValue<PolicyTemplateName>(value);

    public static implicit operator PolicyTemplateName(string value) => FindValue(value);
}
