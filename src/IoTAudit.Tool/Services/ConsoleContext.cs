namespace IoTAudit.Tool.Services;

/// <summary>Everything outside the program that it looks at or writes to, so that a test can bring its own.</summary>
internal sealed record ConsoleContext
{
    /// <summary>Takes away the line that a terminal shows last.</summary>
    public const string EraseLine = "\r\u001b[2K";

    private static readonly string[] ForcingVariables = ["FORCE_COLOR", "CLICOLOR_FORCE"];

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    public Func<string, bool> FileExists { get; init; } = File.Exists;

    public string HomeDirectory { get; init; } = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>Whether a person reads <see cref="Output"/>: colours and lines are drawn for a terminal only.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>How many columns the terminal has.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Whether a person sees <see cref="Error"/> as it is written: progress is drawn for a terminal only.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>How many columns the terminal of <see cref="Error"/> has.</summary>
    public int ErrorWidth { get; init; } = 80;

    /// <summary>Whether a person can answer a question on standard input.</summary>
    public bool IsInputTerminal { get; init; }

    /// <summary>Opens standard input.</summary>
    public Func<Stream> OpenInput { get; init; } = StandardInput.Open;

    /// <summary>Opens a file for reading.</summary>
    public Func<string, Stream> OpenFile { get; init; } = File.OpenRead;

    /// <summary>Opens standard output for bytes. <see cref="Output"/> is the same place, and must be flushed before.</summary>
    public Func<Stream> OpenOutput { get; init; } = Console.OpenStandardOutput;

    /// <summary>The options that were not on the command line, and what gave them, such as <c>IOT_AUDIT_REGION is set</c>.</summary>
    public Dictionary<string, string> DefaultSources { get; } = [];

    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Local;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Opens the service that was selected.</summary>
    public ConnectToService Connect { get; init; } = FindingServices.ConnectAsync;

    /// <summary>Asks which account credentials belong to.</summary>
    public AskCaller AskCaller { get; init; } = CallerIdentity.AskAsync;

    /// <summary>How many lines the terminal has; 0 where that is not known.</summary>
    public int Height { get; init; }

    /// <summary>Starts a pager; null where there is none.</summary>
    public StartPager? StartPager { get; init; }

    public Screen Screen { get; init; } = new();

    /// <summary>Whether what is drawn is coloured.</summary>
    public bool UsesColor => Screen.Color switch
    {
        ColorMode.Always => true,
        ColorMode.Never => false,
        _ => string.IsNullOrEmpty(Variable("NO_COLOR"))
            && (IsColorForced || (Variable("CLICOLOR") != "0" && !IsOff(Variable("FORCE_COLOR")))),
    };

    /// <summary>Whether the environment asks for colour also where no terminal is.</summary>
    public bool IsColorForced => string.IsNullOrEmpty(Variable("NO_COLOR"))
        && ForcingVariables.Any(name => Variable(name) is { Length: > 0 } value && !IsOff(value));

    /// <summary>Whether there is a file, or a directory in its place, which is refused by its path where it is opened.</summary>
    public bool IsThere(string path) => FileExists(path) || Directory.Exists(path);

    /// <summary>Reads a variable that counts as not set where it is blank, as scripts leave it.</summary>
    public string? FindVariable(string name) => Variable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>Writes a line to <see cref="Error"/> in the place of what a terminal shows there as progress.</summary>
    public void WriteOverLine(string text) => Error.WriteLine(IsErrorTerminal ? EraseLine + text : text);

    /// <summary>Why an option has its value.</summary>
    public string SourceOf(string option) => DefaultSources.TryGetValue(option, out var source) ? source : $"{option} is given";

    private static bool IsOff(string? value) => value is "0" or "false";
}
