namespace IoTAuditClient.IntegrationTests.Protocol;

/// <summary>A request as it was on the wire, nothing decoded.</summary>
internal sealed record RawRequest(string Method, string Target, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body)
{
    /// <summary>Gets the value of a header, or null.</summary>
    public string? this[string header] => Headers.FirstOrDefault(pair => pair.Key.Equals(header, StringComparison.OrdinalIgnoreCase)).Value;

    public static RawRequest Parse(string head)
    {
        var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var start = lines[0].Split(' ');
        var headers = lines[1..].Select(line => line.Split(':', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1].Trim()));
        return new RawRequest(start[0], start[1], [.. headers], "");
    }
}
