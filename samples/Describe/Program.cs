using Describe;
using IoTAuditClient;

if (args is not [var findingId])
{
    Console.Error.WriteLine("Give the id of one finding: dotnet run --project samples/Describe -- <id>");
    return 2;
}

var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
var client = builder.Services.AddIoTAuditClient();

// Where nothing says which AWS account is meant, invented findings show what there is to see.
await using var emulator = AwsSettings.AreThere() ? null : await InventedFindings.StartAsync(client);

using var host = builder.Build();
var findings = host.Services.GetRequiredService<IAuditFindingClient>();
try
{
    Console.WriteLine(FindingText.Of(await findings.DescribeAsync(findingId)));
    return 0;
}
catch (AuditFindingNotFoundException)
{
    var others = emulator is null ? "" : $" {InventedFindings.IdsOf(emulator)}";
    Console.Error.WriteLine($"There is no finding '{VisibleText.Show(findingId)}'.{others}");
    return 1;
}
catch (AuditClientException exception)
    when (exception is AuditAccessDeniedException or AuditCredentialsException or AuditConfigurationException)
{
    Console.Error.WriteLine($"AWS does not let us: {exception.Problem} {exception.Remedy}");
    return 3;
}
catch (AuditThrottledException exception)
{
    Console.Error.WriteLine($"The account calls too often. Try again in {exception.RetryAfter ?? TimeSpan.FromSeconds(1)}.");
    return 4;
}
catch (Exception exception) when (exception is AuditClientException or ArgumentException)
{
    Console.Error.WriteLine(exception.Message);
    return 5;
}
