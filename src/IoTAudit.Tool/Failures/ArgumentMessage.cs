namespace IoTAudit.Tool.Failures;

/// <summary>
/// Takes the parameter name out of the message of an <see cref="ArgumentException"/>, because users of the console know options and not
/// parameters.
/// </summary>
internal static class ArgumentMessage
{
    /// <summary>What is wrong with a value, in the words of the library that is given it; null where the library takes it.</summary>
    /// <param name="give">Gives the value to a rule of the library, and sends nothing.</param>
    public static string? FlawOf(Func<object> give)
    {
        try
        {
            _ = give();
            return null;
        }
        catch (ArgumentException exception)
        {
            return Of(exception);
        }
    }

    public static string Of(ArgumentException exception)
    {
        var end = exception.ParamName is { } name ? exception.Message.LastIndexOf($" (Parameter '{name}')", StringComparison.Ordinal) : -1;
        return end < 0 ? exception.Message : exception.Message[..end];
    }
}
