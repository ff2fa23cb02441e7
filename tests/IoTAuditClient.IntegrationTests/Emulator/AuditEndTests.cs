using System.Net;
using System.Text.Json.Nodes;
using IoTAuditClient.Emulator;
using IoTAuditClient.IntegrationTests.Sockets;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

public sealed class AuditEndTests
{
    private const string Topic = "arn:aws:sns:us-east-1:123456789012:audits";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AuditEnded_AtEachEnd_TellsTheMessageOfTheService()
    {
        var ends = new List<EmulatedAuditEnd>();
        await using var service = await AuditService.StartAsync(options => options.AuditEnded = ends.Add);
        service.Emulator.Fleet.Add(EmulatedFinding.ForCheck(AuditService.Logging, "a") with { IsSuppressed = false });
        service.Emulator.Audits.FailCheck(AuditService.Shared, message: "No role.");
        var taskId = await service.StartAuditAsync(AuditService.Logging, AuditService.Shared, AuditService.CaExpiring);
        var canceled = await service.StartAuditAsync(AuditService.Logging);
        await service.CancelAsync(canceled);
        service.Time.Advance(TimeSpan.FromMinutes(4));

        Assert.Equal([(canceled, "CANCELED"), (taskId, "COMPLETED")], ends.Select(end => (end.TaskId, end.TaskStatus)));
        Assert.Equal(
            JsonNode.Parse(
                $$"""
                {"accountId":"123456789012","taskId":"{{taskId}}","taskStatus":"COMPLETED","taskType":"ON_DEMAND_AUDIT_TASK",
                 "failedChecksCount":1,"canceledChecksCount":0,"nonCompliantChecksCount":1,"compliantChecksCount":1,"totalChecksCount":3,
                 "taskStartTime":1772433000000,"auditDetails":[
                 {"checkName":"LOGGING_DISABLED_CHECK","checkRunStatus":"COMPLETED_NON_COMPLIANT","nonCompliantResourcesCount":1,
                  "totalResourcesCount":1,"suppressedNonCompliantResourcesCount":0},
                 {"checkName":"DEVICE_CERTIFICATE_SHARED_CHECK","checkRunStatus":"FAILED","nonCompliantResourcesCount":0,
                  "totalResourcesCount":0,"message":"No role.","errorCode":"INSUFFICIENT_PERMISSIONS"},
                 {"checkName":"CA_CERTIFICATE_EXPIRING_CHECK","checkRunStatus":"COMPLETED_COMPLIANT","nonCompliantResourcesCount":0,
                  "totalResourcesCount":0,"suppressedNonCompliantResourcesCount":0}]}
                """)!.ToJsonString(),
            ends[1].Message);
    }

    [Fact]
    public async Task AuditEnded_Message_IsANotificationOfTheLibrary()
    {
        var ends = new List<EmulatedAuditEnd>();
        await using var service = await AuditService.StartAsync(options => options.AuditEnded = ends.Add);
        service.Emulator.Audits.FailCheck(AuditService.Shared, message: "No role.");
        var taskId = await service.StartAuditAsync(AuditService.Logging, AuditService.Shared);
        service.Time.Advance(TimeSpan.FromMinutes(4));

        var ended = Assert.IsType<AuditEndedNotification>(Assert.Single(AuditNotification.Parse(Assert.Single(ends).Message)));

        Assert.Equal(("123456789012", taskId), (ended.AccountId, ended.Audit.TaskId));
        Assert.Equal((AuditStatus.Completed, AuditType.OnDemand, 2), (ended.Audit.Status, ended.Audit.Type, ended.Audit.Checks.Count));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1772433000000), ended.Audit.StartTime);
        Assert.Equal("No role.", ended.Audit.Checks[0].Message);
        Assert.False(ended.Audit.IsConclusive);
    }

    [Fact]
    public async Task ScheduledAudit_AtItsEnd_TellsItsName()
    {
        var ends = new List<EmulatedAuditEnd>();
        await using var service = await AuditService.StartAsync(options => options.AuditEnded = ends.Add);
        service.Emulator.Audits.Schedule(EmulatedScheduledAudit.Daily("nightly", AuditService.Logging));

        service.Time.Advance(TimeSpan.FromDays(2));

        Assert.Equal(2, ends.Count);
        Assert.All(ends, end => Assert.Equal("nightly", JsonNode.Parse(end.Message)!["scheduledAuditName"]!.GetValue<string>()));
    }

    [Fact]
    public async Task AuditEnded_WithATopicAndAnEndpoint_IsPostedAsSnsTakesIt()
    {
        var published = new TaskCompletionSource<RawRequest>();
        using var sns = Sns("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", published);
        var ends = new List<EmulatedAuditEnd>();
        await using var service = await AuditService.StartAsync(options =>
        {
            options.AuditEnded = ends.Add;
            options.SnsEndpoint = new Uri($"http://{sns.Authority}/");
        });
        service.Emulator.Audits.Start(AuditService.Logging);
        service.Time.Advance(TimeSpan.FromMinutes(4)); // no topic yet
        service.Emulator.Configuration.NotificationTopicArn = Topic;
        var taskId = service.Emulator.Audits.Start(AuditService.Logging);
        service.Time.Advance(TimeSpan.FromMinutes(4));

        var request = await published.Task.WaitAsync(Token);

        Assert.Equal("POST", request.Method);
        Assert.StartsWith(
            "AWS4-HMAC-SHA256 Credential=test/20260302/us-east-1/sns/aws4_request,", request["Authorization"], StringComparison.Ordinal);
        var form = request.Body.Split('&')
            .Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => WebUtility.UrlDecode(pair[1]));
        Assert.Equal(("Publish", "2010-03-31", Topic), (form["Action"], form["Version"], form["TopicArn"]));
        Assert.Equal(ends[1].Message, form["Message"]);
        Assert.Equal(taskId, JsonNode.Parse(form["Message"])!["taskId"]!.GetValue<string>());
    }

    [Fact]
    public async Task AuditEnded_WhereTheTopicIsRefused_TellsIt()
    {
        using var sns = Sns("HTTP/1.1 404 Not Found\r\nContent-Length: 8\r\n\r\nno topic", new TaskCompletionSource<RawRequest>());
        var failed = new TaskCompletionSource<(EmulatedAuditEnd End, Exception Problem)>();
        await using var service = await AuditService.StartAsync(options =>
        {
            options.SnsEndpoint = new Uri($"http://{sns.Authority}/");
            options.PublishFailed = (end, problem) => failed.SetResult((end, problem));
        });
        service.Emulator.Configuration.NotificationTopicArn = Topic;
        var taskId = service.Emulator.Audits.Start(AuditService.Logging);
        service.Time.Advance(TimeSpan.FromMinutes(4));

        var (end, problem) = await failed.Task.WaitAsync(Token);

        Assert.Equal(taskId, end.TaskId);
        Assert.Equal($"http://{sns.Authority}/ answered Publish to {Topic} with HTTP 404: no topic", problem.Message);
        Assert.Equal("COMPLETED", (await service.DescribeAsync(taskId))["taskStatus"]!.GetValue<string>());
    }

    [Fact]
    public async Task Options_OutsideTheirRules_AreRefused()
    {
        var duration = new AuditEmulatorOptions { AuditDuration = TimeSpan.FromTicks(-1) };
        var endpoint = new AuditEmulatorOptions { SnsEndpoint = new Uri("ftp://127.0.0.1") };

        var first = await Assert.ThrowsAsync<ArgumentException>(() => AuditEmulator.StartAsync(duration, Token));
        var second = await Assert.ThrowsAsync<ArgumentException>(() => AuditEmulator.StartAsync(endpoint, Token));

        Assert.Contains("AuditDuration", first.Message, StringComparison.Ordinal);
        Assert.Contains("SnsEndpoint", second.Message, StringComparison.Ordinal);
    }

    private static ConnectionServer Sns(string response, TaskCompletionSource<RawRequest> published) => new ConnectionServer(
        async (stream, token) =>
        {
            var request = await RawRequest.ReadAsync(stream, token);
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(response), token);
            published.TrySetResult(request!);
        }).Listen();
}
