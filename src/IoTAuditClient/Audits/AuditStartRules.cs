using IoTAuditClient.Text;

namespace IoTAuditClient.Audits;

/// <summary>Which checks an audit can be started with.</summary>
internal static class AuditStartRules
{
    private const int MaxShownNames = 20;
    private const int MaxNameLength = 128;

    /// <returns>The names to send: each once, and as the service calls it today.</returns>
    /// <exception cref="ArgumentException">There is no check, or one without a name.</exception>
    public static List<string> NamesOf(IReadOnlyCollection<AuditCheckName> checks, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(checks, parameterName);
        if (checks.Count == 0)
        {
            throw new ArgumentException(
                "An audit runs at least one check; none is named. AuditConfiguration.Checks has those that the account has enabled.",
                parameterName);
        }

        return checks.Any(static check => check.Value.Length == 0)
            ? throw new ArgumentException(
                "An empty check name is the name of no check. Name one, such as LOGGING_DISABLED_CHECK.",
                parameterName)
            : [.. checks.Select(static check => AuditCheckCatalog.Resolve(check).Value).Distinct(StringComparer.Ordinal)];
    }

    /// <returns>The refusal with the names of the checks that are not enabled, where there are any.</returns>
    public static AuditRequestInvalidException Explain(
        AuditRequestInvalidException refusal,
        List<string> names,
        AuditConfiguration configuration)
    {
        var disabled = names.Where(name => !configuration.IsEnabled(name)).ToList();
        if (disabled.Count == 0)
        {
            return refusal;
        }

        var shown = string.Join(", ", disabled.Take(MaxShownNames).Select(static name => BoundedText.Show(name, MaxNameLength)));
        var more = disabled.Count > MaxShownNames ? $" and {disabled.Count - MaxShownNames} more" : "";
        var problem = $"an audit runs only checks that the account has enabled; {shown}{more} {(disabled.Count == 1 ? "is" : "are")} not.";
        const string Remedy = "Leave them out, or enable them (UpdateAccountAuditConfiguration).";
        return new AuditRequestInvalidException($"{refusal.Operation}: {problem} {Remedy}", refusal.InnerException)
        {
            Facts = refusal.Facts with { Problem = problem, Remedy = Remedy },
        };
    }
}
