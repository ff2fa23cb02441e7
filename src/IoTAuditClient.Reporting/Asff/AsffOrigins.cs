using System.Runtime.CompilerServices;

namespace IoTAuditClient.Reporting.Asff;

/// <summary>ASFF is of an account in a Region: the id, the product and the account of a finding are made from them.</summary>
internal static class AsffOrigins
{
    private const string Need = "ASFF is of one account in one Region, and no finding names either. ";

    /// <summary>Why the origin does not do, or null where it does.</summary>
    public static string? ViolationOf(FindingOrigin origin) => origin switch
    {
        { AccountId: null } => Need + "The account is not known: set AccountId of FindingExportOptions, or of the origin of the finding.",
        { Region: null } => Need + "The Region is not known: set Region of FindingExportOptions, or of the origin of the finding.",
        _ when !FindingExportOptions.IsAccountId(origin.AccountId) =>
            $"{Need}An account id is 12 digits, and this is '{VisibleText.Show(origin.AccountId)}'.",
        { Partition: null } => $"{Need}'{VisibleText.Show(origin.Region)}' is not the name of a Region, such as eu-west-1.",
        _ => null,
    };

    /// <summary>The findings, up to one whose origin does not do.</summary>
    /// <exception cref="InvalidOperationException">While enumerating: the account or Region of a finding is not known.</exception>
    public static async IAsyncEnumerable<LocatedFinding> RequireAsync(
        IAsyncEnumerable<LocatedFinding> findings, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var finding in findings.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (ViolationOf(finding.Origin) is { } violation)
            {
                throw new InvalidOperationException(violation);
            }

            yield return finding;
        }
    }
}
