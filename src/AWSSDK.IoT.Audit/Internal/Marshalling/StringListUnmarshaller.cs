using Amazon.Runtime.Internal.Transform;

namespace Amazon.IoT.Internal.Marshalling;

/// <summary>Lists of strings, and maps of them.</summary>
internal static class StringListUnmarshaller
{
    public static readonly ListUnmarshaller<string> Instance = new(StringUnmarshaller.Instance);

    public static readonly MapUnmarshaller<List<string>> Map = new(Instance);
}
