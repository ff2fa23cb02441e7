using System.Collections;

namespace IoTAudit.Tool.Services;

/// <summary>
/// Takes away the variables of AWS that are set to nothing, as scripts and pipelines leave them. The AWS SDK for .NET
/// takes an empty endpoint or mode for a setting, and other AWS tools do not.
/// </summary>
internal static class EmptyVariables
{
    public static void Unset()
    {
        foreach (var entry in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Where(IsEmptyOfAws).ToList())
        {
            Environment.SetEnvironmentVariable((string)entry.Key, null);
        }
    }

    private static bool IsEmptyOfAws(DictionaryEntry entry) =>
        ((string)entry.Key).StartsWith("AWS_", StringComparison.Ordinal) && string.IsNullOrWhiteSpace((string?)entry.Value);
}
