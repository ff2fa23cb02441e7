namespace IoTAudit.Tool.Services;

/// <summary>
/// The embedded emulator answers where no AWS setting is found. It must not answer for an id that it has not invented: the user means AWS
/// then, and "there is no such finding" would look like the answer of AWS.
/// </summary>
internal static class ImplicitEmulator
{
    /// <summary>Returns whether the emulator answers without <c>--emulator</c>.</summary>
    public static bool Answers(ServiceSelection selection, ServiceSettings settings) => selection.IsEmulator && !settings.IsEmulator;

    /// <summary>
    /// Returns the refusal of what the emulator has not. It gives no reason, because the announcement above it says why AWS was not asked.
    /// </summary>
    /// <param name="what">What was asked for.</param>
    /// <param name="noun">What it is.</param>
    public static string Refusal(string what, string noun) =>
        $"AWS was not asked for {what}, and the embedded emulator has no such {noun}.";
}
