using IoTAudit.Tool.Terminal;
using IoTAuditClient;
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

    public string? Region => region ?? _first?.Region;

    /// <exception cref="BadUsageException">It is another account or Region than that of the findings before.</exception>
    public void Take(FindingOrigin origin)
    {
        _first ??= origin;
        if (origin.IsInvented != _first.IsInvented)
        {
            throw new BadUsageException(
                "the file has findings of an emulator, which are invented, beside others, and an export marks all or none. Part it, as in "
                    + "`jq -c 'select(.isInvented | not)'`.");
        }

        if ((accountId is null && origin.AccountId != _first.AccountId) || (region is null && origin.Region != _first.Region))
        {
            throw new BadUsageException(
                $"the file has findings of {Name(_first)} and of {Name(origin)}, and an export names one account and one Region. Part "
                    + "it, as in `jq -c 'select(.region == \"eu-west-1\")'`, or say what all of it is of: --account-id and --region.");
        }
    }

    private static string Name(FindingOrigin origin) =>
        $"account {VisibleText.Show(origin.AccountId ?? "unknown")} in Region {VisibleText.Show(origin.Region ?? "unknown")}";
}
