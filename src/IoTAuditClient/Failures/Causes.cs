using System.Reflection;

namespace IoTAuditClient.Failures;

/// <summary>Looks below exceptions that only pass on what another one says.</summary>
internal static class Causes
{
    /// <summary>The exception that says what happened.</summary>
    public static Exception Of(Exception exception)
    {
        while (Passes(exception) is { } cause)
        {
            exception = cause;
        }

        return exception;
    }

    /// <summary>The first exception of a type in a chain of causes.</summary>
    public static T? Find<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
            {
                return found;
            }
        }

        return null;
    }

    private static Exception? Passes(Exception exception) => exception switch
    {
        TypeInitializationException or TargetInvocationException or AggregateException { InnerExceptions.Count: 1 } =>
            exception.InnerException,
        AuditConfigurationException or AuditCredentialsException => exception.InnerException,
        _ => null,
    };
}
