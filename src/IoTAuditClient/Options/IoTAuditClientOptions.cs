using IoTAuditClient.Options;

namespace IoTAuditClient;

/// <summary>The settings of a client. They are read once, when the host starts or else when the client is made.</summary>
/// <remarks>
/// <para>They are checked when they are read: what breaks a rule is an <c>OptionsValidationException</c> that names the
/// setting and its value. Times in configuration are written <c>hh:mm:ss</c> or with a unit, such as <c>30s</c>.</para>
/// <para>A client never changes under its callers. When the section that it was registered with is reloaded with other values,
/// it goes on with the old ones and logs one line at Information: the new ones take effect with the next start.</para>
/// </remarks>
public sealed class IoTAuditClientOptions
{
    /// <summary>Gets or sets how long one call may take in all: attempts, waits between them, and the wait for a permit.</summary>
    /// <value>60 seconds. <see cref="Timeout.InfiniteTimeSpan"/> means no limit; the longest limit is one day.</value>
    public TimeSpan OperationTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets how long one attempt may take, from asking the AWS SDK to the whole answer.</summary>
    /// <value>10 seconds. Not longer than <see cref="OperationTimeout"/>.</value>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets how many attempts a call makes at most.</summary>
    /// <remarks>Throttled attempts are not counted: they end with <see cref="OperationTimeout"/> only.</remarks>
    /// <value>4, which is up to three retries. From 1 to 100.</value>
    public int MaxAttempts { get; set; } = 4;

    /// <summary>Gets or sets how large the body of an answer may be, in bytes. A larger one is refused before it is in memory.</summary>
    /// <value>
    /// 33,554,432 (32 MiB). From 1,024 to 1,073,741,824. It does not hold for an <c>IAmazonIoT</c> of your own, which reads its answers
    /// itself.
    /// </value>
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Gets the rates that the client keeps to.</summary>
    /// <value><see cref="PacingMode.Adaptive"/> from the documented quotas.</value>
    public PacingOptions Pacing { get; } = new();

    /// <summary>Gets or sets the AWS Region to ask, such as <c>eu-west-1</c>.</summary>
    /// <value>
    /// <see langword="null"/>: the Region of the <c>AWSOptions</c>, else the one the AWS SDK finds in the environment or the profile.
    /// </value>
    public string? Region { get; set; }

    /// <summary>Gets or sets the name of the AWS profile to take credentials from, and the Region where no other setting has one.</summary>
    /// <value><see langword="null"/>: the profile of the <c>AWSOptions</c>, else the AWS SDK's own search.</value>
    public string? Profile { get; set; }

    /// <summary>Gets or sets the endpoint to send requests to instead of the one of AWS, such as that of an emulator.</summary>
    /// <value>
    /// <see langword="null"/>: the endpoint of the Region. An absolute http or https URL without user name, query or fragment.
    /// <see cref="Region"/> then only says for which Region requests are signed.
    /// </value>
    public Uri? ServiceUrl { get; set; }

    /// <summary>Gets or sets the ARN of the role to assume, such as <c>arn:aws:iam::111122223333:role/audit-reader</c>.</summary>
    /// <remarks>
    /// The credentials that are found otherwise ask for it (AssumeRole), at the STS endpoint of the client's Region, with the first call
    /// and again before they expire. The app needs the package AWSSDK.SecurityToken; without it the first call is an
    /// <see cref="AuditConfigurationException"/>. A role that is refused is an <see cref="AuditCredentialsException"/>.
    /// </remarks>
    /// <value><see langword="null"/>: the credentials are used as they are found.</value>
    public string? RoleArn { get; set; }

    /// <summary>Gets or sets the name that CloudTrail shows for the session of <see cref="RoleArn"/>.</summary>
    /// <value><see langword="null"/>: <c>IoTAuditClient</c>. 2 to 64 letters, digits and characters of <c>_+=,.@-</c>.</value>
    public string? RoleSessionName { get; set; }

    /// <summary>Gets or sets the external id that the trust policy of <see cref="RoleArn"/> asks for.</summary>
    /// <value><see langword="null"/>: none is sent. 2 to 1,224 letters, digits and characters of <c>_+=,.@:/-</c>.</value>
    public string? ExternalId { get; set; }

    /// <summary>Copies the settings when they are checked: what the app changes afterwards was not checked, and changes nothing.</summary>
    internal IoTAuditClientOptions Copy()
    {
        var copy = new IoTAuditClientOptions
        {
            OperationTimeout = OperationTimeout,
            AttemptTimeout = AttemptTimeout,
            MaxAttempts = MaxAttempts,
            MaxResponseBytes = MaxResponseBytes,
            Region = Region,
            Profile = Profile,
            ServiceUrl = ServiceUrl,
            RoleArn = RoleArn,
            RoleSessionName = RoleSessionName,
            ExternalId = ExternalId,
        };
        Pacing.CopyTo(copy.Pacing);
        return copy;
    }

    /// <summary>Gets the sections that these settings were read from, each path once.</summary>
    internal List<BoundSection> BoundSections { get; } = [];
}
