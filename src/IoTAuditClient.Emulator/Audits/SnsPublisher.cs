using System.Globalization;

namespace IoTAuditClient.Emulator;

/// <summary>Posts the ends of audits to a local SNS server, as the Query protocol of SNS has it.</summary>
internal sealed class SnsPublisher(Uri endpoint, string region, TimeProvider timeProvider, CancellationToken stopping) : IDisposable
{
    private readonly HttpClient _http = new();

    public async Task PublishAsync(string topicArn, string message)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = new FormUrlEncodedContent(
            [
                new("Action", "Publish"),
                new("Version", "2010-03-31"),
                new("TopicArn", topicArn),
                new("Message", message),
            ]),
        };

        // Local servers tell by the credential scope which service a request is for, and verify no signature.
        var now = timeProvider.GetUtcNow();
        var date = now.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        request.Headers.TryAddWithoutValidation("X-Amz-Date", now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential=test/{date}/{region}/sns/aws4_request, "
            + $"SignedHeaders=host;x-amz-date, Signature={new string('0', 64)}");
        using var response = await _http.SendAsync(request, stopping).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            var body = await response.Content.ReadAsStringAsync(stopping).ConfigureAwait(false);
            throw new HttpRequestException(
                FormattableString.Invariant($"{endpoint} answered Publish to {topicArn} with HTTP {(int)response.StatusCode}: {body}"),
                null,
                response.StatusCode);
        }
    }

    public void Dispose() => _http.Dispose();
}
