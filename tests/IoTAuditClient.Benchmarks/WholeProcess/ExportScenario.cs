using System.Globalization;
using IoTAuditClient.Emulator;

namespace IoTAuditClient.Benchmarks.WholeProcess;

/// <summary>Prints how fast findings are exported to JSON Lines, and what the memory does when there are a hundred times as many.</summary>
internal static class ExportScenario
{
    private const int Findings = 100_000;
    private const int Few = 10_000;
    private const int Many = 1_000_000;

    public static async Task RunAsync(Scale scale)
    {
        var (findings, fewFindings, manyFindings) = (scale.Of(Findings), scale.Of(Few), scale.Of(Many));
        Console.WriteLine();
        Console.WriteLine("| findings | program | findings/s | peak memory, MiB |");
        Console.WriteLine("|---|---|---|---|");
        double ours;
        double? theirs = null;
        await using (var emulator = await StartAsync(findings))
        {
            var (from, to) = PeriodOf(emulator);
            ours = (await PrintAsync(Contenders.Export(Contenders.Native, Builds.Native, emulator.ServiceUrl, from, to), findings)).Rate;
            await PrintAsync(
                Contenders.Export(Contenders.FrameworkDependent, Builds.FrameworkDependent, emulator.ServiceUrl, from, to),
                findings);
            if (Contenders.List(emulator.ServiceUrl, from, to) is { } list)
            {
                theirs = (await PrintAsync(list, findings)).Rate;
            }
        }

        var few = await MeasureAsync(fewFindings);
        var many = await MeasureAsync(manyFindings);
        Console.WriteLine();
        Console.WriteLine("| aim | reached |");
        Console.WriteLine("|---|---|");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| findings/s over aws iot list-audit-findings >= 20 | "
                    + $"{(theirs is null ? "not installed" : (ours / theirs.Value).ToString("0.0", CultureInfo.InvariantCulture))} |"));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| peak memory, {manyFindings:N0} over {fewFindings:N0} findings <= 1.1 | {many / few:0.00} |"));
    }

    private static async Task<double> MeasureAsync(int findings)
    {
        await using var emulator = await StartAsync(findings);
        var (from, to) = PeriodOf(emulator);
        return (await PrintAsync(Contenders.Export(Contenders.Native, Builds.Native, emulator.ServiceUrl, from, to), findings)).Peak;
    }

    private static Task<AuditEmulator> StartAsync(int findings) =>
        AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = findings, RequestLogCapacity = 16 });

    private static (DateTimeOffset From, DateTimeOffset To) PeriodOf(AuditEmulator emulator)
    {
        var audits = emulator.Findings.Generated.Audits;
        return (audits[^1].StartTime.AddDays(-1), audits[0].StartTime.AddDays(1));
    }

    private static async Task<(double Rate, double Peak)> PrintAsync(Contender contender, int findings)
    {
        var run = ProcessRun.MeasuresMemory ? await ProcessRun.MeasureMemoryAsync(contender) : await ProcessRun.TimeAsync(contender);
        if (contender.Name != Contenders.AwsCli && run.OutputLines != findings)
        {
            throw new InvalidOperationException($"{contender.Name} exported {run.OutputLines} of {findings} findings.");
        }

        var rate = findings / (run.Milliseconds / 1000);
        var peak = run.PeakKilobytes / 1024.0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {findings:N0} | {contender.Name} | {rate:N0} | {peak:0.0} |"));
        return (rate, peak);
    }
}
