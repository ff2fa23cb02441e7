using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IoTAuditClient.AotSmoke;

/// <summary>Accounts out of a configuration, one of them with a role that STS gives, and the notification of an audit's end.</summary>
internal static class AccountChecks
{
    private const string Role = "arn:aws:iam::111122223333:role/audit-reader";

    public static async Task RunAsync(Checks checks, EmulatedService service)
    {
        await checks.RunAsync("accounts: a role is assumed, and the accounts are listed in one stream", () => ListAcrossAsync(service));
        checks.Run("notifications: an audit's end in the envelopes of SNS and SQS", ReadNotification);
    }

    private static async Task ListAcrossAsync(EmulatedService service)
    {
        await using var sts = await EmulatedSts.StartAsync();
        var url = service.Emulator.ServiceUrl.AbsoluteUri;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Accounts:role:RoleArn", Role), new("Accounts:role:Region", "eu-west-1"), new("Accounts:role:ServiceUrl", url),
            new("Accounts:plain:Region", "us-east-1"), new("Accounts:plain:ServiceUrl", url),
        ]).Build();
        await using var provider = new ServiceCollection()
            .AddSingleton(EmulatedService.Credentials)
            .AddIoTAuditAccounts(configuration.GetSection("Accounts"))
            .BuildServiceProvider();
        var accounts = provider.GetRequiredService<IAuditClientFactory>();
        service.Emulator.Requests.Clear();
        var audit = service.Emulator.Findings.Generated.Audits[0].TaskId;

        var items = new List<AuditAcrossItem>();
        await foreach (var item in accounts.GetAll().ListAcrossByAsync((_, _) => Task.FromResult<AuditFindingQuery?>(
            AuditFindingQuery.ForTask(audit))))
        {
            items.Add(item);
        }

        Claim.That(items.All(item => !item.IsFailed), items.Find(item => item.IsFailed)?.ToString() ?? "");
        Claim.Equal(2, items.Count(item => item.Status == AuditAcrossStatus.Complete));
        Claim.Equal("111122223333", accounts.Get("ROLE").AccountId!);
        Claim.That(service.Emulator.Requests.Any(request =>
            request.Headers["Authorization"].Contains($"Credential={EmulatedSts.Key}/", StringComparison.Ordinal)));
    }

    private static void ReadNotification()
    {
        const string Text = """
            {"Records":[{"eventSource":"aws:sqs","body":"{\"Type\":\"Notification\",\"MessageId\":\"m\",\"TopicArn\":\"arn\",\"Message\":
            \"{\\\"accountId\\\":\\\"1\\\",\\\"taskId\\\":\\\"t\\\",\\\"taskStatus\\\":\\\"COMPLETED\\\",\\\"taskType\\\":\\\"X\\\",
            \\\"auditDetails\\\":[{\\\"checkName\\\":\\\"C\\\",\\\"suppressedNonCompliantResourceCount\\\":2}]}\"}"}]}
            """;

        var ended = (AuditEndedNotification)AuditNotification.Parse(Text.ReplaceLineEndings("")).Single();

        Claim.Equal(("m", "t", 2L), (ended.MessageId, ended.Audit.TaskId, ended.Audit.Checks.Single().SuppressedNonCompliantResources));
    }
}
