using System.Security.Cryptography;

namespace IoTAuditClient.Sdk;

/// <summary>The tokens by which the service knows a repeated request again, and the ids that a client chooses.</summary>
internal static class RequestToken
{
    /// <summary>Makes one: 32 characters of 0-9 and a-f, that no one else will make.</summary>
    public static string Next() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
