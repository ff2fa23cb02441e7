namespace IoTAudit.Tool.Services;

/// <summary>
/// Where no AWS setting is found, the embedded emulator answers. Whoever asks it for an id of their own means AWS, and then
/// "there is no such finding" would be an answer that nobody gave.
/// </summary>
internal static class ImplicitEmulator
{
    /// <summary>Whether the emulator answers although nobody asked for it.</summary>
    public static bool Answers(ServiceSelection selection, ServiceSettings settings) => selection.IsEmulator && !settings.IsEmulator;

    /// <param name="what">What was asked for.</param>
    /// <param name="noun">What it is.</param>
    public static string Refusal(string what, string noun) =>
        $"AWS was not asked for {what}: no AWS setting was found, and the embedded emulator has no such {noun}. Give --region or --profile to ask AWS.";
}
