using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Failures;
using IoTAuditClient;

namespace IoTAudit.Tool.CommandLine;

/// <summary>An option that names one member of the resource whose findings are wanted.</summary>
internal sealed class ResourceOption : Option<string?>
{
    private static readonly AuditFindingQuery Probe = AuditFindingQuery.ForTask("probe");

    private readonly Func<ResourceIdentifier?, string, ResourceIdentifier> _set;

    /// <param name="name">The name of the option.</param>
    /// <param name="kind">What it names, as a person calls it. Options of one kind go together.</param>
    /// <param name="helpName">What stands for the value in the help.</param>
    /// <param name="description">What it is.</param>
    /// <param name="set">Sets the member on an identifier of this kind, or makes one that has it.</param>
    public ResourceOption(
        string name,
        string kind,
        string helpName,
        string description,
        Func<ResourceIdentifier?, string, ResourceIdentifier> set)
        : base(name)
    {
        Kind = kind;
        HelpName = helpName;
        Description = description;
        _set = set;
        Validators.Add(Check);
    }

    public string Kind { get; }

    public ResourceIdentifier Set(ResourceIdentifier? identifier, string value) => _set(identifier, value);

    private void Check(OptionResult result)
    {
        if (result.Tokens is not [var token])
        {
            return;
        }

        if (token.Value.Length == 0)
        {
            result.AddError($"{Name} is empty: it takes the {HelpName} of a {Kind}.");
        }
        else if (ArgumentMessage.FlawOf(() => Probe with { Resource = Set(null, token.Value) }) is { } flaw)
        {
            result.AddError($"{Name}: {flaw}");
        }
    }
}
