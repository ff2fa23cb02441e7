using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The options that say which service answers; every command that asks one has them.</summary>
internal sealed class ServiceOptions
{
    private readonly Option<string?> _region = new("--region")
    {
        Description = "The AWS Region to ask, such as eu-west-1. Otherwise AWS_REGION or the profile says it.",
        HelpName = "region",
    };

    private readonly Option<string?> _profile = new("--profile")
    {
        Description = "The AWS profile to take credentials and Region from, SSO and role profiles included. Otherwise AWS_PROFILE.",
        HelpName = "profile",
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

    public ServiceOptions()
    {
        _region.Validators.Add(CheckRegion);
        _profile.Validators.Add(CheckProfile);
        _endpointUrl.Validators.Add(CheckEndpointUrl);
        _timeout.Validators.Add(CheckTimeout);
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _region, _profile, _endpointUrl, _emulator, _timeout, _verbose })
        {
            command.Options.Add(option);
        }

        command.Validators.Add(CheckEmulator);
    }

    /// <summary>The name of an option that says which service answers and that was given, or null.</summary>
    public string? FindGiven(CommandResult result, bool exceptRegion = false) =>
        new Option[] { _region, _profile, _endpointUrl, _emulator, _timeout }
            .FirstOrDefault(option => result.GetResult(option) is { Implicit: false } && !(exceptRegion && option == _region))?.Name;

    public ServiceSettings Read(ParseResult result) => new()
    {
        Region = result.GetValue(_region),
        Profile = result.GetValue(_profile),
        EndpointUrl = result.GetValue(_endpointUrl) is { } url ? new Uri(url) : null,
        IsEmulator = result.GetValue(_emulator),
        IsVerbose = result.GetValue(_verbose),
        Timeout = result.GetValue(_timeout) is { } timeout ? Duration.Parse(timeout) : null,
    };

    private static void CheckRegion(OptionResult result)
    {
        if (Value(result) is { } region && (region.Length is 0 or > 63
            || !region.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            || region.StartsWith('-')
            || region.EndsWith('-')))
        {
            result.AddError($"--region is \"{region}\": a Region is written like eu-west-1.");
        }
    }

    private static void CheckProfile(OptionResult result)
    {
        if (Value(result) is { } profile && string.IsNullOrWhiteSpace(profile))
        {
            result.AddError("--profile is empty: it takes a name that `aws configure list-profiles` shows.");
        }
    }

    private static void CheckEndpointUrl(OptionResult result)
    {
        if (Value(result) is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)))
        {
            result.AddError($"--endpoint-url is \"{url}\": it takes an absolute http or https URL, such as http://127.0.0.1:5000.");
        }
    }

    private static void CheckTimeout(OptionResult result)
    {
        if (Value(result) is { } timeout
            && !(Duration.Parse(timeout) is { } length && length > TimeSpan.Zero && length <= TimeSpan.FromDays(1)))
        {
            result.AddError(
                $"--timeout is \"{timeout}\": it takes a time of more than 0 and at most 1d, such as 30s or 5m."
                    + Duration.HintFor(timeout));
        }
    }

    private static string? Value(OptionResult result) => result.Tokens.Count == 1 ? result.Tokens[0].Value : null;

    private void CheckEmulator(CommandResult result)
    {
        if (!result.GetValue(_emulator))
        {
            return;
        }

        foreach (var option in new[] { _region, _profile, _endpointUrl })
        {
            if (result.GetResult(option) is not null)
            {
                result.AddError($"--emulator and {option.Name} exclude each other: the embedded emulator has no {option.Name[2..]}. "
                    + "Leave one of them out.");
            }
        }
    }
}
