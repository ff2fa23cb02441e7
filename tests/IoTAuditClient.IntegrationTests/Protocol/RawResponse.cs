using System.Text;

namespace IoTAuditClient.IntegrationTests.Protocol;

/// <summary>The bytes of a response.</summary>
internal static class RawResponse
{
    public static byte[] Of(int status, string body, params string[] headers)
    {
        var content = Encoding.UTF8.GetBytes(body);
        string[] lines = [$"HTTP/1.1 {status} X", $"Content-Length: {content.Length}", .. headers];
        return [.. Encoding.ASCII.GetBytes(string.Join("\r\n", lines) + "\r\n\r\n"), .. content];
    }

    /// <summary>A success with a JSON body.</summary>
    public static byte[] Ok(string body) => Of(200, body, "Content-Type: application/json");
}
