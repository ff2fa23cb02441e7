namespace IoTAuditClient.Emulator;

/// <summary>Says what an <see cref="AuditEmulator"/> holds and how it behaves. Every option has a default that suits a test.</summary>
/// <remarks>The emulator reads its options once, when it starts. Not thread-safe.</remarks>
public sealed class AuditEmulatorOptions
{
    /// <summary>
    /// The seed of the generated findings. The same seed gives the same findings and the same ids, in every version of this package.
    /// </summary>
    /// <value>1 by default.</value>
    public long Seed { get; set; } = 1;

    /// <summary>
    /// How many findings the emulator generates. They are computed when they are asked for, so a million of them takes no memory.
    /// </summary>
    /// <value>0 by default: only findings that were added exist.</value>
    public int GeneratedFindings { get; set; }

    /// <summary>The start of the newest generated audit; the others lie one day apart before it. No clock takes part.</summary>
    /// <remarks>ListAuditTasks looks back for 90 days: a client of it finds generated audits where this time is near the clock's.</remarks>
    /// <value>2 March 2026, 06:00 UTC by default.</value>
    public DateTimeOffset TimeBase { get; set; } = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);

    /// <summary>The AWS account of generated findings: 12 digits.</summary>
    /// <value>123456789012 by default, the account of AWS's own examples.</value>
    public string AccountId { get; set; } = "123456789012";

    /// <summary>The Region in the ARNs and identity pool ids of generated findings. Requests may be signed for any Region.</summary>
    /// <value>us-east-1 by default.</value>
    public string Region { get; set; } = "us-east-1";

    /// <summary>The TCP port on 127.0.0.1.</summary>
    /// <value>0 by default: the system picks a free one, see <see cref="AuditEmulator.ServiceUrl"/>.</value>
    public int Port { get; set; }

    /// <summary>The service names that a signature's credential scope may carry.</summary>
    /// <value>
    /// <c>iot</c> and <c>execute-api</c> by default: clients from before April 2023 (boto3 1.26, AWSSDK.IoT v3) sign as the latter.
    /// Remove <c>execute-api</c> to be strict.
    /// </value>
    public IList<string> SigningNames { get; } = ["iot", "execute-api"];

    /// <summary>How many requests <see cref="AuditEmulator.Requests"/> keeps. Older ones are dropped; they still count.</summary>
    /// <value>1,000 by default.</value>
    public int RequestLogCapacity { get; set; } = 1_000;

    /// <summary>How long a page token is good for.</summary>
    /// <value>One hour by default. The time of AWS is not documented.</value>
    public TimeSpan PageTokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long an audit takes. Its checks wait for data together, and then run one after the other in equal times.</summary>
    /// <value>
    /// Zero by default: an audit ends with the next tick of the clock. <see cref="EmulatedAudits.Duration"/> changes it later.
    /// </value>
    public TimeSpan AuditDuration { get; set; }

    /// <summary>
    /// How long a mitigation task takes. Its actions wait together, and are then taken one after the other in equal times.
    /// </summary>
    /// <value>
    /// Zero by default: a task ends with the next tick of the clock. <see cref="EmulatedMitigations.Duration"/> changes it later.
    /// </value>
    public TimeSpan MitigationDuration { get; set; }

    /// <summary>Called with the end of each audit that ran in the emulator.</summary>
    /// <value>Null by default. It is called from the thread that let the clock move or sent a request, and it must not throw.</value>
    public Action<EmulatedAuditEnd>? AuditEnded { get; set; }

    /// <summary>Where the end of each audit is posted to as Amazon SNS takes it: the address of a local SNS server.</summary>
    /// <value>
    /// Null by default: nothing is posted. It is posted to the topic of
    /// <see cref="EmulatedAuditConfiguration.NotificationTopicArn"/>, and signed with a value that no server can
    /// verify, because the emulator has no secret key.
    /// </value>
    public Uri? SnsEndpoint { get; set; }

    /// <summary>Called where the end of an audit could not be posted to <see cref="SnsEndpoint"/>.</summary>
    /// <value>Null by default. Several calls can run at once, and it must not throw.</value>
    public Action<EmulatedAuditEnd, Exception>? PublishFailed { get; set; }

    /// <summary>The clock of audits, quotas, delays, page tokens and the request log.</summary>
    /// <value>The system's clock by default.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The quotas in force from the start, by operation name (see <see cref="EmulatedOperation"/>).</summary>
    /// <value>Empty by default: nothing is throttled. <see cref="AuditEmulator.Quotas"/> changes them later.</value>
    public IDictionary<string, AuditQuota> Quotas { get; } = new Dictionary<string, AuditQuota>(StringComparer.Ordinal);

    /// <summary>Called for each request when it is over: answered, or its connection gone.</summary>
    /// <value>Null by default. It is called from the request's own thread, several calls can run at once, and it must not throw.</value>
    public Action<ReceivedRequest>? RequestCompleted { get; set; }

    internal void Validate()
    {
        if (GeneratedFindings < 0)
        {
            throw Invalid(nameof(GeneratedFindings), GeneratedFindings, "0 or more");
        }

        if (AccountId is not { Length: 12 } || !AccountId.All(char.IsAsciiDigit))
        {
            throw Invalid(nameof(AccountId), AccountId, "12 digits, as in 123456789012");
        }

        if (string.IsNullOrWhiteSpace(Region))
        {
            throw Invalid(nameof(Region), Region, "a Region's name, as in us-east-1");
        }

        if (Port is < 0 or > 65_535)
        {
            throw Invalid(nameof(Port), Port, "0 (any free port) to 65535");
        }

        if (SigningNames.Count == 0)
        {
            throw Invalid(nameof(SigningNames), "empty", "at least one service name, as in iot");
        }

        if (RequestLogCapacity < 1)
        {
            throw Invalid(nameof(RequestLogCapacity), RequestLogCapacity, "1 or more");
        }

        if (PageTokenLifetime <= TimeSpan.Zero)
        {
            throw Invalid(nameof(PageTokenLifetime), PageTokenLifetime, "a positive time");
        }

        if (AuditDuration < TimeSpan.Zero)
        {
            throw Invalid(nameof(AuditDuration), AuditDuration, "zero or a positive time");
        }

        if (MitigationDuration < TimeSpan.Zero)
        {
            throw Invalid(nameof(MitigationDuration), MitigationDuration, "zero or a positive time");
        }

        if (SnsEndpoint is { } endpoint && !(endpoint.IsAbsoluteUri && endpoint.Scheme is "http" or "https"))
        {
            throw Invalid(nameof(SnsEndpoint), endpoint, "an http or https address, as in http://127.0.0.1:4100");
        }

        if (TimeProvider is null)
        {
            throw Invalid(nameof(TimeProvider), "null", "a clock, as in TimeProvider.System");
        }
    }

    private static ArgumentException Invalid(string option, object? value, string rule) =>
        new(FormattableString.Invariant($"{nameof(AuditEmulatorOptions)}.{option} is '{value}'. It takes {rule}."));
}
