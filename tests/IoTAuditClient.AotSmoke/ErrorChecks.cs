using Amazon.Extensions.NETCore.Setup;
using IoTAuditClient.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace IoTAuditClient.AotSmoke;

/// <summary>Each type of exception, from what the service really sends.</summary>
internal static class ErrorChecks
{
    public static async Task RunAsync(Checks checks, EmulatedService service)
    {
        async Task FailsAs<TException>(string name, AuditFault? fault, Func<TException, bool> holds, string? id = null)
            where TException : AuditClientException =>
            await checks.RunAsync($"error: {name} is {typeof(TException).Name}", () => FailAsync(service, fault, holds, id));

        await FailsAs<AuditFindingNotFoundException>(
            "a missing id", null, error => error.FindingId == "not-there" && (int?)error.StatusCode == 404, id: "not-there");
        await FailsAs<AuditRequestInvalidException>(
            "InvalidRequestException", AuditFault.Error(400, "InvalidRequestException", "no"), error => !error.IsTransient);
        await FailsAs<AuditAccessDeniedException>(
            "AccessDenied",
            AuditFault.AccessDenied(),
            error => error.Message.Contains("iot:DescribeAuditFinding", StringComparison.Ordinal));
        await FailsAs<AuditCredentialsException>("ExpiredToken", AuditFault.ExpiredToken(), error => !error.IsTransient);
        await FailsAs<AuditThrottledException>(
            "throttling for longer than the call may take",
            AuditFault.Throttle().WithRetryAfter(TimeSpan.FromHours(1)).Always(),
            error => error.IsTransient && error.RetryAfter == TimeSpan.FromHours(1));
        await FailsAs<AuditQuotaExceededException>("LimitExceededException", AuditFault.LimitExceeded(), error => error.Attempts == 1);
        await FailsAs<AuditServiceException>(
            "InternalFailure", AuditFault.InternalFailure().Always(), error => error is { IsTransient: true, Attempts: 2 });
        await checks.RunAsync($"error: silence is {nameof(AuditTimeoutException)}", () => SilenceAsync(service));
        await FailsAs<AuditResponseException>("HTML", AuditFault.Html().Always(), error => error.Message.Length > 0);
        await FailsAs<AuditResponseException>(
            "JSON that is cut off", AuditFault.TruncatedJson().Always(), error => error.Message.Length > 0);
        await checks.RunAsync($"error: no Region is {nameof(AuditConfigurationException)}", NoRegionAsync);
        await checks.RunAsync($"error: no credentials is {nameof(AuditCredentialsException)}", () => NoCredentialsAsync(service));
        await checks.RunAsync(
            "error: the caller's cancellation is an OperationCanceledException with its token",
            () => CancelAsync(service));
        await checks.RunAsync("error: a fault that passes is not seen", () => RecoverAsync(service));
        await checks.RunAsync("error: a refused connection", RefusedAsync);
    }

    private static async Task FailAsync<TException>(EmulatedService service, AuditFault? fault, Func<TException, bool> holds, string? id)
        where TException : AuditClientException
    {
        await using var provider = service.Provide(Twice);
        using var scripted = fault is null ? null : service.Emulator.Faults.Add(fault);

        var error = await Claim.ThrowsAsync<TException>(
            () => provider.GetRequiredService<IAuditFindingClient>().DescribeAsync(id ?? service.Emulator.Findings.Generated.IdAt(0)));

        Claim.Equal("DescribeAuditFinding", error.Operation);
        Claim.That(holds(error), error.ToString());
    }

    private static async Task SilenceAsync(EmulatedService service)
    {
        await using var provider = service.Provide(options =>
        {
            options.AttemptTimeout = TimeSpan.FromMilliseconds(200);
            options.MaxAttempts = 2;
        });
        using var silence = service.Emulator.Faults.Add(AuditFault.NoAnswer().Always());

        var error = await Claim.ThrowsAsync<AuditTimeoutException>(
            () => provider.GetRequiredService<IAuditFindingClient>().DescribeAsync(service.Emulator.Findings.Generated.IdAt(0)));

        Claim.Equal(TimeSpan.FromMilliseconds(200), error.Limit!.Value);
        Claim.Equal(2, error.Attempts);
    }

    private static async Task NoRegionAsync()
    {
        await using var provider = new ServiceCollection()
            .AddIoTAuditClient()
            .UseAwsOptions(EmulatedService.Credentials).Services
            .BuildServiceProvider();

        var error = await Claim.ThrowsAsync<AuditConfigurationException>(
            () => provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("any"));

        Claim.That(error.Message.Contains("Region", StringComparison.Ordinal));
    }

    private static async Task NoCredentialsAsync(EmulatedService service)
    {
        var services = new ServiceCollection();
        services.AddIoTAuditClient(options =>
        {
            options.ServiceUrl = service.Emulator.ServiceUrl;
            options.Region = "us-east-1";
        }).UseAwsOptions(new AWSOptions());
        await using var provider = services.BuildServiceProvider();

        await Claim.ThrowsAsync<AuditCredentialsException>(() => provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("any"));
    }

    private static async Task CancelAsync(EmulatedService service)
    {
        using var scripted = service.Emulator.Faults.Add(AuditFault.NoAnswer().Always());
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        try
        {
            await service.Client.DescribeAsync(service.Emulator.Findings.Generated.IdAt(0), source.Token);
        }
        catch (OperationCanceledException exception)
        {
            Claim.Equal(source.Token, exception.CancellationToken);
            return;
        }

        Claim.That(false, "the call is cancelled");
    }

    private static async Task RecoverAsync(EmulatedService service)
    {
        using var reset = service.Emulator.Faults.Add(AuditFault.ResetInsideBody());
        using var failure = service.Emulator.Faults.Add(AuditFault.ServiceUnavailable());
        var id = service.Emulator.Findings.Generated.IdAt(0);

        Claim.Equal(id, (await service.Client.DescribeAsync(id)).FindingId);
        Claim.Equal((1, 1), (reset.TimesPlayed, failure.TimesPlayed));
    }

    private static async Task RefusedAsync()
    {
        await using var gone = await EmulatedService.StartAsync();
        await using var provider = gone.Provide(Twice);
        await gone.Emulator.DisposeAsync();

        var error =
            await Claim.ThrowsAsync<AuditServiceException>(() => provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("any"));

        Claim.That(error is { IsTransient: true, StatusCode: null });
    }

    // Time enough for a machine that is busy with other things: none of these waits for anything.
    private static void Twice(IoTAuditClientOptions options)
    {
        options.MaxAttempts = 2;
        options.Pacing.Mode = PacingMode.Off;
    }
}
