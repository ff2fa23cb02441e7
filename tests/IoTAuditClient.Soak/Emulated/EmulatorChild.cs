using System.Globalization;
using IoTAuditClient.Emulator;

namespace IoTAuditClient.Soak.Emulated;

/// <summary>
/// The emulator in a process of its own. It obeys the lines of standard input and ends with them; every request is a
/// line of its log file.
/// </summary>
internal static class EmulatorChild
{
    public const int Findings = 6000;
    public const string Storm = "storm";
    public const string Calm = "calm";
    public const string Counts = "counts";

    private const double FaultShare = 0.12;

    // Short enough that ten at a time are started often, and long enough that some are cancelled.
    private static readonly TimeSpan AuditDuration = TimeSpan.FromMilliseconds(700);

    public static async Task<int> RunAsync(int seed, string logPath)
    {
        if (FaultKinds.Missing() is { Length: > 0 } missing)
        {
            Console.Error.WriteLine($"The soak does not play {string.Join(", ", missing)}. Add them to {nameof(FaultKinds)}.");
            return 1;
        }

        using var log = new StreamWriter(logPath);
        var completed = 0L;
        var options = new AuditEmulatorOptions
        {
            GeneratedFindings = Findings,
            AuditDuration = AuditDuration,
            MitigationDuration = AuditDuration,
            RequestLogCapacity = 1,
            RequestCompleted = request =>
            {
                lock (log)
                {
                    log.WriteLine(EmulatedRequest.Of(request).ToLine());
                    completed++;
                }
            },
        };
        await using var emulator = await AuditEmulator.StartAsync(options);
        var random = new Random(seed);
        Console.WriteLine(emulator.ServiceUrl);
        while (await Console.In.ReadLineAsync() is { } command)
        {
            switch (command)
            {
                case Storm:
                    new FaultDeck(random, FaultShare).AddTo(emulator.Faults);
                    SetQuotas(emulator.Quotas);
                    Console.WriteLine(Storm);
                    break;
                case Calm:
                    emulator.Faults.Clear();
                    emulator.Quotas.Clear();
                    Console.WriteLine(Calm);
                    break;
                case Counts:
                    lock (log)
                    {
                        log.Flush();
                        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{emulator.Counters.Total.Requests} {completed}"));
                    }

                    break;
            }
        }

        return 0;
    }

    // Above the documented rates, so that the load is some: what matters is that it runs into them.
    private static void SetQuotas(AuditQuotas quotas)
    {
        quotas.Set(EmulatedOperation.DescribeAuditFinding, new AuditQuota(100, 25));
        quotas.Set(EmulatedOperation.ListAuditFindings, new AuditQuota(20, 10));
        quotas.Set(EmulatedOperation.ListRelatedResourcesForAuditFinding, new AuditQuota(40, 10));
        quotas.Set(EmulatedOperation.DescribeAuditTask, new AuditQuota(60, 25));
        quotas.Set(EmulatedOperation.ListAuditTasks, new AuditQuota(20, 10));
        quotas.Set(EmulatedOperation.StartOnDemandAuditTask, new AuditQuota(10, 5));
        quotas.Set(EmulatedOperation.CancelAuditTask, new AuditQuota(10, 5));
        quotas.Set(EmulatedOperation.DescribeAccountAuditConfiguration, new AuditQuota(10, 5));
        quotas.Set(EmulatedOperation.ListScheduledAudits, new AuditQuota(10, 5));
        quotas.Set(EmulatedOperation.CreateAuditSuppression, new AuditQuota(10, 5));
        quotas.Set(EmulatedOperation.UpdateAuditSuppression, new AuditQuota(10, 5));
        quotas.Set(EmulatedOperation.DeleteAuditSuppression, new AuditQuota(10, 5));
        quotas.Set(EmulatedOperation.DescribeAuditSuppression, new AuditQuota(20, 10));
        quotas.Set(EmulatedOperation.ListAuditSuppressions, new AuditQuota(20, 10));
        quotas.Set(EmulatedOperation.StartAuditMitigationActionsTask, new AuditQuota(10, 5));
        quotas.Set(EmulatedOperation.CancelAuditMitigationActionsTask, new AuditQuota(10, 5));
        quotas.Set(EmulatedOperation.DescribeAuditMitigationActionsTask, new AuditQuota(40, 25));
        quotas.Set(EmulatedOperation.ListAuditMitigationActionsTasks, new AuditQuota(20, 10));
        quotas.Set(EmulatedOperation.ListAuditMitigationActionsExecutions, new AuditQuota(20, 10));
        quotas.Set(EmulatedOperation.ListMitigationActions, new AuditQuota(20, 10));
        quotas.Set(EmulatedOperation.DescribeMitigationAction, new AuditQuota(20, 10));
    }
}
