using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

/// <summary>Writes queries: a member that is not set is left out.</summary>
internal static class RequestQuery
{
    public static void AddQuery(this IRequest request, string name, string value)
    {
        if (value is not null)
        {
            request.Parameters.Add(name, StringUtils.FromString(value));
        }
    }

    public static void AddQuery(this IRequest request, string name, int? value)
    {
        if (value is not null)
        {
            request.Parameters.Add(name, StringUtils.FromInt(value));
        }
    }

    /// <summary>Writes a time as ISO 8601 in UTC, with milliseconds where it has some.</summary>
    public static void AddQuery(this IRequest request, string name, DateTime? value)
    {
        if (value is not null)
        {
            request.Parameters.Add(name, StringUtils.FromDateTimeToISO8601WithOptionalMs(value));
        }
    }
}
