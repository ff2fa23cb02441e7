using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

/// <summary>Compares the names of members. AWSSDK.IoT 4.0.6 takes them in any case, what is generated today as they are written.</summary>
internal static class MemberName
{
#pragma warning disable CS0649 // Only tests set it, which read the same answers either way.
    internal static volatile bool TakesAnyCase;
#pragma warning restore CS0649

    public static bool Is(JsonUnmarshallerContext context, string name, int depth, ref StreamingUtf8JsonReader reader)
        => TakesAnyCase ? context.TestExpression(name, depth) : context.TestExpression(name, depth, ref reader);
}
