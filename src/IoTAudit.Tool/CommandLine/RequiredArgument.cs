using System.CommandLine;

namespace IoTAudit.Tool.CommandLine;

/// <summary>An argument that a command cannot do without.</summary>
/// <param name="name">What stands for it in the help.</param>
/// <param name="missing">What is said where it is not given.</param>
internal class RequiredArgument(string name, string missing) : Argument<string>(name)
{
    public string Missing { get; } = missing;
}
