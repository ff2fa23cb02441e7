using IoTAuditClient.Calls;
using IoTAuditClient.Paging;

namespace IoTAuditClient;

/// <summary>
/// Suppressing what a finding speaks of, and lists of any length, over an <see cref="IAuditSuppressionClient"/>. They work with a fake
/// one as well.
/// </summary>
public static class AuditSuppressionClientExtensions
{
    /// <summary>Lists all suppressions that match (ListAuditSuppressions; needs <c>iot:ListAuditSuppressions</c>).</summary>
    /// <param name="client">The client that fetches the pages.</param>
    /// <param name="query">Which suppressions; <see langword="null"/> means all.</param>
    /// <param name="cancellationToken">Cancels the list: its waits, and the request that is under way.</param>
    /// <returns>The suppressions by their ends, each once although pages may repeat it. The next page is fetched while the current
    /// one is consumed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null. Thrown at once, not at the first item.</exception>
    /// <exception cref="AuditClientException">While enumerating: a page failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException">While enumerating: a token was cancelled.</exception>
    public static IAsyncEnumerable<AuditSuppression> ListAsync(
        this IAuditSuppressionClient client,
        AuditSuppressionQuery? query = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new PagedItems<AuditSuppression>(
            new PageSequence<AuditSuppression>(
                AuditOperations.ListAuditSuppressions.Name,
                (pageToken, stop) => client.ListPageAsync(query ?? AuditSuppressionQuery.All, pageToken, stop),
                null,
                cancellationToken),
            static suppression => suppression is { CheckName: { } check, Resource: { } resource } ? (check, resource) : null);
    }

    /// <summary>
    /// Suppresses what a finding speaks of: the findings of its check on its resource do not count from the next audit on
    /// (CreateAuditSuppression; where there is a suppression already, UpdateAuditSuppression).
    /// </summary>
    /// <param name="client">The client that asks.</param>
    /// <param name="finding">A finding with a check and a resource.</param>
    /// <param name="period">How long they do not count.</param>
    /// <param name="description">Why, for whoever reads it later: at most 1,000 characters on one line.</param>
    /// <param name="cancellationToken">Cancels the call. The suppression may then have been written all the same.</param>
    /// <returns>Whether a suppression was created, or one that was there was changed.</returns>
    /// <exception cref="ArgumentException">An argument is null or breaks a rule, or the finding lacks its check, its resource, or the
    /// member of the resource that belongs to the check. Nothing was sent.</exception>
    /// <exception cref="AuditQuotaExceededException">The account may have no more suppressions.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why. Look at
    /// <see cref="AuditClientException.MayHaveHappened"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<SuppressionChange> SuppressAsync(
        this IAuditSuppressionClient client,
        AuditFinding finding,
        SuppressionPeriod period,
        string? description = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(period);
        var (checkName, resource) = TargetOf(finding);
        var request = AuditSuppressionRequest.For(checkName, resource, period) with { Description = description };
        try
        {
            await client.CreateAsync(request, cancellationToken).ConfigureAwait(false);
            return SuppressionChange.Created;
        }
        catch (AuditAlreadyExistsException)
        {
            await client.UpdateAsync(request, cancellationToken).ConfigureAwait(false);
            return SuppressionChange.Updated;
        }
    }

    /// <summary>
    /// Ends the suppression of what a finding speaks of: the findings of its check on its resource count again from the next audit on
    /// (DeleteAuditSuppression; needs <c>iot:DeleteAuditSuppression</c>).
    /// </summary>
    /// <param name="client">The client that asks.</param>
    /// <param name="finding">A finding with a check and a resource.</param>
    /// <param name="cancellationToken">Cancels the call. The suppression may then have been deleted all the same.</param>
    /// <returns>A task that ends when there is none any more. AWS documents no error where there was none.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the finding lacks its check, its resource, or the member of the
    /// resource that belongs to the check. Nothing was sent.</exception>
    /// <exception cref="AuditClientException">The call failed; the subclass says why.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task UnsuppressAsync(
        this IAuditSuppressionClient client,
        AuditFinding finding,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        var (checkName, resource) = TargetOf(finding);
        return client.DeleteAsync(checkName, resource, cancellationToken);
    }

    private static (AuditCheckName CheckName, ResourceIdentifier Resource) TargetOf(AuditFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var missing = finding.CheckName is not { Value.Length: > 0 } ? "the name of its check"
            : finding.NonCompliantResource is null or { Identifier: ResourceIdentifier.Unrecognized } ? "its resource"
            : null;
        return missing is null
            ? (finding.CheckName!.Value, finding.NonCompliantResource!.Identifier)
            : throw new ArgumentException(
                $"A suppression belongs to a check and a resource; the finding '{VisibleText.Show(finding.FindingId ?? "without an id")}' "
                    + $"lacks {missing}. Describe it first: a list may leave out what a description has.",
                nameof(finding));
    }
}
