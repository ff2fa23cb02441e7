using System.CommandLine;
using System.CommandLine.Parsing;

namespace IoTAudit.Tool.CommandLine;

/// <summary>An option that names accounts: <c>--profile</c> by profiles of AWS, <c>--account</c> by the accounts file.</summary>
internal sealed class AccountNamesOption : Option<string?>
{
    private readonly bool _takesSeveral;
    private readonly string _what;
    private readonly string _names;

    /// <param name="name">The name of the option.</param>
    /// <param name="what">What it names, such as a profile.</param>
    /// <param name="names">Where its names come from, as a clause.</param>
    /// <param name="takesSeveral">Whether the command asks several accounts.</param>
    /// <param name="known">The names that there are, for completion.</param>
    public AccountNamesOption(string name, string what, string names, bool takesSeveral, Func<IEnumerable<string>> known)
        : base(name)
    {
        (_what, _names, _takesSeveral) = (what, names, takesSeveral);
        CompletionSources.Add(_ => known().Select(static name => new System.CommandLine.Completions.CompletionItem(name)));
        Validators.Add(Check);
    }

    private void Check(OptionResult result)
    {
        if (result.Tokens is not [{ Value: var text }])
        {
            return;
        }

        var values = ValueList.Split(text);
        if (values.Any(string.IsNullOrWhiteSpace))
        {
            result.AddError(string.IsNullOrWhiteSpace(text)
                ? $"{Name} is empty: it takes a name {_names}."
                : $"{Name} is \"{text}\", in which a name is missing: it takes names with commas between them.");
        }
        else if (ValueList.FindRepeated(values) is { } twice)
        {
            result.AddError($"{Name} names {twice} twice, and its findings would come twice: name it once.");
        }
        else if (values.Count > 1 && !_takesSeveral)
        {
            result.AddError($"{Name} is \"{text}\": {ValueList.OneOnly(_what)}");
        }
    }
}
