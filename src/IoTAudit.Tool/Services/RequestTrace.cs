using Amazon.IoT;
using Amazon.Runtime.Internal;

namespace IoTAudit.Tool.Services;

/// <summary>
/// Has every AWS SDK client that a verbose run makes say what it sends and what comes back. Other runs in the process
/// are left alone.
/// </summary>
internal sealed class RequestTrace : IRuntimePipelineCustomizer
{
    private static readonly RequestTrace Instance = Register();
    private static readonly AsyncLocal<VerboseLines?> Lines = new();

    private RequestTrace()
    {
    }

    public string UniqueName => "IoTAudit.Tool.RequestTrace";

    /// <summary>Traces the clients that are made from here on, by the caller and by the code that it calls.</summary>
    public static void Begin(VerboseLines? lines)
    {
        GC.KeepAlive(Instance);
        Lines.Value = lines;
    }

    public void Customize(Type type, RuntimePipeline pipeline)
    {
        if (Lines.Value is { } lines && typeof(IAmazonIoT).IsAssignableFrom(type))
        {
            pipeline.AddHandler(new RequestTraceHandler(lines));
        }
    }

    private static RequestTrace Register()
    {
        var trace = new RequestTrace();
        RuntimePipelineCustomizerRegistry.Instance.Register(trace);
        return trace;
    }
}
