using System.Net.Http.Headers;

namespace IoTAuditClient.Deployment.Stage;

/// <summary>The two calls of SNS that a stage takes.</summary>
internal static class Topics
{
    /// <summary>Makes a topic that a queue is subscribed to, and tells its ARN.</summary>
    public static async Task<string> CreateAsync(Uri server, string name, string region, string queueArn)
    {
        var topic = $"arn:aws:sns:{region}:000000000000:{name}";
        await CallAsync(server, region, ("Action", "CreateTopic"), ("Name", name));
        await CallAsync(server, region, ("Action", "Subscribe"), ("TopicArn", topic), ("Protocol", "sqs"), ("Endpoint", queueArn));
        return topic;
    }

    private static async Task CallAsync(Uri server, string region, params (string Name, string Value)[] parameters)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "AWS4-HMAC-SHA256", $"Credential=test/20260101/{region}/sns/aws4_request, SignedHeaders=host, Signature=0");
        using var body = new FormUrlEncodedContent(parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
        using var response = await http.PostAsync(server, body);
        response.EnsureSuccessStatusCode();
    }
}
