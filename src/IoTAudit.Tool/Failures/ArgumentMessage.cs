namespace IoTAudit.Tool.Failures;

/// <summary>
/// Takes the parameter name out of the message of an <see cref="ArgumentException"/>, because users of the console know options and not
/// parameters.
/// </summary>
internal static class ArgumentMessage
{
    public static string Of(ArgumentException exception)
    {
        var end = exception.ParamName is { } name ? exception.Message.LastIndexOf($" (Parameter '{name}')", StringComparison.Ordinal) : -1;
        return end < 0 ? exception.Message : exception.Message[..end];
    }
}
