using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAuditClient;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The ids of findings, checked before anything is sent.</summary>
internal sealed class FindingIdArgument : Argument<string[]>
{
    /// <param name="maximum">How many ids it takes at most. None is fine with the parser: the command knows better what
    /// to say then.</param>
    /// <param name="description">What they are for.</param>
    public FindingIdArgument(int maximum, string description)
        : base("id")
    {
        Arity = new ArgumentArity(0, maximum);
        Description = description;

        // The default parser makes the array by reflection, which a native program cannot do.
        CustomParser = static result => [.. result.Tokens.Select(token => token.Value)];
        Validators.Add(Check);
    }

    private static void Check(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (!AuditFindingId.IsValid(token.Value, out var violation))
            {
                result.AddError(violation);
            }
        }
    }
}
