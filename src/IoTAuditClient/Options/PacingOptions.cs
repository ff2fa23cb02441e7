using IoTAuditClient.Options;

namespace IoTAuditClient;

/// <summary>The rates that a client keeps to. The service counts each operation by itself, for the whole account and Region.</summary>
public sealed class PacingOptions
{
    /// <summary>Gets or sets how the rates are used.</summary>
    /// <value><see cref="PacingMode.Adaptive"/>.</value>
    public PacingMode Mode { get; set; }

    /// <summary>
    /// Gets the calls of each operation in a second, by the operation's name: where Adaptive begins, what Fixed keeps to.
    /// </summary>
    /// <remarks>
    /// The names are those of AWS, such as <c>DescribeAuditFinding</c>, in any case. Another name is refused when the
    /// settings are checked, with those that there are. An operation that is taken out keeps to the documented rate.
    /// </remarks>
    /// <value>
    /// Every operation of the client with its documented quota: 25 for DescribeAuditFinding and DescribeAuditTask, 5 for
    /// DescribeAccountAuditConfiguration and ListScheduledAudits, 10 for the others. Each from 0.001 to 10,000.
    /// </value>
    public IDictionary<string, double> Rates { get; } = new Dictionary<string, double>(
        DocumentedRates.All,
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the rate of an operation of the client.</summary>
    internal double RateOf(string operation) => Rates.TryGetValue(operation, out var rate) ? rate : DocumentedRates.Of(operation);

    internal void CopyTo(PacingOptions copy)
    {
        copy.Mode = Mode;
        copy.Rates.Clear();
        foreach (var (operation, rate) in Rates)
        {
            copy.Rates[operation] = rate;
        }
    }
}
