using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient.Options;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The options that say which service answers; every command that asks one has them.</summary>
internal sealed class ServiceOptions
{
    private const int MostPlaces = 1_000;

    private readonly ConsoleContext _context;
    private readonly RegionOption _region;
    private readonly AccountNamesOption _profile;
    private readonly AccountNamesOption _account;

    private readonly Option<string?> _accountsFile = new("--accounts-file")
    {
        Description = $"The JSON file that --account reads. Otherwise {AccountsFile.Variable}, or {AccountsFile.Usual}.",
        HelpName = "file",
    };

    private readonly Option<string?> _endpointUrl = new("--endpoint-url")
    {
        Description = "An http or https URL to ask instead of the Region's endpoint, such as that of an emulator or a VPC endpoint.",
        HelpName = "url",
    };

    private readonly Option<bool> _emulator = new("--emulator")
    {
        Description = "Ask the embedded emulator, whose findings are invented. It also answers where no AWS setting is found at all.",
    };

    private readonly Option<bool> _verbose = new("--verbose", "-v")
    {
        Description = "Say on stderr which service answers and why, and of each attempt what came back, with its request id.",
    };

    private readonly Option<string?> _timeout = new("--timeout")
    {
        Description = "How long one call may take in all, attempts and waits together, such as 30s or 5m. Otherwise 60s.",
        HelpName = "time",
    };

    /// <param name="context">Where the accounts file and variables are.</param>
    /// <param name="takesSeveral">Whether the command asks several accounts and Regions.</param>
    public ServiceOptions(ConsoleContext context, bool takesSeveral = false)
    {
        _context = context;
        _region = new RegionOption(takesSeveral);
        var several = takesSeveral ? " Several with commas." : "";
        _profile = new AccountNamesOption(
            "--profile", "profile", "that `aws configure list-profiles` shows", takesSeveral, AwsProfiles.Names)
        {
            Description = "The AWS profile to take credentials from, SSO and role profiles included, and the Region where neither "
                + "--region nor AWS_REGION names one. Otherwise AWS_PROFILE."
                + several,
            HelpName = takesSeveral ? "profiles" : "profile",
        };
        _account = new AccountNamesOption("--account", "account", "of the accounts file", takesSeveral, KnownAccounts)
        {
            Description = "The account of this name in the accounts file, which has Region, Profile, RoleArn, ExternalId and more for it."
                + (takesSeveral ? $"{several} {AccountsFile.All}: every one of the file." : ""),
            HelpName = takesSeveral ? "names" : "name",
        };
        _endpointUrl.Validators.Add(CheckEndpointUrl);
        _timeout.Validators.Add(CheckTimeout);
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _region, _profile, _account, _accountsFile, _endpointUrl, _emulator, _timeout, _verbose })
        {
            command.Options.Add(option);
        }

        command.Validators.Add(CheckEmulator);
        command.Validators.Add(CheckPlaces);
    }

    /// <summary>The name of an option that says which service answers and that was given, or null.</summary>
    public string? FindGiven(CommandResult result, bool exceptRegion = false) =>
        new Option[] { _region, _profile, _account, _accountsFile, _endpointUrl, _emulator, _timeout }
            .FirstOrDefault(option => result.GetResult(option) is { Implicit: false } && !_context.DefaultSources.ContainsKey(option.Name)
                && !(exceptRegion && option == _region))?.Name;

    /// <summary>The place that a command asks which takes one.</summary>
    /// <exception cref="BadUsageException">The accounts file cannot be read, or has no such account.</exception>
    public ServiceSettings Read(ParseResult result) => ReadAll(result)[0];

    /// <summary>Every account in every Region that is named.</summary>
    /// <exception cref="BadUsageException">The accounts file cannot be read, or has no such account; a profile of several is unknown; or
    /// the Regions of all are not known.</exception>
    public IReadOnlyList<ServiceSettings> ReadAll(ParseResult result)
    {
        var common = new ServiceSettings
        {
            EndpointUrl = result.GetValue(_endpointUrl) is { } url ? new Uri(url) : null,
            IsEmulator = result.GetValue(_emulator),
            IsVerbose = result.GetValue(_verbose),
            DefaultRegion = _context.FindVariable("AWS_REGION") is null ? _context.FindVariable("AWS_DEFAULT_REGION") : null,
            Timeout = result.GetValue(_timeout) is { } timeout ? Duration.Parse(timeout) : null,
        };
        var places = AccountsOf(result, common).SelectMany(account => InRegions(account, result.GetValue(_region))).ToList();
        return places.Count <= MostPlaces
            ? places
            : throw new BadUsageException(string.Create(
                CultureInfo.InvariantCulture,
                $"these are {places.Count:N0} accounts and Regions, and one run asks {MostPlaces:N0} at most: name fewer."));
    }

    /// <summary>Whether the Regions are several, or may be.</summary>
    public bool HasSeveralRegions(CommandResult result) =>
        result.GetResult(_region)?.Tokens is [{ Value: var text }] && (text == RegionOption.All || text.Contains(','));

    private IEnumerable<string> KnownAccounts()
    {
        try
        {
            return AccountsFile.Read(given: null, _context).Entries.Select(static entry => entry.Name);
        }
        catch (BadUsageException)
        {
            // A shell that asks for completions has no use for what is wrong with the file.
            return [];
        }
    }

    private IEnumerable<ServiceSettings> AccountsOf(ParseResult result, ServiceSettings common)
    {
        if (result.GetValue(_account) is { } names)
        {
            return AccountsFile.Read(result.GetValue(_accountsFile), _context).Pick(ValueList.Split(names))
                .Select(entry => common with { Account = entry, AccountsFile = result.GetValue(_accountsFile) });
        }

        if (result.GetValue(_profile) is not { } text)
        {
            return [common];
        }

        var profiles = ValueList.Split(text);
        return profiles.Select(profile => common with { Profile = profiles.Count > 1 ? Known(profile) : profile });
    }

    // One of several would fail after the others have been asked, so it is looked for before; one alone is told by its first call.
    private static string Known(string profile) => AwsProfiles.Find(profile, out var isKnown) is null && isKnown
        ? throw new BadUsageException(
            $"there is no AWS profile named \"{profile}\", so none was asked.{Suggestion.For(profile, AwsProfiles.Names())} "
                + "`aws configure list-profiles` shows the names.")
        : profile;

    private IEnumerable<ServiceSettings> InRegions(ServiceSettings account, string? regions)
    {
        if (regions is null)
        {
            return [account];
        }

        if (regions != RegionOption.All)
        {
            return ValueList.Split(regions).Select(region => account with { Region = region });
        }

        if (account.FindEndpoint(_context)?.Setting is { } endpoint)
        {
            throw new BadUsageException(
                $"--region {RegionOption.All} asks the endpoint of each Region, and {endpoint} names one for all of them: name the "
                    + "Regions, or leave the endpoint out.");
        }

        var partition = IoTRegions.PartitionOf(account.Account?.RoleArn, AuditedRegion.Of(account, _context));
        return IoTRegions.Of(partition) is { Count: > 0 } all
            ? all.Select(region => account with { Region = region, IsOneOfAll = true })
            : throw new BadUsageException(
                $"--region {RegionOption.All}: which Regions of the partition {partition} have AWS IoT is not known here. Name them.");
    }

    private void CheckPlaces(CommandResult result)
    {
        if (result.GetResult(_account) is not null && result.GetResult(_profile) is not null)
        {
            result.AddError(
                "--account and --profile exclude each other: the accounts file says which profile an account takes. "
                    + "Leave one of them out.");
        }

        if (result.GetResult(_accountsFile) is not null && result.GetResult(_account) is null)
        {
            result.AddError("--accounts-file is for --account, which is missing: name an account of the file.");
        }
    }

    private static void CheckEndpointUrl(OptionResult result)
    {
        if (Value(result) is not { } url)
        {
            return;
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            result.AddError(
                $"--endpoint-url is \"{SecretText.ShowUrl(url, 200)}\": it takes an absolute http or https URL, "
                    + "such as http://127.0.0.1:5000.");
        }
        else if (SettingText.UnsentPartOf(uri) is { } unsent)
        {
            result.AddError($"--endpoint-url {unsent}");
        }
    }

    private static void CheckTimeout(OptionResult result)
    {
        if (Value(result) is { } timeout
            && !(Duration.Parse(timeout) is { } length && length > TimeSpan.Zero && length <= TimeSpan.FromDays(1)))
        {
            result.AddError(
                $"--timeout is \"{timeout}\": it takes a time of more than 0 and at most 1d, such as 30s or 5m."
                    + Duration.HintFor(timeout, 's'));
        }
    }

    private static string? Value(OptionResult result) => result.Tokens.Count == 1 ? result.Tokens[0].Value : null;

    private void CheckEmulator(CommandResult result)
    {
        if (!result.GetValue(_emulator))
        {
            return;
        }

        foreach (var option in new Option[] { _region, _profile, _account, _endpointUrl })
        {
            if (result.GetResult(option) is not null)
            {
                result.AddError($"--emulator and {option.Name} exclude each other: the embedded emulator has no {option.Name[2..]}. "
                    + "Leave one of them out.");
            }
        }
    }
}
