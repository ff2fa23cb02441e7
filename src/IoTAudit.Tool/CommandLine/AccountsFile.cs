using System.Text.Json;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using Microsoft.Extensions.Configuration;

namespace IoTAudit.Tool.CommandLine;

/// <summary>
/// The accounts by their names: a JSON file of the same shape as the section of <c>AddIoTAuditAccounts</c>, or an app's settings that have
/// one at IoTAudit:Accounts.
/// </summary>
internal sealed class AccountsFile
{
    public const string Variable = "IOT_AUDIT_ACCOUNTS_FILE";
    public const string Usual = "~/.config/iot-audit/accounts.json";

    /// <summary>The word for every account of the file.</summary>
    public const string All = "all";

    private const int MostNamed = 20;

    private static readonly JsonDocumentOptions Reading = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly string _path;

    private AccountsFile(string path, IReadOnlyList<AccountEntry> entries) => (_path, Entries) = (path, entries);

    public IReadOnlyList<AccountEntry> Entries { get; }

    /// <summary>Reads the file that the option names, or the variable, or the usual one.</summary>
    /// <exception cref="BadUsageException">It cannot be read, or it is none.</exception>
    public static AccountsFile Read(string? given, ConsoleContext context)
    {
        var (path, setting) = Find(given, context);
        var root = Parse(path, setting, context);
        var whole = new JsonSection("", root);
        CheckNames(whole, path);
        var accounts = (Nested(whole) ?? whole).GetChildren().ToList();
        Check(accounts, path);
        return new AccountsFile(path, [.. accounts.Select(static account => new AccountEntry(account.Key, account))]);
    }

    /// <summary>Picks accounts by their names, in the order of the names.</summary>
    /// <exception cref="BadUsageException">There is no such account.</exception>
    public IReadOnlyList<AccountEntry> Pick(IReadOnlyList<string> names)
    {
        if (names is [var word] && word.Equals(All, StringComparison.OrdinalIgnoreCase))
        {
            return Entries;
        }

        return [.. names.Select(Pick)];
    }

    private AccountEntry Pick(string name) => Entries.FirstOrDefault(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new BadUsageException(
            $"--account is \"{name}\", and \"{_path}\" has no account of that name.{SuggestionFor(name)} It has "
                + $"{string.Join(", ", Entries.Take(MostNamed).Select(static entry => entry.Name))}"
                + $"{(Entries.Count > MostNamed ? ", ..." : "")}.");

    private string SuggestionFor(string name) => name.Length == 12 && name.All(char.IsAsciiDigit)
        ? " For findings on the settings of an account by its id, say --resource-account."
        : Suggestion.For(name, Entries.Select(static entry => entry.Name));

    private static (string Path, string Setting) Find(string? given, ConsoleContext context)
    {
        if (given is not null)
        {
            return (given, "--accounts-file");
        }

        return context.FindVariable(Variable) is { } variable
            ? (variable, Variable)
            : (Path.Combine(context.HomeDirectory, ".config", "iot-audit", "accounts.json"), "");
    }

    private static JsonElement Parse(string path, string setting, ConsoleContext context)
    {
        var name = $"accounts file \"{path}\"{(setting.Length == 0 ? "" : $", which {setting} names,")}";
        try
        {
            using var file = context.OpenFile(path);
            using var document = JsonDocument.Parse(file, Reading);
            return document.RootElement.Clone();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BadUsageException(
                $"--account takes a name of the accounts file, and there is no {name.TrimEnd(',')}. It is JSON such as "
                    + "{\"prod-us\": {\"Region\": \"us-east-1\", \"Profile\": \"prod\"}}; --accounts-file or "
                    + $"{Variable} names another one.");
        }
        catch (JsonException exception)
        {
            throw new BadUsageException(
                $"the {name} is no JSON in line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}: "
                    + $"{exception.Message.Split(" LineNumber:", 2)[0]}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            throw new BadUsageException($"the {name} cannot be read: {exception.Message}");
        }
    }

    // An app keeps them there, beside settings that are none of ours.
    private static JsonSection? Nested(JsonSection root) =>
        root.GetSection("IoTAudit").GetSection("Accounts") is JsonSection accounts && accounts.GetChildren().Any() ? accounts : null;

    private static void Check(List<IConfigurationSection> accounts, string path)
    {
        if (accounts.Count == 0 || accounts[0].Key == "0")
        {
            throw new BadUsageException(
                $"the accounts file \"{path}\" has no account: it takes an object with a member for each, such as "
                    + "{\"prod-us\": {\"Region\": \"us-east-1\", \"Profile\": \"prod\"}}.");
        }

        foreach (var account in accounts)
        {
            if (account.Key.Length == 0 || account.Key.Contains(',') || account.Key.Equals(All, StringComparison.OrdinalIgnoreCase))
            {
                throw new BadUsageException(
                    $"the accounts file \"{path}\" has an account named \"{account.Key}\": a name has at least one character and no comma, "
                        + $"and {All} means every account.");
            }
        }
    }

    private static void CheckNames(IConfigurationSection section, string path)
    {
        var children = section.GetChildren().ToList();
        if (ValueList.FindRepeated([.. children.Select(static child => child.Key)], StringComparer.OrdinalIgnoreCase) is { } twice)
        {
            throw new BadUsageException(
                $"the accounts file \"{path}\" has {(section.Path.Length == 0 ? "" : $"in {section.Path} ")}\"{twice}\" twice, and names "
                    + "have no case: which one counts is not known.");
        }

        foreach (var child in children)
        {
            CheckNames(child, path);
        }
    }
}
