using System.Text.Json.Nodes;

namespace IoTAuditClient.IntegrationTests.Emulator;

/// <summary>What a raw client got.</summary>
internal sealed record Answer(HttpResponseMessage Response, string Body)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.None });

    public int Status => (int)Response.StatusCode;

    public JsonNode Json => JsonNode.Parse(Body)!;

    public string? ErrorType => Header("x-amzn-ErrorType");

    public string Message => Json["message"]!.GetValue<string>();

    public string? Header(string name) => Response.Headers.TryGetValues(name, out var values) ? values.Single() : null;

    public static async Task<Answer> ToAsync(HttpRequestMessage request)
    {
        var token = Xunit.TestContext.Current.CancellationToken;
        var response = await Http.SendAsync(request, token);
        return new Answer(response, await response.Content.ReadAsStringAsync(token));
    }
}
