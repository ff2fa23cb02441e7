using System.CommandLine;
using System.Text.Json;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.CommandLine;

/// <summary>
/// Fills in options that the command line leaves out, from a variable such as IOT_AUDIT_OUTPUT or from the config file. It fills in how to
/// ask and how to write, and no filter, because a filter that nobody typed would hide findings.
/// </summary>
internal sealed class Defaults
{
    private const string FileVariable = "IOT_AUDIT_CONFIG";

    private static readonly string[] OfAccount =
        ["AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_ACCESS_KEY_ID", "AWS_WEB_IDENTITY_TOKEN_FILE"];

    // Beside each option stand the variables of AWS that say the same and go before the config file.
    private static readonly (string Option, IReadOnlyList<string> AwsVariables)[] All =
    [
        ("--region", ["AWS_REGION", "AWS_DEFAULT_REGION"]),
        ("--profile", OfAccount),
        ("--account", OfAccount),
        ("--accounts-file", []),
        ("--endpoint-url", ServiceSettings.EndpointVariables),
        ("--timeout", []),
        ("--output", []),
        ("--color", []),
        ("--ignore-file", []),
    ];

    private static readonly JsonDocumentOptions Reading = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private static readonly string[] Accounts = ["--profile", "--account"];

    private readonly Command _command;
    private readonly Func<string, bool> _isGiven;
    private readonly ConsoleContext _context;
    private readonly Dictionary<string, (string Value, string Source)> _found = [];

    private Defaults(ParseResult result, ConsoleContext context)
    {
        _command = result.CommandResult.Command;
        _context = context;
        _isGiven = name => OptionHeadings.AllOf(_command).FirstOrDefault(option => option.Name == name) is { } option
            && result.GetResult(option) is { Implicit: false };
    }

    /// <summary>
    /// The command line with the options that it leaves out, before what ends them. What gave each of them goes into the context.
    /// </summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="result">The same, parsed.</param>
    /// <param name="context">The variables and the config file.</param>
    /// <returns>The command line, or null where nothing is to be added.</returns>
    /// <exception cref="BadUsageException">The config file cannot be read, or is none.</exception>
    public static string[]? Complete(IReadOnlyList<string> arguments, ParseResult result, ConsoleContext context)
    {
        var found = new Defaults(result, context).Find();
        foreach (var (option, (_, source)) in found)
        {
            context.DefaultSources.Add(option, source);
        }

        var end = arguments.TakeWhile(static argument => argument != "--").Count();
        return found.Count == 0
            ? null
            :
            [
                .. arguments.Take(end),
                .. found.SelectMany(static pair => new[] { pair.Key, pair.Value.Value }),
                .. arguments.Skip(end),
            ];
    }

    private static string VariableOf(string option) => $"IOT_AUDIT_{option[2..].Replace('-', '_').ToUpperInvariant()}";

    private Dictionary<string, (string Value, string Source)> Find()
    {
        foreach (var (option, _) in All)
        {
            if (_context.FindVariable(VariableOf(option)) is { } value)
            {
                Add(option, value, $"{VariableOf(option)} is set");
            }
        }

        AddFile();
        DropUnneeded();
        return _found;
    }

    private void AddFile()
    {
        var named = _context.FindVariable(FileVariable);
        var path = named ?? Path.Combine(_context.HomeDirectory, ".config", "iot-audit", "config.json");
        if (named is null && !_context.IsThere(path))
        {
            return;
        }

        // A Region of the file belongs to the account of the file, because another account may have nothing there.
        var hasOtherAccount = Accounts.Any(account => _isGiven(account) || _found.ContainsKey(account));
        foreach (var (name, value) in Read(path, named is null ? "" : $", which {FileVariable} names,"))
        {
            var awsVariables = All.First(setting => setting.Option == name).AwsVariables;
            var isSaidOtherwise = awsVariables.Any(variable => _context.FindVariable(variable) is not null);
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
            && (OptionHeadings.AsksService(_command) || !OptionHeadings.IsOfService(option)))
        {
            _found.TryAdd(option, (value, source));
        }
    }

    // The parser would refuse these beside what the command line says, and the user typed none of them.
    private void DropUnneeded()
    {
        var isElsewhere = _isGiven("--emulator") || _isGiven("--from-file");
        Drop("--profile", isElsewhere || _isGiven("--account"));
        Drop("--account", isElsewhere || _isGiven("--profile"));
        Drop("--region", isElsewhere);
        Drop("--endpoint-url", isElsewhere);
        Drop("--accounts-file", !_isGiven("--account") && !_found.ContainsKey("--account"));
        Drop("--ignore-file", _isGiven("--no-ignore"));
    }

    private void Drop(string option, bool isUnneeded)
    {
        if (isUnneeded)
        {
            _found.Remove(option);
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

        if (ValueList.FindRepeated([.. root.EnumerateObject().Select(static member => member.Name)]) is { } twice)
        {
            throw new BadUsageException($"the {name} has \"{twice}\" twice: which one counts is not known.");
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
