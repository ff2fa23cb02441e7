using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The options of every command that say how a terminal is used.</summary>
internal sealed class TerminalOptions
{
    private static readonly string[] Modes = [.. Enum.GetNames<ColorMode>().Select(static name => name.ToLowerInvariant())];

    private readonly Option<string?> _color = new("--color")
    {
        Description = "Whether the table has colours: auto, which is on a terminal unless NO_COLOR or CLICOLOR=0 is set; always, which "
            + "also draws it in a pipe; or never.",
        HelpName = string.Join('|', Modes),
        Recursive = true,
    };

    private readonly Option<bool> _noPager = new("--no-pager")
    {
        Description = "Do not show what is longer than the screen with a pager (IOT_AUDIT_PAGER, PAGER, less).",
        Recursive = true,
    };

    public TerminalOptions()
    {
        _color.CompletionSources.Add(Modes);
        _color.Validators.Add(Check);
    }

    public void AddTo(RootCommand root)
    {
        root.Options.Add(_color);
        root.Options.Add(_noPager);
    }

    public ColorMode ReadColor(ParseResult result) =>
        result.GetValue(_color) is { } mode ? Enum.Parse<ColorMode>(mode, ignoreCase: true) : ColorMode.Auto;

    /// <summary>Whether a pager may show the output.</summary>
    public bool AllowsPager(ParseResult result) => !result.GetValue(_noPager);

    private static void Check(OptionResult result)
    {
        if (result.Tokens is [var token] && !Modes.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
        {
            result.AddError($"--color is \"{token.Value}\": it takes auto, always or never.");
        }
    }
}
