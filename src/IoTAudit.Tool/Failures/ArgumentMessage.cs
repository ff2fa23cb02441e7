namespace IoTAudit.Tool.Failures;

/// <summary>What an <see cref="ArgumentException"/> says, without the name of a parameter that nobody at the console has typed.</summary>
internal static class ArgumentMessage
{
    public static string Of(ArgumentException exception)
    {
        var end = exception.ParamName is { } name ? exception.Message.LastIndexOf($" (Parameter '{name}')", StringComparison.Ordinal) : -1;
        return end < 0 ? exception.Message : exception.Message[..end];
    }
}
