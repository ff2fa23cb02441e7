using System.Globalization;
using IoTAuditClient.Text;
using Microsoft.Extensions.Options;

namespace IoTAuditClient.Options;

/// <summary>The rules of the settings, checked alike for a container and for <c>new</c>.</summary>
internal static class OptionsRules
{
    /// <summary>What Pacing:Mode may be.</summary>
    public const string PacingModes = $"it takes {nameof(PacingMode.Adaptive)}, {nameof(PacingMode.Fixed)} or {nameof(PacingMode.Off)}.";

    private const string TimeoutRule = "it takes more than zero and at most one day, written hh:mm:ss, or -00:00:00.001 for no limit.";
    private const string LongerRule = "an attempt cannot last longer than its operation.";
    private const int MinResponseBytes = 1024;
    private const int MaxResponseBytes = 1024 * 1024 * 1024;
    private const int MaxAttempts = 100;
    private const double MinRate = 0.001;
    private const int MaxRate = 10_000;
    private static readonly TimeSpan MaxTimeout = TimeSpan.FromDays(1);
    private static readonly TimeSpan DefaultAttemptTimeout = new IoTAuditClientOptions().AttemptTimeout;

    /// <exception cref="OptionsValidationException">The settings break a rule; every one that is broken is named.</exception>
    public static void ThrowIfBroken(IoTAuditClientOptions options, bool hasGivenClient)
    {
        var failures = Check(options, name => $"{nameof(IoTAuditClientOptions)}.{name.Replace(':', '.')}", hasGivenClient).ToList();
        if (failures.Count > 0)
        {
            throw new OptionsValidationException(Microsoft.Extensions.Options.Options.DefaultName, typeof(IoTAuditClientOptions), failures);
        }
    }

    /// <param name="options">The settings.</param>
    /// <param name="path">Says where a setting comes from: the full path of its key, or the name of the property.</param>
    /// <param name="hasGivenClient">Whether the app brings its own SDK client.</param>
    public static IEnumerable<string> Check(IoTAuditClientOptions options, Func<string, string> path, bool hasGivenClient)
    {
        var operation = path(nameof(options.OperationTimeout));
        var attempt = path(nameof(options.AttemptTimeout));
        if (!IsTimeout(options.OperationTimeout))
        {
            yield return $"{operation} is {Show(options.OperationTimeout)}: {TimeoutRule}";
        }

        if (!IsTimeout(options.AttemptTimeout))
        {
            yield return $"{attempt} is {Show(options.AttemptTimeout)}: {TimeoutRule}";
        }
        else if (IsLonger(options.AttemptTimeout, options.OperationTimeout))
        {
            // An app that sets OperationTimeout alone breaks this rule by a default, so the message names the default.
            yield return options.AttemptTimeout == DefaultAttemptTimeout
                ? $"{operation} is {Show(options.OperationTimeout)} and {attempt} is {Show(options.AttemptTimeout)}, which is its "
                    + $"default: {LongerRule} "
                    + $"Set {nameof(options.AttemptTimeout)} too, to {Show(options.OperationTimeout)} or less."
                : $"{attempt} is {Show(options.AttemptTimeout)} and {operation} is {Show(options.OperationTimeout)}: {LongerRule}";
        }

        if (options.MaxAttempts is < 1 or > MaxAttempts)
        {
            yield return $"{path(nameof(options.MaxAttempts))} is {Show(options.MaxAttempts)}: it takes 1 to {MaxAttempts}.";
        }

        if (options.MaxResponseBytes is < MinResponseBytes or > MaxResponseBytes)
        {
            yield return $"{path(nameof(options.MaxResponseBytes))} is {Show(options.MaxResponseBytes)}: "
                + $"it takes {MinResponseBytes} to {MaxResponseBytes}.";
        }

        foreach (var failure in CheckPacing(options.Pacing, path))
        {
            yield return failure;
        }

        foreach (var failure in CheckTarget(options, path, hasGivenClient).Concat(RoleRules.Check(options, path)))
        {
            yield return failure;
        }
    }

    private static IEnumerable<string> CheckPacing(PacingOptions pacing, Func<string, string> path)
    {
        if (!Enum.IsDefined(pacing.Mode))
        {
            yield return $"{path($"{nameof(IoTAuditClientOptions.Pacing)}:{nameof(pacing.Mode)}")} is {pacing.Mode}: {PacingModes}";
        }

        foreach (var (operation, rate) in pacing.Rates)
        {
            if (!DocumentedRates.Has(operation))
            {
                yield return $"{Setting(operation)} is the rate of no operation of the client: they are {DocumentedRates.Names}.";
            }
            else if (rate is not (>= MinRate and <= MaxRate))
            {
                yield return $"{Setting(operation)} is {rate.ToString(CultureInfo.InvariantCulture)}: "
                    + $"it takes 0.001 to {MaxRate} calls a second.";
            }
        }

        string Setting(string operation) =>
            path($"{nameof(IoTAuditClientOptions.Pacing)}:{nameof(pacing.Rates)}:{Show(operation)}");
    }

    private static IEnumerable<string> CheckTarget(IoTAuditClientOptions options, Func<string, string> path, bool hasGivenClient)
    {
        foreach (var (name, value) in new[]
                 {
                     (nameof(options.Region), options.Region),
                     (nameof(options.Profile), options.Profile),
                     (nameof(options.ServiceUrl), options.ServiceUrl?.OriginalString),
                     (nameof(options.RoleArn), options.RoleArn),
                 })
        {
            if (value is not null && hasGivenClient)
            {
                yield return $"{path(name)} is \"{Show(value)}\", but the client uses an IAmazonIoT of the app (from UseIoTClient, its "
                    + "constructor "
                    + $"or the same key), which has its own {name}: set it there, or take one of the two away.";
            }
        }

        if (options.Region is { } region && !IsRegion(region))
        {
            yield return $"{path(nameof(options.Region))} is \"{Show(region)}\": a Region is written like eu-west-1.";
        }

        if (options.Profile is { } profile && string.IsNullOrWhiteSpace(profile))
        {
            yield return $"{path(nameof(options.Profile))} is \"{Show(profile)}\": name a profile, or leave it out.";
        }

        if (options.ServiceUrl is { } url && !IsServiceUrl(url))
        {
            yield return $"{path(nameof(options.ServiceUrl))} is \"{SecretText.ShowUrl(url.OriginalString, 200)}\": {SettingText.UrlRule}";
        }
        else if (options.ServiceUrl is { } endpoint && SettingText.UnsentPartOf(endpoint) is { } unsent)
        {
            yield return $"{path(nameof(options.ServiceUrl))} {unsent}";
        }
    }

    private static bool IsTimeout(TimeSpan value) => value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= MaxTimeout);

    private static bool IsLonger(TimeSpan attempt, TimeSpan operation) =>
        operation > TimeSpan.Zero && (attempt == Timeout.InfiniteTimeSpan || attempt > operation);

    /// <summary>Whether a Region may have this name: it becomes a part of the endpoint's host.</summary>
    public static bool IsRegion(string region) =>
        region.Length is > 0 and <= 63
        && region.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && region[0] != '-'
        && region[^1] != '-';

    /// <summary>Whether requests can be sent to this URL. .NET takes one with blanks around it, and the SDK does not.</summary>
    public static bool IsServiceUrl(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && IsServiceUrl(uri);

    private static bool IsServiceUrl(Uri url) =>
        url is { IsAbsoluteUri: true } && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url.OriginalString == url.OriginalString.Trim();

    private static string Show(TimeSpan value) => value.ToString();

    private static string Show(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Show(string value) => SecretText.Show(value, 200);
}
