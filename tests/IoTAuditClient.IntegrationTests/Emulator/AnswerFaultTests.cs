using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using IoTAuditClient.Emulator;
using Xunit;

namespace IoTAuditClient.IntegrationTests.Emulator;

public sealed class AnswerFaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, int, string> Errors => new()
    {
        { nameof(AuditFault.Throttle), 400, "ThrottlingException" },
        { nameof(AuditFault.InternalFailure), 500, "InternalFailureException" },
        { nameof(AuditFault.ServiceUnavailable), 503, "ServiceUnavailableException" },
        { nameof(AuditFault.LimitExceeded), 410, "LimitExceededException" },
        { nameof(AuditFault.AccessDenied), 403, "AccessDeniedException" },
        { nameof(AuditFault.ExpiredToken), 403, "ExpiredTokenException" },
        { nameof(AuditFault.UnknownErrorType), 400, "SomethingNewException" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task ErrorFault_AsAClientSeesIt_HasStatusCodeAndMessage(string name, int status, string code)
    {
        var answer = await PlayAsync(name switch
        {
            nameof(AuditFault.Throttle) => AuditFault.Throttle(),
            nameof(AuditFault.InternalFailure) => AuditFault.InternalFailure(),
            nameof(AuditFault.ServiceUnavailable) => AuditFault.ServiceUnavailable(),
            nameof(AuditFault.LimitExceeded) => AuditFault.LimitExceeded(),
            nameof(AuditFault.AccessDenied) => AuditFault.AccessDenied(),
            nameof(AuditFault.ExpiredToken) => AuditFault.ExpiredToken(),
            _ => AuditFault.UnknownErrorType(),
        });

        Assert.Equal((status, code), (answer.Status, answer.ErrorType));
        Assert.NotEmpty(answer.Message);
        Assert.Equal("application/json", answer.Response.Content.Headers.ContentType?.MediaType);
        Assert.True(Guid.TryParse(answer.Header("x-amzn-RequestId"), out _));
    }

    [Fact]
    public async Task Throttle_With429AndHints_CarriesThem()
    {
        var answer = await PlayAsync(AuditFault.Throttle(429)
            .WithRetryAfter(TimeSpan.FromSeconds(1.2))
            .WithAmzRetryAfter(TimeSpan.FromMilliseconds(1500)));

        Assert.Equal((429, "ThrottlingException"), (answer.Status, answer.ErrorType));
        Assert.Equal(("2", "1500"), (answer.Header("Retry-After"), answer.Header("x-amz-retry-after")));
    }

    [Theory]
    [InlineData(ErrorCodePlacement.Header, true, false, false)]
    [InlineData(ErrorCodePlacement.TypeMember, false, true, false)]
    [InlineData(ErrorCodePlacement.CodeMember, false, false, true)]
    [InlineData(ErrorCodePlacement.Header | ErrorCodePlacement.TypeMember, true, true, false)]
    [InlineData(ErrorCodePlacement.None, false, false, false)]
    public async Task ErrorCode_InAnyPlace_IsThereAndNowhereElse(ErrorCodePlacement placement, bool header, bool type, bool code)
    {
        const string Name = "com.amazonaws.iot#ThrottlingException:http://internal.example/";

        var answer = await PlayAsync(AuditFault.Error(400, Name, "Too fast").WithErrorCodeIn(placement));

        Assert.Equal(header ? Name : null, answer.ErrorType);
        Assert.Equal(type ? Name : null, (string?)answer.Json["__type"]);
        Assert.Equal(code ? Name : null, (string?)answer.Json["code"]);
        Assert.Equal("Too fast", answer.Message);
    }

    [Fact]
    public async Task BodyFaults_AsAClientSeesThem_HaveTheirBody()
    {
        await CheckAsync(AuditFault.EmptyBody(), 200, "application/json", "");
        await CheckAsync(AuditFault.EmptyObject(), 200, "application/json", "{}");
        await CheckAsync(AuditFault.NullFinding(), 200, "application/json", """{"finding":null}""");
        await CheckAsync(AuditFault.JsonArray(), 200, "application/json", """[{"finding":{}}]""");
        await CheckAsync(AuditFault.Body("plain", "text/plain", 418), 418, "text/plain", "plain");
        await CheckAsync(AuditFault.RawBody("\ufeff{}"u8.ToArray(), null), 200, null, "{}");

        static async Task CheckAsync(AuditFault fault, int status, string? contentType, string body)
        {
            var answer = await PlayAsync(fault);
            Assert.Equal((status, contentType, body), (answer.Status, answer.Response.Content.Headers.ContentType?.MediaType, answer.Body));
        }
    }

    [Fact]
    public async Task Html_AsAClientSeesIt_IsASuccessThatIsNoJson()
    {
        var answer = await PlayAsync(AuditFault.Html());

        Assert.Equal((200, "text/html"), (answer.Status, answer.Response.Content.Headers.ContentType?.MediaType));
        Assert.ThrowsAny<JsonException>(() => JsonNode.Parse(answer.Body));
    }

    [Fact]
    public async Task BadGateway_AsAClientSeesIt_IsHtmlWithoutAnErrorCode()
    {
        var answer = await PlayAsync(AuditFault.BadGateway());

        Assert.Equal((502, "text/html", null), (answer.Status, answer.Response.Content.Headers.ContentType?.MediaType, answer.ErrorType));
    }

    [Fact]
    public async Task Redirect_AsAClientSeesIt_LeadsElsewhere()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Faults.Add(AuditFault.Redirect(new Uri("http://127.0.0.1:1/elsewhere"), 307));
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        using var answer = await http.SendAsync(Signed.Describe(emulator, "f-1"), Token);

        Assert.Equal((307, "http://127.0.0.1:1/elsewhere"), ((int)answer.StatusCode, answer.Headers.Location?.AbsoluteUri));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(-60)]
    public async Task ClockSkew_RequestOfTheSystemsTime_IsRefusedWithTheServicesTime(int minutes)
    {
        var ahead = TimeSpan.FromMinutes(minutes);
        var answer = await AskAtAsync(DateTimeOffset.UtcNow, AuditFault.ClockSkew(ahead));

        Assert.Equal((403, "InvalidSignatureException"), (answer.Status, answer.ErrorType));
        Assert.InRange(
            (answer.Response.Headers.Date!.Value - DateTimeOffset.UtcNow - ahead).Duration(), TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.EndsWith(minutes > 0 ? " - 5 min.)" : " + 5 min.)", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClockSkew_RequestOfTheServicesTime_IsAnswered() =>
        Assert.Equal(200, (await AskAtAsync(DateTimeOffset.UtcNow.AddHours(1), AuditFault.ClockSkew(TimeSpan.FromHours(1)))).Status);

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(30)]
    public async Task TruncatedJson_AsAClientSeesIt_IsABeginningWithAFittingLength(int? length)
    {
        var whole = await PlayAsync(null);
        var answer = await PlayAsync(AuditFault.TruncatedJson(length));

        Assert.Equal(200, answer.Status);
        Assert.Equal(whole.Body[..(length ?? (whole.Body.Length / 2))], answer.Body);
        Assert.Equal(answer.Body.Length, answer.Response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Gzip_WhenUnpacked_IsTheRealAnswer()
    {
        var whole = await PlayAsync(null);
        var answer = await PlayAsync(AuditFault.Gzip());

        await using var unpacked = new GZipStream(await answer.Response.Content.ReadAsStreamAsync(Token), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);

        Assert.Equal(["gzip"], answer.Response.Content.Headers.ContentEncoding);
        Assert.Equal(whole.Body, await reader.ReadToEndAsync(Token));
    }

    [Fact]
    public async Task UnknownEnumValues_InEveryPlace_ReplaceTheKnownOnes()
    {
        var finding = (await PlayAsync(AuditFault.UnknownEnumValues())).Json["finding"]!;

        Assert.Equal("CATASTROPHIC", (string?)finding["severity"]);
        Assert.Equal("SOMETHING_NEW_CHECK", (string?)finding["checkName"]);
        Assert.Equal("SOMETHING_NEW", (string?)finding["nonCompliantResource"]!["resourceType"]);
        Assert.All(finding["relatedResources"]!.AsArray(), r => Assert.Equal("SOMETHING_NEW", (string?)r!["resourceType"]));
    }

    [Fact]
    public async Task UnknownMembers_AtEveryLevel_StandBesideTheKnownOnes()
    {
        var root = (await PlayAsync(AuditFault.UnknownMembers())).Json;

        var resource = root["finding"]!["nonCompliantResource"]!;
        Assert.All(
            [root, root["finding"]!, resource, resource["resourceIdentifier"]!, root["finding"]!["relatedResources"]![0]!],
            level => Assert.Equal("new", (string?)level["newText"]));
        Assert.Equal("HIGH", (string?)root["finding"]!["severity"]);
    }

    [Fact]
    public async Task Edit_OfAList_SeesEveryFinding()
    {
        await using var emulator = await AuditEmulator.StartAsync(new AuditEmulatorOptions { GeneratedFindings = 36 }, Token);
        emulator.Faults.Add(AuditFault.UnknownEnumValues());

        var answer = await Answer.ToAsync(Signed.List(emulator, $$"""{"taskId":"{{emulator.Findings.Generated.Audits[0].TaskId}}"}"""));

        Assert.Equal(
            ["CATASTROPHIC", "CATASTROPHIC", "CATASTROPHIC"],
            answer.Json["findings"]!.AsArray().Select(f => (string?)f!["severity"]));
    }

    [Fact]
    public async Task Edit_OfAnAnswerThatIsAnError_LeavesItAsItIs()
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Faults.Add(AuditFault.Edit(root => root.Clear()));

        Assert.Equal("ResourceNotFoundException", (await Answer.ToAsync(Signed.Describe(emulator, "nowhere"))).ErrorType);
    }

    [Fact]
    public async Task WithHeader_OnAnyAnswer_AddsIt()
    {
        Assert.Equal("b", (await PlayAsync(AuditFault.SlowHeaders(TimeSpan.Zero).WithHeader("x-a", "b"))).Header("x-a"));
    }

    [Fact]
    public void Factories_GivenValuesOutsideTheirRange_SayWhich()
    {
        Assert.Throws<ArgumentOutOfRangeException>("statusCode", () => AuditFault.Error(200, "X", "y"));
        Assert.Throws<ArgumentOutOfRangeException>("statusCode", () => AuditFault.Body("", statusCode: 204));
        Assert.Throws<ArgumentOutOfRangeException>("statusCode", () => AuditFault.Throttle(302));
        Assert.Throws<ArgumentOutOfRangeException>("statusCode", () => AuditFault.Redirect(statusCode: 304));
        Assert.Throws<ArgumentOutOfRangeException>("promised", () => AuditFault.ShortContentLength(-1));
        Assert.Throws<ArgumentOutOfRangeException>("bytes", () => AuditFault.TricklingBody(0, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>("bytes", () => AuditFault.EarlyClose(-1));
        Assert.Throws<ArgumentOutOfRangeException>("length", () => AuditFault.TruncatedJson(-1));
        Assert.Throws<ArgumentOutOfRangeException>("delay", () => AuditFault.SlowHeaders(TimeSpan.FromSeconds(-2)));
        Assert.Throws<ArgumentException>("value", () => AuditFault.Throttle().WithHeader("a", "b\r\nc: d"));
        Assert.Throws<ArgumentException>("name", () => AuditFault.Throttle().WithHeader("a b", "c"));
    }

    private static async Task<Answer> AskAtAsync(DateTimeOffset time, AuditFault fault)
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Findings.Add(new EmulatedFinding("f-1"));
        emulator.Faults.Add(fault);
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(emulator.ServiceUrl, "audit/findings/f-1"));
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            Signed.Authorization.Replace("20260302", time.ToString("yyyyMMdd", CultureInfo.InvariantCulture), StringComparison.Ordinal));
        request.Headers.TryAddWithoutValidation("x-amz-date", time.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        return await Answer.ToAsync(request);
    }

    private static async Task<Answer> PlayAsync(AuditFault? fault)
    {
        await using var emulator = await AuditEmulator.StartAsync(cancellationToken: Token);
        emulator.Findings.Add(EmulatedFinding.ForCheck("CONFLICTING_CLIENT_IDS_CHECK", "f-1"));
        if (fault is not null)
        {
            emulator.Faults.Add(fault);
        }

        return await Answer.ToAsync(Signed.Describe(emulator, "f-1"));
    }
}
