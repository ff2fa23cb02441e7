using Amazon.IoT;
using IoTAuditClient.Options;
using IoTAuditClient.Sdk;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IoTAuditClient.Calls;

/// <summary>What a client is put together from, with or without a container.</summary>
internal sealed record AuditClientParts(
    IIoTClientSource Clients,
    CallPipeline Pipeline,
    IoTAuditClientOptions Options,
    TimeProvider TimeProvider,
    ILogger Logger)
{
    public static AuditClientParts ForGiven(IAmazonIoT iotClient, IoTAuditClientOptions? options, ILoggerFactory? loggerFactory, TimeProvider? timeProvider)
    {
        ArgumentNullException.ThrowIfNull(iotClient);
        options ??= new IoTAuditClientOptions();
        OptionsRules.ThrowIfBroken(options, hasGivenClient: true);
        var logger = CreateLogger(loggerFactory);
        var time = timeProvider ?? TimeProvider.System;
        GivenClientRetries.Warn(iotClient, logger);
        return new AuditClientParts(new GivenIoTClient(iotClient), DefaultPipeline.Build(time, logger, Jitter.Next, null), options, time, logger);
    }

    public static ILogger CreateLogger(ILoggerFactory? loggerFactory) =>
        (ILogger?)loggerFactory?.CreateLogger(typeof(AuditFindingClient).FullName!) ?? NullLogger.Instance;

    public AuditOperationExecutor CreateExecutor() => new(Clients, Pipeline, new Pacers(Options.Pacing, TimeProvider), Options, TimeProvider, Logger);
}
