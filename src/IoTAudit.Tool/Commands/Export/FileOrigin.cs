using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Terminal;
using IoTAuditClient.Reporting;

namespace IoTAudit.Tool.Commands.Export;

/// <summary>
/// Which account and Region the findings of a file are of. An export names one of each, so that a file with several cannot be exported as a
/// whole: it would say of some findings what is not so.
/// </summary>
/// <param name="accountId">The account of the command line, which goes before what lines say; or null.</param>
/// <param name="region">The Region of the command line, or null.</param>
internal sealed class FileOrigin(string? accountId, string? region)
{
    private FindingOrigin? _first;

    public string? AccountId => accountId ?? _first?.AccountId;

    /// <summary>The name of the account; null where the command line says which account it is.</summary>
    public string? AccountName => accountId is null ? _first?.AccountName : null;

    public string? Region => region ?? _first?.Region;

    /// <exception cref="BadUsageException">It is another account or Region than that of the findings before.</exception>
    public void Take(FindingOrigin origin)
    {
        _first ??= origin;
        if ((accountId is null && origin with { Region = null } != _first with { Region = null })
            || (region is null && origin.Region != _first.Region))
        {
            throw new BadUsageException(
                $"the file has findings of {OriginText.Of(_first)} and of {OriginText.Of(origin)}, and an export names one account and one "
                    + "Region. Part it, as in `jq -c 'select(.region == \"eu-west-1\")'`, or say what all of it is of: --account-id and "
                    + "--region.");
        }
    }
}
