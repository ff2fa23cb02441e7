namespace IoTAuditClient.Emulator;

/// <summary>The audit suppressions of the account.</summary>
/// <remarks>
/// At the start each suppressed problem of the fleet has one that never expires. A change is seen by each check that ends after it, and
/// not by findings that are there. An expired suppression is gone. Thread-safe.
/// </remarks>
public sealed class EmulatedSuppressions
{
    private readonly object _lock = new();
    private readonly Dictionary<SuppressionKey, KeptSuppression> _kept = [];
    private readonly TimeProvider _timeProvider;
    private readonly string _arnPrefix;
    private readonly EmulatedAuditConfiguration _configuration;
    private readonly Action _changing;
    private long _nextNumber;

    internal EmulatedSuppressions(AuditEmulatorOptions options, EmulatedAuditConfiguration configuration, Action changing)
    {
        _timeProvider = options.TimeProvider;
        _arnPrefix = $"arn:aws:iot:{options.Region}:{options.AccountId}";
        _configuration = configuration;
        _changing = changing;
    }

    /// <summary>The suppressions that have not expired, those that expire first before the others.</summary>
    public IReadOnlyList<EmulatedSuppression> All => [.. List().Select(kept => kept.Suppression)];

    /// <summary>Adds a suppression, as CreateAuditSuppression does.</summary>
    /// <param name="suppression">The suppression.</param>
    /// <exception cref="InvalidOperationException">
    /// The service would refuse it: the check is not enabled, the identifier does not belong to it, there is one already, it expires in the
    /// past, or its description breaks the rule.
    /// </exception>
    public void Add(EmulatedSuppression suppression)
    {
        ArgumentNullException.ThrowIfNull(suppression);
        ServiceException.AsCaller(() => Create(suppression, clientRequestToken: null));
    }

    /// <summary>Removes a suppression, as DeleteAuditSuppression does.</summary>
    /// <param name="checkName">Its check.</param>
    /// <param name="resourceIdentifier">Its resource.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string checkName, EmulatedResourceIdentifier resourceIdentifier)
    {
        ArgumentNullException.ThrowIfNull(checkName);
        ArgumentNullException.ThrowIfNull(resourceIdentifier);
        return SuppressionKey.Find(checkName, path => resourceIdentifier[path]) is { } key && Delete(key);
    }

    internal IReadOnlyList<KeptSuppression> List() => WithCurrent<KeptSuppression[]>(() => [.. _kept.Values.OrderBy(kept => kept.Place)]);

    internal EmulatedSuppression? Find(SuppressionKey key) => WithCurrent(() => _kept.GetValueOrDefault(key)?.Suppression);

    internal SuppressionKey Create(EmulatedSuppression suppression, string? clientRequestToken)
    {
        var key = Check(suppression);
        return WithCurrent(() =>
        {
            if (_kept.ContainsKey(key))
            {
                throw AlreadyExists(key, $"There is a suppression of {key} already.");
            }

            // A token of a suppression that is there is an exception in the service as well, and not the first answer once more.
            if (clientRequestToken is not null
                && _kept.FirstOrDefault(entry => entry.Value.ClientRequestToken == clientRequestToken) is { Value: not null } same)
            {
                throw AlreadyExists(same.Key, $"The token '{clientRequestToken}' has created the suppression of {same.Key}.");
            }

            Keep(key, suppression, clientRequestToken);
            return key;
        });
    }

    internal void Update(SuppressionKey key, Func<EmulatedSuppression, EmulatedSuppression> update) => WithCurrent(() =>
    {
        var kept = _kept.GetValueOrDefault(key) ?? throw ServiceException.SuppressionNotFound(key);
        var updated = update(kept.Suppression);
        Check(updated);
        return _kept[key] = kept with { Suppression = InMilliseconds(updated) };
    });

    internal bool Delete(SuppressionKey key) => WithCurrent(() => _kept.Remove(key));

    /// <summary>Keeps the suppression that a suppressed problem comes with.</summary>
    internal void Seed(FleetProblem problem)
    {
        if (KeyOf(problem) is { } key)
        {
            var identifier = problem.Resource!.ResourceIdentifier!.Only(CheckCatalog.Find(problem.CheckName)?.IdentifierPaths);
            lock (_lock)
            {
                Keep(key, new EmulatedSuppression(problem.CheckName, identifier), clientRequestToken: null);
            }
        }
    }

    /// <summary>Whether a check that ends at a time finds a problem suppressed. One that no suppression can name says so itself.</summary>
    internal bool Covers(FleetProblem problem, DateTimeOffset time) =>
        KeyOf(problem) is { } key ? Covers(key, time) : problem.IsSuppressed;

    /// <summary>Whether there is a suppression of a resource at a time.</summary>
    internal bool Covers(string checkName, Func<string, string?> member, DateTimeOffset time) =>
        SuppressionKey.Find(checkName, member) is { } key && Covers(key, time);

    private static SuppressionKey? KeyOf(FleetProblem problem) => problem.Resource?.ResourceIdentifier is { } identifier
        ? SuppressionKey.Find(problem.CheckName, path => identifier[path])
        : null;

    private static EmulatedSuppression InMilliseconds(EmulatedSuppression suppression) =>
        suppression with { ExpirationDate = suppression.ExpirationDate?.InMilliseconds() };

    private bool Covers(SuppressionKey key, DateTimeOffset time)
    {
        lock (_lock)
        {
            return _kept.TryGetValue(key, out var kept) && !kept.IsExpired(time);
        }
    }

    private void Keep(SuppressionKey key, EmulatedSuppression suppression, string? clientRequestToken) =>
        _kept[key] = new KeptSuppression(_nextNumber++, InMilliseconds(suppression), clientRequestToken);

    // Checks that are due by now see the suppressions as they were; only then are those gone that have expired.
    private T WithCurrent<T>(Func<T> access)
    {
        var now = _timeProvider.GetUtcNow();
        _changing();
        lock (_lock)
        {
            foreach (var expired in _kept.Where(entry => entry.Value.IsExpired(now)).ToArray())
            {
                _kept.Remove(expired.Key);
            }

            return access();
        }
    }

    private SuppressionKey Check(EmulatedSuppression suppression)
    {
        if (!_configuration.IsEnabled(suppression.CheckName))
        {
            throw ServiceException.InvalidRequest(_configuration.IsKnown(suppression.CheckName)
                ? $"The audit check {suppression.CheckName} is not enabled."
                : $"{suppression.CheckName} is no audit check.");
        }

        if (suppression.Description is { } description)
        {
            Parameters.Text("description", description, Constraint.AuditDescription);
        }

        var now = _timeProvider.GetUtcNow();
        return suppression.ExpirationDate is { } date && date <= now
            ? throw ServiceException.InvalidRequest(
                FormattableString.Invariant($"The value '{date:O}' at 'expirationDate' is not in the future; it is {now:O} now."))
            : SuppressionKey.Require(suppression.CheckName, path => suppression.ResourceIdentifier[path]);
    }

    private ServiceException AlreadyExists(SuppressionKey key, string message) =>
        ServiceException.ResourceAlreadyExists(message, key.ToString(), $"{_arnPrefix}:auditsuppression/{key}");
}
