using Amazon.IoT;
using Amazon.Runtime.Internal;

namespace IoTAudit.Tool.Commands.Doctor;

/// <summary>Has the AWS SDK clients that a diagnosis makes tell what they settle on. Other runs in the process are left alone.</summary>
internal sealed class CallObserver : IRuntimePipelineCustomizer
{
    private static readonly CallObserver Instance = Register();
    private static readonly AsyncLocal<CallObservationHandler?> Handler = new();

    private CallObserver()
    {
    }

    public string UniqueName => "IoTAudit.Tool.CallObserver";

    /// <summary>Observes the clients that are made from here on, by the caller and by the code that it calls.</summary>
    public static CallObservation Begin(TimeProvider timeProvider)
    {
        GC.KeepAlive(Instance);
        var observation = new CallObservation();
        Handler.Value = new CallObservationHandler(observation, timeProvider);
        return observation;
    }

    public void Customize(Type type, RuntimePipeline pipeline)
    {
        if (Handler.Value is { } handler && typeof(IAmazonIoT).IsAssignableFrom(type))
        {
            pipeline.AddHandler(handler);
        }
    }

    private static CallObserver Register()
    {
        var observer = new CallObserver();
        RuntimePipelineCustomizerRegistry.Instance.Register(observer);
        return observer;
    }
}
