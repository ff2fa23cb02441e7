namespace IoTAuditClient.Emulator;

/// <summary>
/// Demands a well-formed Signature Version 4 for an accepted service name. The signature's value is not verified: there
/// is no secret key to verify it with.
/// </summary>
internal sealed class SignatureCheck(IEnumerable<string> signingNames)
{
    private const string DateHeader = "x-amz-date";

    private readonly string[] _signingNames = [.. signingNames];

    public void Verify(RequestData request)
    {
        if (!request.Headers.TryGetValue("Authorization", out var header) || header.Length == 0)
        {
            throw new ServiceException(
                403,
                "MissingAuthenticationTokenException",
                "The request has no Authorization header. Sign it with Signature Version 4; any credentials will do.");
        }

        var signature = SignatureHeader.Parse(header);
        if (!signature.SignedHeaders.Contains("host", StringComparer.Ordinal)
            || !signature.SignedHeaders.Contains(DateHeader, StringComparer.Ordinal))
        {
            throw SignatureHeader.Incomplete("SignedHeaders has to name host and x-amz-date");
        }

        if (!request.Headers.TryGetValue(DateHeader, out var date) || !IsTimestamp(date))
        {
            throw SignatureHeader.Incomplete("the header x-amz-date has to be a time like 20260302T060000Z");
        }

        if (signature.SignedHeaders.FirstOrDefault(name => !request.Headers.ContainsKey(name)) is { } absent)
        {
            throw Invalid($"The signed header '{absent}' is not in the request.");
        }

        if (!date.StartsWith(signature.Date, StringComparison.Ordinal))
        {
            throw Invalid($"The credential scope is of {signature.Date}, but x-amz-date is {date}.");
        }

        if (!_signingNames.Contains(signature.Service, StringComparer.Ordinal))
        {
            throw Invalid($"The credential scope is for the service '{signature.Service}'. "
                + $"This endpoint accepts {string.Join(" and ", _signingNames)}.");
        }
    }

    private static ServiceException Invalid(string message) => new(403, "InvalidSignatureException", message);

    private static bool IsTimestamp(string text) =>
        text.Length == 16 && text[8] == 'T' && text[15] == 'Z' && text.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0
        && text.AsSpan(9, 6).IndexOfAnyExceptInRange('0', '9') < 0;
}
