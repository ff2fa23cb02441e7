using System.Reflection;
using IoTAuditClient.Emulator;
using IoTAuditClient.IntegrationTests.Documents;
using Microsoft.Extensions.Logging;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>
/// Every fault with every operation, over HTTP, through the handler that the client makes itself; time is a fake clock's.
/// </summary>
public sealed class FaultMatrixTests
{
    // Those in the first column of README's table of errors.
    private static readonly HashSet<string> DocumentedExceptions =
    [
        .. File.ReadLines(Path.Combine(RepositoryDocuments.Root, "README.md"))
            .Where(static line => line.StartsWith("| `Audit", StringComparison.Ordinal)
                && line.Contains("Exception` |", StringComparison.Ordinal))
            .SelectMany(static line => line.Split('|')[1].Split('`'))
            .Where(static name => name.EndsWith("Exception", StringComparison.Ordinal)),
    ];

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var fault in FaultMatrix.Faults)
        {
            foreach (var operation in FaultOperation.All)
            {
                rows.Add(fault.Name, operation.Name);
            }
        }

        return rows;
    }

    public static TheoryData<string, string> PassingRows() =>
        [.. Rows().Where(static row => Find(row.Data.Item1, row.Data.Item2).Fault.OncePassedWithTrust is null)];

    public static TheoryData<string, string> PassingRowsWithTrust() =>
        [.. Rows().Where(static row => Find(row.Data.Item1, row.Data.Item2).Fault.OncePassedWithTrust is not null)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Call_FaultThatLasts_EndsAsWrittenDown(string fault, string operation)
    {
        var cell = Find(fault, operation);

        var seen = await cell.PlayAsync();

        AssertEnd(cell.Expected, seen, operation);
        Assert.Equal(cell.Expected.Attempts, seen.Retries + 1);
        Assert.Equal(cell.Expected.Attempts * cell.Expected.RequestsPerAttempt, seen.Requests);
        AssertTelemetry(seen);
    }

    [Theory]
    [MemberData(nameof(PassingRows))]
    public async Task Call_FaultThatPasses_GivesTheUndisturbedAnswerWhereItIsTriedAgain(string fault, string operation)
    {
        var cell = Find(fault, operation) with { Course = Course.Passes };

        AssertPassing(cell, await cell.PlayAsync());
    }

    /// <summary>For <see cref="TrustedTlsTests"/>, which start a process that trusts a certificate.</summary>
    [Theory(Explicit = true)]
    [MemberData(nameof(PassingRowsWithTrust))]
    public async Task Call_FaultThatPassesAndACertificateIsTrusted_EndsAsTheDocumentSays(string fault, string operation)
    {
        var cell = Find(fault, operation) with { Course = Course.Passes };

        var seen = await cell.PlayAsync();

        AssertPassing(cell, seen);
        Assert.Equal(cell.Fault.OncePassedWithTrust, FaultRow.PassingOf(await Find(fault, operation).PlayAsync(), seen));
    }

    [Fact]
    public void Groups_OfTheMatrix_HaveEveryFaultOfTheEmulator()
    {
        var factories = typeof(AuditFault).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(static method => method.ReturnType == typeof(AuditFault))
            .Select(static method => method.Name);

        Assert.Empty(factories.Except(FaultMatrix.Faults.Select(static fault => fault.Factory).OfType<string>()));
    }

    [Fact]
    public void Faults_OfTheMatrix_HaveNamesOfTheirOwn() =>
        Assert.Empty(FaultMatrix.Faults.GroupBy(static fault => fault.Name)
            .Where(static named => named.Count() > 1)
            .Select(static named => named.Key));

    private static void AssertPassing(FaultCell cell, Observation seen)
    {
        if (cell.Expected.Attempts > 1)
        {
            Assert.Null(seen.Exception);
            Assert.Equal(seen.Undisturbed, seen.Answer);
            Assert.Equal(1, seen.Retries);
            Assert.Equal(cell.Expected.RequestsPerAttempt + 1, seen.Requests);
        }
        else
        {
            AssertEnd(cell.Expected, seen, cell.Operation.Name);
            Assert.Equal(cell.Expected.RequestsPerAttempt, seen.Requests);
            Assert.Equal(cell.Expected.Exception is null ? null : seen.Undisturbed, seen.NextAnswer);
        }

        AssertTelemetry(seen);
    }

    private static void AssertEnd(Expectation expected, Observation seen, string operation)
    {
        if (expected.Exception is null)
        {
            Assert.Null(seen.Exception);
            if (expected.IsUndisturbed)
            {
                Assert.Equal(seen.Undisturbed, seen.Answer);
            }
            else
            {
                Assert.NotEqual(seen.Undisturbed, seen.Answer);
            }

            return;
        }

        var exception = Assert.IsAssignableFrom<AuditClientException>(seen.Exception);
        Assert.Equal(expected.Exception, exception.GetType());
        Assert.Contains(exception.GetType().Name, DocumentedExceptions);
        Assert.Equal(
            (expected.IsTransient, expected.MayHaveHappened, expected.ErrorCode, expected.Status),
            (exception.IsTransient, exception.MayHaveHappened, exception.ErrorCode, exception.StatusCode));
        Assert.Equal(operation, exception.Operation);
        Assert.Equal(seen.Retries + 1, exception.Attempts);
        Assert.Equal(seen.Elapsed, exception.Elapsed);
    }

    // What is logged and measured tells the same story.
    private static void AssertTelemetry(Observation seen)
    {
        Assert.All(seen.Logs, static record => Assert.Equal(LogLevel.Debug, record.Level));

        // The wait for the retry after the last throttle may be one that the operation's end cuts off.
        var cutOff = seen.Exception is AuditThrottledException && seen.Elapsed >= FaultedClient.OperationTimeout ? 1 : 0;
        Assert.Equal(seen.Retries + cutOff, seen.Logs.Count(static record => record.Id == 1));
        Assert.Equal(seen.Exception is null ? 0 : 1, seen.Logs.Count(static record => record.Id == 2));
        Assert.Equal(seen.UnrecognizedValues, seen.Logs.Count(static record => record.Id == 5));
        Assert.Equal(seen.Exception is null, seen.Outcome == "ok");
        Assert.Equal(seen.Elapsed.TotalSeconds, seen.DurationSeconds, 6);
        if (seen.Exception is AuditThrottledException)
        {
            Assert.Equal(seen.Retries + 1, seen.Throttles);
        }
    }

    private static FaultCell Find(string fault, string operation) => new(
        FaultMatrix.Faults.Single(row => row.Name == fault),
        FaultOperation.All.Single(row => row.Name == operation),
        Course.Lasts);
}
