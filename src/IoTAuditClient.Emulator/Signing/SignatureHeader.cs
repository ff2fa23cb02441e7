namespace IoTAuditClient.Emulator;

/// <summary>The parts of an Authorization header of Signature Version 4.</summary>
internal sealed record SignatureHeader(string AccessKeyId, string Date, string Region, string Service, IReadOnlyList<string> SignedHeaders)
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    public static SignatureHeader Parse(string header)
    {
        var space = header.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || header[..space] != Algorithm)
        {
            throw Incomplete($"the algorithm has to be {Algorithm}");
        }

        var parts = header[(space + 1)..].Split(',', StringSplitOptions.TrimEntries);
        var scope = Part(parts, "Credential").Split('/');
        if (scope.Length != 5
            || scope.Any(part => part.Length == 0)
            || scope[4] != "aws4_request"
            || scope[1].Length != 8
            || !scope[1].All(char.IsAsciiDigit))
        {
            throw Incomplete("Credential has to be access key id/yyyymmdd/Region/service/aws4_request");
        }

        var signature = Part(parts, "Signature");
        if (signature.Length != 64 || !signature.All(char.IsAsciiHexDigitLower))
        {
            throw Incomplete("Signature has to be 64 lower-case hexadecimal digits");
        }

        return new SignatureHeader(scope[0], scope[1], scope[2], scope[3], Part(parts, "SignedHeaders").Split(';'));
    }

    // The message never repeats the header: it may hold what a client sent by mistake, a token of another service for one.
    public static ServiceException Incomplete(string rule) =>
        new(400, "IncompleteSignatureException", $"The Authorization header is not a complete Signature Version 4: {rule}.");

    private static string Part(string[] parts, string name) =>
        Array.Find(parts, part => part.StartsWith(name + "=", StringComparison.Ordinal)) is { } part
            ? part[(name.Length + 1)..]
            : throw Incomplete($"{name} is missing");
}
