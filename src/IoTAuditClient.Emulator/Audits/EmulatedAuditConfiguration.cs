namespace IoTAuditClient.Emulator;

/// <summary>The audit settings of the account, as DescribeAccountAuditConfiguration shows them.</summary>
/// <remarks>
/// At the start the 17 documented checks are enabled. Thread-safe; a change is seen by the next request and the next check that ends.
/// </remarks>
public sealed class EmulatedAuditConfiguration
{
    private readonly object _lock = new();
    private readonly Action _changing;
    private readonly Func<string, string?> _scheduledAuditWith;
    private readonly SortedDictionary<string, bool> _checks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<string, string>> _settings = new(StringComparer.Ordinal);

    internal EmulatedAuditConfiguration(AuditEmulatorOptions options, Action changing, Func<string, string?> scheduledAuditWith)
    {
        RoleArn = $"arn:aws:iam::{options.AccountId}:role/service-role/AWSIoTDeviceDefenderAudit";
        _changing = changing;
        _scheduledAuditWith = scheduledAuditWith;
        foreach (var check in CheckCatalog.Checks)
        {
            _checks.Add(check.Name, true);
        }
    }

    /// <summary>The role that audits read the account with; null leaves the member out.</summary>
    public string? RoleArn { get; set; }

    /// <summary>The SNS topic that is told of the end of each audit; null for none.</summary>
    /// <remarks>Where <see cref="AuditEmulatorOptions.SnsEndpoint"/> is set as well, the message is posted there.</remarks>
    public string? NotificationTopicArn { get; set; }

    /// <summary>The names of the enabled checks, in ordinal order.</summary>
    public IReadOnlyList<string> EnabledChecks
    {
        get
        {
            lock (_lock)
            {
                return [.. _checks.Where(check => check.Value).Select(check => check.Key)];
            }
        }
    }

    /// <summary>Enables a check, also one that AWS does not document.</summary>
    /// <param name="checkName">The check, as in <c>LOGGING_DISABLED_CHECK</c>.</param>
    public void Enable(string checkName) => Set(checkName, isEnabled: true);

    /// <summary>Disables a check: an audit with it cannot be started, and one that runs fails at it with AUDIT_CHECK_DISABLED.</summary>
    /// <param name="checkName">The check.</param>
    /// <exception cref="InvalidOperationException">A scheduled audit makes this check. AWS refuses that as well.</exception>
    public void Disable(string checkName)
    {
        ArgumentException.ThrowIfNullOrEmpty(checkName);
        if (_scheduledAuditWith(checkName) is { } scheduled)
        {
            throw new InvalidOperationException(
                $"'{checkName}' cannot be disabled, because the scheduled audit '{scheduled}' makes this check. "
                + "Remove the scheduled audit first.");
        }

        Set(checkName, isEnabled: false);
    }

    /// <summary>Gives a check a setting, which is shown and has no other effect.</summary>
    /// <param name="checkName">The check.</param>
    /// <param name="key">The setting, as in <c>CERT_AGE_THRESHOLD_IN_DAYS</c>.</param>
    /// <param name="value">Its value, as in <c>365</c>.</param>
    public void Configure(string checkName, string key, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(checkName);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(value);
        lock (_lock)
        {
            _checks.TryAdd(checkName, true);
            if (!_settings.TryGetValue(checkName, out var settings))
            {
                _settings.Add(checkName, settings = new(StringComparer.Ordinal));
            }

            settings[key] = value;
        }
    }

    internal bool IsEnabled(string checkName)
    {
        lock (_lock)
        {
            return _checks.GetValueOrDefault(checkName);
        }
    }

    internal bool IsKnown(string checkName)
    {
        lock (_lock)
        {
            return _checks.ContainsKey(checkName);
        }
    }

    internal IReadOnlyList<(string Name, bool IsEnabled, IReadOnlyList<KeyValuePair<string, string>> Settings)> Snapshot()
    {
        lock (_lock)
        {
            return [.. _checks.Select(check => (check.Key, check.Value, SettingsOf(check.Key)))];
        }
    }

    private IReadOnlyList<KeyValuePair<string, string>> SettingsOf(string checkName) =>
        _settings.TryGetValue(checkName, out var settings) ? [.. settings] : [];

    private void Set(string checkName, bool isEnabled)
    {
        ArgumentException.ThrowIfNullOrEmpty(checkName);
        _changing();
        lock (_lock)
        {
            _checks[checkName] = isEnabled;
        }
    }
}
