using System.Security.Cryptography;
using System.Text;

namespace IoTAuditClient.Reporting.Html;

/// <summary>The style or the script of the page, and the hash by which the page's content security policy knows it.</summary>
internal sealed class ReportAsset
{
    private ReportAsset(string fileName)
    {
        using var stream = typeof(ReportAsset).Assembly.GetManifestResourceStream($"Html.{fileName}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // A browser reads every line break as a line feed before it computes the hash.
        Text = "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
        Hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
    }

    public static ReportAsset Style { get; } = new("report.css");

    public static ReportAsset Script { get; } = new("report.js");

    public string Text { get; }

    public string Hash { get; }
}
