using System.Text;
using IoTAuditClient.Emulator;

namespace IoTAuditClient.IntegrationTests.Emulator;

/// <summary>Requests as an AWS client would send them, made without one.</summary>
internal static class Signed
{
    public const string Date = "20260302T060000Z";

    public static string Authorization { get; } = Header("iot");

    public static string Header(string service, string signedHeaders = "host;x-amz-date") =>
        $"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260302/eu-west-1/{service}/aws4_request, SignedHeaders={signedHeaders}, "
            + $"Signature={new string('a', 64)}";

    public static HttpRequestMessage Describe(AuditEmulator emulator, string findingId) =>
        Get(emulator, "audit/findings/" + Uri.EscapeDataString(findingId));

    public static HttpRequestMessage Related(AuditEmulator emulator, string query) => Get(emulator, "audit/relatedResources?" + query);

    public static HttpRequestMessage List(AuditEmulator emulator, string json) => Post(emulator, "audit/findings", json);

    public static HttpRequestMessage Post(AuditEmulator emulator, string path, string json) =>
        Send(HttpMethod.Post, emulator, path, json);

    public static HttpRequestMessage Patch(AuditEmulator emulator, string path, string json) =>
        Send(HttpMethod.Patch, emulator, path, json);

    public static HttpRequestMessage Put(AuditEmulator emulator, string path) =>
        Sign(new HttpRequestMessage(HttpMethod.Put, new Uri(emulator.ServiceUrl, path)));

    public static HttpRequestMessage Get(AuditEmulator emulator, string pathAndQuery) =>
        Sign(new HttpRequestMessage(HttpMethod.Get, new Uri(emulator.ServiceUrl, pathAndQuery)));

    public static HttpRequestMessage Sign(HttpRequestMessage request, string? authorization = null)
    {
        request.Headers.TryAddWithoutValidation("Authorization", authorization ?? Authorization);
        request.Headers.TryAddWithoutValidation("x-amz-date", Date);
        return request;
    }

    private static HttpRequestMessage Send(HttpMethod method, AuditEmulator emulator, string path, string json) =>
        Sign(new HttpRequestMessage(method, new Uri(emulator.ServiceUrl, path))
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        });
}
