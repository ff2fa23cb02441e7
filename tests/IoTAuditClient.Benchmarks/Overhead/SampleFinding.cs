using IoTAuditClient.Emulator;

namespace IoTAuditClient.Benchmarks.Overhead;

/// <summary>A finding with ten related resources, as the service would send it.</summary>
internal static class SampleFinding
{
    public const string Id = "8f6bc0122d618bbde8698df3a1d854bd";

    public static async Task<string> ReadBodyAsync()
    {
        await using var emulator = await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = 2000 });
        var finding = emulator.Findings.Generated.First(
            finding => finding.RelatedResources?.Count >= 10 && finding.CheckName == "DEVICE_CERTIFICATE_SHARED_CHECK");
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(emulator.ServiceUrl, $"audit/findings/{finding.FindingId}"));
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/eu-west-1/iot/aws4_request, SignedHeaders=host;x-amz-date, "
                + $"Signature={new string('0', 64)}");
        request.Headers.TryAddWithoutValidation("X-Amz-Date", "20260101T000000Z");
        using var response = await http.SendAsync(request);
        var body = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();

        // The client refuses a finding that was not asked for.
        return body.Replace(finding.FindingId!, Id, StringComparison.Ordinal);
    }
}
