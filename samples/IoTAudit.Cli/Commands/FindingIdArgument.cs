using System.CommandLine;
using System.CommandLine.Parsing;

namespace IoTAudit.Cli.Commands;

/// <summary>The ids of findings, checked before anything is sent.</summary>
internal sealed class FindingIdArgument : Argument<string[]>
{
    private const int MaxLength = 128;
    private const int MaxQuotedLength = 160;

    public FindingIdArgument()
        : base("id")
    {
        Arity = ArgumentArity.ZeroOrMore;
        Description = "The ids of the findings. Without any: the ids that the embedded emulator has.";
        Validators.Add(Check);
    }

    /// <summary>Says which rule an id breaks, or null.</summary>
    public static string? Violation(string id)
    {
        const string Rule = "a finding id has 1 to 128 characters of a-z, A-Z, 0-9, '_' and '-'";
        if (id.Length == 0)
        {
            return $"An id is empty: {Rule}.";
        }

        if (id.Length > MaxLength)
        {
            return $"\"{id[..Math.Min(id.Length, MaxQuotedLength)]}{(id.Length > MaxQuotedLength ? "..." : "")}\" has {id.Length} characters: {Rule}.";
        }

        var position = id.TakeWhile(IsAllowed).Count();
        return position == id.Length ? null : $"\"{id}\" is no finding id, because of its character {position + 1}: {Rule}.";
    }

    private static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-';

    private static void Check(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (Violation(token.Value) is { } violation)
            {
                result.AddError(violation);
            }
        }
    }
}
