using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>
/// What a process trusts is settled when it starts, so faults that end in a secure connection are played in one of its own.
/// </summary>
public sealed class TrustedTlsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FaultMatrixTests_WithACertificateThatIsTrusted_Pass()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere SSL_CERT_FILE does not say what is trusted.");
        var folder = Directory.CreateTempSubdirectory("iot-audit-trust-");
        try
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, ["-explicit", "only", "-class", typeof(FaultMatrixTests).FullName!])
            {
                Environment =
                {
                    ["SSL_CERT_FILE"] = await TrustedCertificate.WriteAsync(folder.FullName, Token),
                    [TrustedCertificate.FolderVariable] = folder.FullName,
                },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(Token);
            var errors = process.StandardError.ReadToEndAsync(Token);
            await process.WaitForExitAsync(Token);

            Assert.True(process.ExitCode == 0, await output + await errors);
            var counts = Regex.Match(await output, "Total: ([0-9]+), .*Not Run: ([0-9]+)");
            Assert.Equal(FaultMatrixTests.PassingRowsWithTrust().Count, Number(counts.Groups[1]) - Number(counts.Groups[2]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);
}
