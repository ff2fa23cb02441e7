using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting;

/// <summary>What stays the same when the same problem is found by another audit: the check and the resource.</summary>
/// <remarks>
/// Two identities are equal where they are of the same problem. Ids change from audit to audit, so they do not count. Immutable.
/// </remarks>
public sealed record FindingIdentity
{
    private const int HashBytes = 16;

    private FindingIdentity(AuditCheckName? checkName, string resourceKey, bool namesResource) =>
        (CheckName, ResourceKey, NamesResource) = (checkName, resourceKey, namesResource);

    /// <summary>Gets the current name of the check, also where the finding has an older one.</summary>
    /// <value>Null where the finding names no check.</value>
    public AuditCheckName? CheckName { get; }

    /// <summary>
    /// Gets one text for the resource: equal in every audit that finds it, and different for different resources and versions of a policy.
    /// </summary>
    /// <value>
    /// Such as <c>IOT_POLICY/name/version</c>. A slash, a percent sign, a tilde and what a terminal would obey are percent-encoded;
    /// an absent part is a tilde. <c>UNKNOWN</c> where the finding says nothing of its resource.
    /// </value>
    public string ResourceKey { get; }

    /// <summary>Gets whether the finding says which resource it is about.</summary>
    /// <value>
    /// False where it has no resource or one without identifier, as after <c>--query</c> of the AWS CLI: then findings of different
    /// resources have equal identities, and nothing tells them apart.
    /// </value>
    public bool NamesResource { get; }

    /// <summary>Gets a short text for the whole identity, which stays the same in later versions: a key for storage.</summary>
    /// <value>32 lower-case hexadecimal digits. Each call computes it.</value>
    public string Fingerprint => Hash(CheckName?.Value, ResourceKey);

    /// <summary>Tells what identifies the problem that a finding speaks of.</summary>
    /// <param name="finding">The finding.</param>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public static FindingIdentity Of(AuditFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var resource = finding.NonCompliantResource;
        return new FindingIdentity(CheckOf(finding), Identity.ResourceKey.Of(resource), Identity.ResourceKey.IsOfOne(resource));
    }

    /// <summary>Tells what stays the same when the same problem is found again in the same account and Region.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="origin">The account and Region that the finding is of.</param>
    /// <returns>
    /// 32 lower-case hexadecimal digits, which stay the same in later versions: a key that joins the audits of several days, and keeps
    /// accounts and Regions apart, accounts without a known id by their names. Where neither account nor Region is known, it is
    /// <see cref="Fingerprint"/>. A finding that does not name its resource has one of its own, made from <see cref="IdOf"/>, because
    /// nothing says whether two of them are the same problem.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> or <paramref name="origin"/> is null.</exception>
    public static string FingerprintOf(AuditFinding finding, FindingOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(origin);
        return TextOf(FingerprintBytesOf(finding, origin));
    }

    /// <summary>Tells the id of one finding of one audit, also where the service left it out, as it may in lists.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>
    /// <see cref="AuditFinding.FindingId"/>. Where that is null or empty, <c>derived-</c> and 32 hexadecimal digits, which are the same
    /// whenever the same audit, check, resource and reason code come together; no operation of the service takes such an id.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public static string IdOf(AuditFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (!string.IsNullOrEmpty(finding.FindingId))
        {
            return finding.FindingId;
        }

        var identity = Of(finding);
        return $"derived-{Hash(finding.TaskId, identity.CheckName?.Value, identity.ResourceKey, finding.ReasonForNonComplianceCode)}";
    }

    /// <summary>
    /// The fingerprint as a number, which takes a quarter of the memory. Findings without a resource are a problem each.
    /// </summary>
    internal static UInt128 NumberOf(AuditFinding finding, FindingOrigin origin) =>
        BinaryPrimitives.ReadUInt128BigEndian(FingerprintBytesOf(finding, origin));

    /// <summary>The fingerprint that a number stands for.</summary>
    internal static string TextOf(UInt128 number) => number.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>The current name of the check, without the cost of the resource's key. Null where the finding has none.</summary>
    internal static AuditCheckName? CheckOf(AuditFinding finding) => CheckOf(finding.CheckName);

    internal static AuditCheckName? CheckOf(AuditCheckName? name) =>
        string.IsNullOrEmpty(name?.Value) ? default(AuditCheckName?) : AuditCheckCatalog.Resolve(name.Value);

    private static byte[] FingerprintBytesOf(AuditFinding finding, FindingOrigin origin)
    {
        var identity = Of(finding);
        string?[] problem = identity.NamesResource ? [identity.CheckName?.Value, identity.ResourceKey] : [IdOf(finding)];
        return origin is { Account: null, Region: null }
            ? HashBytesOf(problem)
            : HashBytesOf([origin.Account, origin.Region, .. problem]);
    }

    private static string Hash(params string?[] parts) => TextOf(HashBytesOf(parts));

    private static string TextOf(byte[] hash) => Convert.ToHexString(hash).ToLowerInvariant();

    private static byte[] HashBytesOf(params string?[] parts)
    {
        // Each part with its length, so that no two lists of parts run together into one text.
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part?.Length ?? -1).Append(':').Append(part is null ? "" : ExportText.WellFormed(part)).Append('\n');
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))[..HashBytes];
    }
}
