using Amazon.Extensions.NETCore.Setup;
using Amazon.IoT;
using IoTAuditClient;
using IoTAuditClient.DependencyInjection;
using Polly;
using Polly.Retry;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The settings of a registered client that are no plain values.</summary>
public static class IoTAuditClientBuilderExtensions
{
    /// <summary>
    /// Takes Region, profile, credentials and client settings from these options instead of those of the container or the configuration.
    /// </summary>
    /// <param name="builder">The registration of the client.</param>
    /// <param name="awsOptions">The options. They are read, never changed.</param>
    /// <returns>The same registration.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IIoTAuditClientBuilder UseAwsOptions(this IIoTAuditClientBuilder builder, AWSOptions awsOptions)
    {
        ArgumentNullException.ThrowIfNull(awsOptions);
        return builder.UseAwsOptions(_ => awsOptions);
    }

    /// <summary>Takes Region, profile, credentials and client settings from the options that a function finds in the container.</summary>
    /// <param name="builder">The registration of the client.</param>
    /// <param name="awsOptions">Finds the options; called with the client's first request, and again where that failed.</param>
    /// <returns>The same registration.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IIoTAuditClientBuilder UseAwsOptions(this IIoTAuditClientBuilder builder, Func<IServiceProvider, AWSOptions> awsOptions)
    {
        ArgumentNullException.ThrowIfNull(awsOptions);
        return builder.Register(registration => registration.AwsOptions = awsOptions);
    }

    /// <summary>Sends the requests through an SDK client of the app's.</summary>
    /// <remarks>
    /// Set its <c>MaxErrorRetry</c> and <c>MaxStaleConnectionRetries</c> to 0: this client retries by itself, and
    /// layers of retries multiply. The client is the app's to dispose, or the container's that made it.
    /// </remarks>
    /// <param name="builder">The registration of the client.</param>
    /// <param name="iotClient">Finds or makes the SDK client; called once.</param>
    /// <returns>The same registration.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IIoTAuditClientBuilder UseIoTClient(this IIoTAuditClientBuilder builder, Func<IServiceProvider, IAmazonIoT> iotClient)
    {
        ArgumentNullException.ThrowIfNull(iotClient);
        return builder.Register(registration => registration.IoTClient = iotClient);
    }

    /// <summary>Changes the retry strategy after this library has set it up.</summary>
    /// <remarks>
    /// The strategy decides by error code and computes its own delays: change single settings, such as
    /// <c>MaxRetryAttempts</c> (here throttles count too), or hook into <c>OnRetry</c>. Its predicates see the
    /// exceptions of the AWS SDK.
    /// </remarks>
    /// <param name="builder">The registration of the client.</param>
    /// <param name="configure">Changes the strategy. Of several registered, each sees the work of those before.</param>
    /// <returns>The same registration.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IIoTAuditClientBuilder ConfigureRetry(this IIoTAuditClientBuilder builder, Action<RetryStrategyOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return builder.Register(registration => registration.ConfigureRetry += configure);
    }

    /// <summary>Replaces the retry strategy by a pipeline of the app's.</summary>
    /// <remarks>
    /// Its strategies see the exceptions of the AWS SDK, <see cref="Polly.Timeout.TimeoutRejectedException"/> where an
    /// attempt took longer than <see cref="IoTAuditClientOptions.AttemptTimeout"/>, and
    /// <see cref="AuditResponseException"/> where a success carries no finding. Both timeouts stay in force around it.
    /// What its own strategies throw reaches the caller as the inner exception of an
    /// <see cref="AuditClientException"/>.
    /// </remarks>
    /// <param name="builder">The registration of the client.</param>
    /// <param name="configure">Builds the pipeline. An empty one means no retries.</param>
    /// <returns>The same registration.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IIoTAuditClientBuilder UsePipeline(this IIoTAuditClientBuilder builder, Action<ResiliencePipelineBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return builder.Register(registration => registration.Pipeline = configure);
    }

    private static IIoTAuditClientBuilder Register(this IIoTAuditClientBuilder builder, Action<AuditClientRegistration> change)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(builder.Name, change);
        return builder;
    }
}
