using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace IoTAudit.Tool.CommandLine;

/// <summary>An option that takes a whole number of a range.</summary>
internal sealed class NumberOption : Option<string?>
{
    private readonly long _default;
    private readonly long _least;
    private readonly long _most;

    public NumberOption(string name, string description, long @default, long least, long most)
        : base(name)
    {
        (_default, _least, _most) = (@default, least, most);
        Description = description;
        HelpName = "n";
        Validators.Add(Check);
    }

    public long Read(ParseResult result) => result.GetValue(this) is { } text ? Number(text)!.Value : _default;

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private void Check(OptionResult result)
    {
        if (result.Tokens is [var token] && !(Number(token.Value) is { } number && number >= _least && number <= _most))
        {
            result.AddError(string.Create(
                CultureInfo.InvariantCulture,
                $"{Name} is \"{token.Value}\": it takes a whole number from {_least} to {_most}."));
        }
    }
}
