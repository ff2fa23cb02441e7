using Amazon.IoT;
using IoTAuditClient.Options;
using IoTAuditClient.Sdk;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;

namespace IoTAuditClient.Calls;

/// <summary>What a client is made of, with or without a container.</summary>
internal sealed record ClientDependencies(
    IIoTClientSource Clients,
    ResiliencePipeline Pipeline,
    IoTAuditClientOptions Options,
    TimeProvider TimeProvider,
    ILogger Logger,
    string? Name = null)
{
    /// <summary>The category of every log line, whichever client writes it.</summary>
    public const string LoggerCategory = "IoTAuditClient.AuditFindingClient";

    public static ClientDependencies ForGiven(
        IAmazonIoT iotClient,
        IoTAuditClientOptions? options,
        ILoggerFactory? loggerFactory,
        TimeProvider? timeProvider)
    {
        ArgumentNullException.ThrowIfNull(iotClient);
        options ??= new IoTAuditClientOptions();
        OptionsRules.ThrowIfBroken(options, hasGivenClient: true);
        var logger = CreateLogger(loggerFactory);
        var time = timeProvider ?? TimeProvider.System;
        GivenClientRetries.Warn(iotClient, logger);
        return new ClientDependencies(
            new GivenIoTClientSource(iotClient), DefaultPipeline.Build(time, logger, Jitter.Next, null), options.Copy(), time, logger);
    }

    public static ILogger CreateLogger(ILoggerFactory? loggerFactory) =>
        (ILogger?)loggerFactory?.CreateLogger(LoggerCategory) ?? NullLogger.Instance;

    /// <param name="client">The type of the client that makes the calls.</param>
    public AuditOperationExecutor CreateExecutor(Type client) =>
        new(Clients, Pipeline, new Pacers(Options.Pacing, TimeProvider), Options, TimeProvider, Logger, Name, client.FullName);
}
