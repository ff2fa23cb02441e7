using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Client;

/// <summary>Suppressions and mitigations that are written over HTTP while faults are played: none is written twice.</summary>
public sealed class DecideFaultTests
{
    private const string Suppression = EmulatedOperation.CreateAuditSuppression;
    private const string Mitigation = EmulatedOperation.StartAuditMitigationActionsTask;

    private static readonly string[] LostAnswers = ["reset inside the body", "reset before the headers", "truncated", "no answer"];

    private static readonly ResourceIdentifier.DeviceCertificate Resource = new() { CertificateId = new string('a', 64) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Lost =>
        new(LostAnswers.SelectMany(fault => new[] { (Suppression, fault), (Mitigation, fault) }));

    public static TheoryData<string, string> NotTaken => new()
    {
        { Suppression, "throttle" },
        { Suppression, "500" },
        { Mitigation, "throttle" },
        { Mitigation, "500" },
    };

    [Theory]
    [MemberData(nameof(Lost))]
    public async Task Write_FirstAnswerIsLost_IsASuccessAndWrittenOnce(string operation, string fault)
    {
        await using var served = await ServedAudits.StartAsync();
        var lost = served.Emulator.Faults.Add(Fault(fault).For(operation));

        await WriteAsync(served, operation);

        Assert.Equal(1, lost.TimesPlayed);
        Assert.Equal(2, served.CountOf(operation));
        Assert.Equal(1, served.CountOf(LookOf(operation)));
        Assert.Equal(1, await CountWrittenAsync(served, operation));
    }

    [Theory]
    [MemberData(nameof(NotTaken))]
    public async Task Write_FirstIsNotTaken_IsASuccessAndWrittenOnce(string operation, string fault)
    {
        await using var served = await ServedAudits.StartAsync();
        served.Emulator.Faults.Add(Fault(fault).For(operation));

        await WriteAsync(served, operation);

        Assert.Equal(2, served.CountOf(operation));
        Assert.Equal(0, served.CountOf(LookOf(operation)));
        Assert.Equal(1, await CountWrittenAsync(served, operation));
    }

    [Theory]
    [InlineData(Suppression, "reset before the headers")]
    [InlineData(Suppression, "no answer")]
    [InlineData(Mitigation, "reset before the headers")]
    [InlineData(Mitigation, "no answer")]
    public async Task Write_NoAnswerEverArrives_MayHaveHappenedAndIsWrittenOnce(string operation, string fault)
    {
        await using var served = await ServedAudits.StartAsync();
        var lost = served.Emulator.Faults.Add(Fault(fault).For(operation).Always());

        var exception = await Assert.ThrowsAnyAsync<AuditClientException>(() => WriteAsync(served, operation));

        Assert.True(exception.MayHaveHappened, exception.Message);
        Assert.Contains(LookOf(operation), exception.Message, StringComparison.Ordinal);
        Assert.Equal(exception.Attempts, lost.TimesPlayed);
        Assert.Equal(exception.Attempts, served.CountOf(operation));
        Assert.Equal(1, await CountWrittenAsync(served, operation));
    }

    // The code of a refusal is in the headers, so that a body that is cut hides a success and not that there is one already.
    [Theory]
    [InlineData(Suppression)]
    [InlineData(Mitigation)]
    public async Task Write_EachBodyIsCut_IsASuccessAndWrittenOnce(string operation)
    {
        await using var served = await ServedAudits.StartAsync();
        served.Emulator.Faults.Add(AuditFault.ResetInsideBody().For(operation).Always());

        await WriteAsync(served, operation);

        Assert.Equal(2, served.CountOf(operation));
        Assert.Equal(1, served.CountOf(LookOf(operation)));
        Assert.Equal(1, await CountWrittenAsync(served, operation));
    }

    [Theory]
    [InlineData(Suppression)]
    [InlineData(Mitigation)]
    public async Task Write_InternalFailureLasts_MayHaveHappenedAndIsNotWritten(string operation)
    {
        await using var served = await ServedAudits.StartAsync();
        served.Emulator.Faults.Add(AuditFault.InternalFailure().For(operation).Always());

        var exception = await Assert.ThrowsAsync<AuditServiceException>(() => WriteAsync(served, operation));

        Assert.True(exception.MayHaveHappened, exception.Message);
        Assert.Equal(exception.Attempts, served.CountOf(operation));
        Assert.Equal(0, await CountWrittenAsync(served, operation));
    }

    [Theory]
    [InlineData(Suppression)]
    [InlineData(Mitigation)]
    public async Task Write_ThrottlingLasts_HasNotHappened(string operation)
    {
        await using var served = await ServedAudits.StartAsync();
        served.Emulator.Faults.Add(AuditFault.Throttle().For(operation).Always());

        var exception = await Assert.ThrowsAsync<AuditThrottledException>(() => WriteAsync(served, operation));

        Assert.False(exception.MayHaveHappened, exception.Message);
        Assert.Equal(exception.Attempts, served.CountOf(operation));
        Assert.Equal(0, await CountWrittenAsync(served, operation));
    }

    [Theory]
    [InlineData(Suppression)]
    [InlineData(Mitigation)]
    public async Task Write_AccessIsDenied_IsSentOnceAndHasNotHappened(string operation)
    {
        await using var served = await ServedAudits.StartAsync();
        served.Emulator.Faults.Add(AuditFault.AccessDenied().For(operation));

        var exception = await Assert.ThrowsAsync<AuditAccessDeniedException>(() => WriteAsync(served, operation));

        Assert.False(exception.MayHaveHappened, exception.Message);
        Assert.Contains($"iot:{operation}", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, served.CountOf(operation));
        Assert.Equal(0, await CountWrittenAsync(served, operation));
    }

    [Theory]
    [InlineData(Suppression)]
    [InlineData(Mitigation)]
    public async Task Write_FirstAnswerIsLostThenAccessIsDenied_MayHaveHappened(string operation)
    {
        await using var served = await ServedAudits.StartAsync();
        served.Emulator.Faults.Add(AuditFault.ResetInsideBody().For(operation));
        served.Emulator.Faults.Add(AuditFault.AccessDenied().For(operation));

        var exception = await Assert.ThrowsAsync<AuditAccessDeniedException>(() => WriteAsync(served, operation));

        Assert.True(exception.MayHaveHappened, exception.Message);
        Assert.Equal(2, served.CountOf(operation));
        Assert.Equal(1, await CountWrittenAsync(served, operation));
    }

    private static AuditFault Fault(string name) => name switch
    {
        "reset inside the body" => AuditFault.ResetInsideBody(),
        "reset before the headers" => AuditFault.ResetBeforeHeaders(),
        "truncated" => AuditFault.TruncatedJson(),
        "no answer" => AuditFault.NoAnswer(),
        "throttle" => AuditFault.Throttle(),
        "500" => AuditFault.InternalFailure(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "It is no fault of these tests."),
    };

    private static string LookOf(string operation) => operation == Suppression
        ? EmulatedOperation.DescribeAuditSuppression
        : EmulatedOperation.DescribeAuditMitigationActionsTask;

    private static async Task WriteAsync(ServedAudits served, string operation)
    {
        var finding = served.Emulator.Findings.Generated[0];
        Task writing = operation == Suppression
            ? served.Suppressions.CreateAsync(
                AuditSuppressionRequest.For(AuditCheckName.DeviceCertificateShared, Resource, SuppressionPeriod.Indefinitely), Token)
            : served.Mitigations.StartAsync(
                AuditMitigationRequest.ForFindings([finding.FindingId]).With(finding.CheckName!, "PublishFinding"), Token);
        await Task.WhenAll(served.Time.RunAsync(writing), PassSilenceAsync(served, operation, writing));
        await writing;
    }

    // Where nothing answers, the time of an attempt is over once what it asks for is written: its request is in the log before that, and a
    // second attempt that overtakes the first one would be the one that writes.
    private static async Task PassSilenceAsync(ServedAudits served, string operation, Task writing)
    {
        for (var requests = 1; !writing.IsCompleted; requests++)
        {
            var coming = served.Emulator.Requests.WaitForAsync(requests, Token);
            await Task.WhenAny(writing, coming);
            if (!writing.IsCompleted && served.Emulator.Requests.Last().Fault?.ToString() == AuditFault.NoAnswer().ToString())
            {
                while (await CountWrittenAsync(served, operation) == 0)
                {
                    await Task.Yield();
                }

                served.Time.Advance(ServedClient.AttemptTimeout);
            }
        }
    }

    private static async Task<int> CountWrittenAsync(ServedAudits served, string operation)
    {
        if (operation == Suppression)
        {
            return served.Emulator.Suppressions.All.Count(suppression =>
                suppression.ResourceIdentifier.DeviceCertificateId == Resource.CertificateId);
        }

        var query = AuditMitigationQuery.ForPeriod(ServedAudits.Start.AddDays(-1), ServedAudits.Start.AddDays(1));
        return await served.Mitigations.ListAsync(query, Token).CountAsync(Token);
    }
}
