using System.CommandLine;
using System.Text.Json;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.CommandLine;

/// <summary>
/// What options are where the command line leaves them out: a variable such as IOT_AUDIT_OUTPUT, then the config file. Only what says how
/// to ask and how to write can be given so: a filter that nobody typed would hide findings.
/// </summary>
internal sealed class Defaults
{
    public const string FileVariable = "IOT_AUDIT_CONFIG";
    public const string UsualFile = "~/.config/iot-audit/config.json";

    /// <summary>The options, and the variables of AWS that say the same and go before the config file.</summary>
    public static readonly IReadOnlyList<(string Option, string[] AwsVariables)> All =
    [
        ("--region", ["AWS_REGION", "AWS_DEFAULT_REGION"]),
        ("--profile", ["AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_ACCESS_KEY_ID", "AWS_WEB_IDENTITY_TOKEN_FILE"]),
        ("--account", ["AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_ACCESS_KEY_ID", "AWS_WEB_IDENTITY_TOKEN_FILE"]),
        ("--accounts-file", []),
        ("--endpoint-url", ["AWS_ENDPOINT_URL_IOT", "AWS_ENDPOINT_URL"]),
        ("--timeout", []),
        ("--output", []),
        ("--color", []),
        ("--ignore-file", []),
    ];

    private static readonly JsonDocumentOptions Reading = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private static readonly string[] OfService = ["--region", "--profile", "--account", "--accounts-file", "--endpoint-url"];
    private static readonly string[] Accounts = ["--profile", "--account"];

    private readonly Command _command;
    private readonly Func<string, bool> _isGiven;
    private readonly ConsoleContext _context;
    private readonly Dictionary<string, string> _values = [];
    private readonly Dictionary<string, string> _sources = [];

    private Defaults(ParseResult result, ConsoleContext context)
    {
        _command = result.CommandResult.Command;
        _context = context;
        _isGiven = name => OptionHeadings.AllOf(_command).FirstOrDefault(option => option.Name == name) is { } option
            && result.GetResult(option) is { Implicit: false };
    }

    /// <summary>What gave each of the options.</summary>
    public IReadOnlyDictionary<string, string> Sources => _sources;

    public static string VariableOf(string option) => $"IOT_AUDIT_{option[2..].Replace('-', '_').ToUpperInvariant()}";

    /// <exception cref="BadUsageException">The config file cannot be read, or is none.</exception>
    public static Defaults Find(ParseResult result, ConsoleContext context)
    {
        var defaults = new Defaults(result, context);
        foreach (var (option, _) in All)
        {
            if (context.Variable(VariableOf(option)) is { } value && !string.IsNullOrWhiteSpace(value))
            {
                defaults.Add(option, value, $"{VariableOf(option)} is set");
            }
        }

        defaults.AddFile();
        defaults.DropUnneeded();
        return defaults;
    }

    /// <summary>The command line with the options that it leaves out, before what ends them.</summary>
    public string[] AddTo(IReadOnlyList<string> arguments)
    {
        var end = arguments.TakeWhile(static argument => argument != "--").Count();
        return
        [
            .. arguments.Take(end),
            .. _values.SelectMany(static pair => new[] { pair.Key, pair.Value }),
            .. arguments.Skip(end),
        ];
    }

    private void AddFile()
    {
        var named = _context.Variable(FileVariable) is { } variable && !string.IsNullOrWhiteSpace(variable) ? variable : null;
        var path = named ?? Path.Combine(_context.HomeDirectory, ".config", "iot-audit", "config.json");
        if (named is null && !_context.FileExists(path))
        {
            return;
        }

        // The Region and the account of the file go together, and not with an account that somebody types or sets.
        var hasOtherAccount = Accounts.Any(account => _isGiven(account) || _values.ContainsKey(account));
        foreach (var (name, value) in Read(path, named is null ? "" : $", which {FileVariable} names,"))
        {
            var awsVariables = All.First(setting => setting.Option == name).AwsVariables;
            var isSaidOtherwise = awsVariables.Any(variable => !string.IsNullOrWhiteSpace(_context.Variable(variable)));
            if (!isSaidOtherwise && !(hasOtherAccount && (name == "--region" || Accounts.Contains(name))))
            {
                Add(name, value, $"{path} says so");
            }
        }
    }

    private void Add(string option, string value, string source)
    {
        if (!_isGiven(option)
            && OptionHeadings.AllOf(_command).Any(known => known.Name == option)
            && (OptionHeadings.AsksService(_command) || !OfService.Contains(option)))
        {
            _values.TryAdd(option, value);
            _sources.TryAdd(option, source);
        }
    }

    // What the command line says rules these out, so that they would be an error that nobody made.
    private void DropUnneeded()
    {
        var isElsewhere = _isGiven("--emulator") || _isGiven("--from-file");
        Drop("--profile", isElsewhere || _isGiven("--account"));
        Drop("--account", isElsewhere || _isGiven("--profile"));
        Drop("--region", isElsewhere);
        Drop("--endpoint-url", isElsewhere);
        Drop("--accounts-file", !_isGiven("--account") && !_values.ContainsKey("--account"));
        Drop("--ignore-file", _isGiven("--no-ignore"));
    }

    private void Drop(string option, bool isUnneeded)
    {
        if (isUnneeded)
        {
            _values.Remove(option);
            _sources.Remove(option);
        }
    }

    private IEnumerable<(string Option, string Value)> Read(string path, string setting)
    {
        var name = $"config file \"{path}\"{setting}";
        try
        {
            using var file = _context.OpenFile(path);
            using var document = JsonDocument.Parse(file, Reading);
            return [.. Members(document.RootElement, name)];
        }
        catch (JsonException exception)
        {
            throw new BadUsageException(
                $"the {name} is no JSON in line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            throw new BadUsageException($"the {name} cannot be read: {exception.Message}");
        }
    }

    private static IEnumerable<(string Option, string Value)> Members(JsonElement root, string name)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new BadUsageException($"the {name} is no JSON object such as {{\"region\": \"eu-west-1\", \"output\": \"jsonl\"}}.");
        }

        foreach (var member in root.EnumerateObject())
        {
            var names = All.Select(static setting => setting.Option[2..]).ToList();
            if (!names.Contains(member.Name))
            {
                throw new BadUsageException(
                    $"the {name} has \"{member.Name}\". It takes {string.Join(", ", names)}.{Suggestion.For(member.Name, names)}");
            }

            yield return member.Value.ValueKind == JsonValueKind.String && member.Value.GetString() is { Length: > 0 } value
                ? ($"--{member.Name}", value)
                : throw new BadUsageException($"the {name} has \"{member.Name}\" without a text: it takes what --{member.Name} takes.");
        }
    }
}
