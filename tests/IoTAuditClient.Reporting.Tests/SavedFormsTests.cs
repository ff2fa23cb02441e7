using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace IoTAuditClient.Reporting.Tests;

/// <summary>The forms in which people have findings: what is unambiguous is read, and the rest is named.</summary>
public sealed class SavedFormsTests
{
    private const string A = """{"findingId":"a","severity":"LOW"}""";
    private const string B = """{"findingId":"b","severity":"LOW"}""";

    private static readonly AuditFinding Whole = Samples.SharedCertificate;
    private static readonly string Json = JsonSerializer.Serialize(Whole);

    [Theory]
    [InlineData($$"""{"findings":[{{A}}],"nextToken":"n"}""")]
    [InlineData($$"""{"nextToken":"n","findings":[{{A}}]}""")]
    [InlineData($$"""{"findings":[{{A}}],"NextToken":"n"}""")]
    [InlineData($$"""{"NextToken":{"starting_token":null},"findings":[{{A}}]}""")]
    [InlineData($$"""{"findings":[{{A}}],"isPartial":true}""")]
    [InlineData($$"""{"isPartial":true,"findings":[{{A}}]}""")]
    [InlineData($"{{\"findings\":[],\"nextToken\":null}}{{\"findings\":[{A}],\"nextToken\":\"n\"}}")]
    [InlineData($$"""{"findings":[{{A}}],"isPartial":true}{"findings":[]}""")]
    [InlineData($$"""[{"findings":[{{A}}],"nextToken":"n"}]""")]
    [InlineData($$"""{"findings":[],"nextToken":"n"}[{{A}}]""")]
    [InlineData("""{"Findings":[{"FindingId":"a","Severity":{"Value":"LOW"}}],"NextToken":"n","HttpStatusCode":200}""")]
    public async Task Read_ListThatSaysThatThereIsMore_IsIncompleteAndItsFindingsAreRead(string list)
    {
        foreach (var text in new[] { list, Spread(list), list + "\n" })
        {
            foreach (var atATime in new[] { 1, 13, int.MaxValue })
            {
                var read = await ReadBack.OfAsync(text, atATime);

                Assert.Equal(["a"], read.Ids);
                var rest = Assert.Single(read.Unreadable);
                Assert.True(rest.IsRestMissing, rest.Reason);
                Assert.Contains("To have it all", rest.Reason, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData($$"""{"change":"resolved","finding":{{B}}}""")]
    [InlineData($$"""{"finding":{{B}},"change":"new"}""")]
    [InlineData($$"""{"account":"prod","region":"eu-west-1","finding":{"change":"new","finding":{{B}} } }""")]
    [InlineData($$"""{"before":{"severity":"LOW"},"finding":{{B}}}""")]
    [InlineData($$"""{"new":[],"resolved":[{{B}}],"persisting":[],"unknown":[],"worsened":[]}""")]
    public async Task Read_WhatDiffPrintedBehindAFinding_IsNamedBecauseItMayBeResolved(string compared)
    {
        foreach (var isCompressed in new[] { false, true })
        {
            var lines = Encoding.UTF8.GetBytes($"{A}\n{compared}\n");

            var read = await ReadBack.OfAsync(isCompressed ? Gzip(lines) : lines);

            Assert.Equal(["a"], read.Ids);
            Assert.Equal("This is what `iot-audit diff` prints, and no finding.", Assert.Single(read.Unreadable).Reason);
        }
    }

    [Theory]
    [InlineData($$"""{"findings":[{{A}}],"__type":"InternalFailure"}""", "'__type' is \"InternalFailure\"")]
    [InlineData($$"""{"message":"Rate exceeded","findings":[{{A}}]}""", "'message' is \"Rate exceeded\"")]
    [InlineData($$"""{"findings":[{{A}}],"error":{"code":5} }""", "its member 'error' is an object")]
    [InlineData($$"""[{"findings":[{{A}}],"error":"cut off"}]""", "'error' is \"cut off\"")]
    [InlineData($$"""{"findings":[{{A}}],"message":"no"}{"findings":[]}""", "'message' is \"no\"")]
    public async Task Read_ListBesideAnError_IsIncompleteAndItsFindingsAreRead(string list, string error)
    {
        foreach (var text in new[] { list, Spread(list), list + "\n" })
        {
            foreach (var atATime in new[] { 1, 13, int.MaxValue })
            {
                var read = await ReadBack.OfAsync(text, atATime);

                Assert.Equal(["a"], read.Ids);
                var rest = Assert.Single(read.Unreadable);
                Assert.True(rest.IsRestMissing, rest.Reason);
                Assert.Contains(error, rest.Reason, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("""{"findings":null}""", "The list of findings is no array")]
    [InlineData("""{"findings":{"findingId":"a"},"nextToken":"n"}""", "The list of findings is no array")]
    [InlineData(
        """[{"FindingId":"a","NonCompliantResource":{"ResourceIdentifier":"Amazon.IoT.Model.ResourceIdentifier"},"RelatedResources":[]}]""",
        "add -Depth 10")]
    [InlineData("""{"FindingId":"a","CheckName":"C","NonCompliantResource":"@{ResourceType=X}","RelatedResources":[]}""", "add -Depth 10")]
    [InlineData("""{"findingId":"a","relatedResources":"none"}""", "relatedResources")]
    public async Task Read_ListOrFindingThatCannotBeRead_SaysWhatIsWrongWithIt(string text, string expected)
    {
        var reason = Assert.Single((await ReadBack.OfAsync(text, atATime: 7)).Unreadable).Reason;

        Assert.Contains(expected, reason, StringComparison.Ordinal);
        Assert.DoesNotContain("ParseList", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("list-related", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ErrorInPlaceOfAList_IsNamed()
    {
        var read = await ReadBack.OfAsync("""{"__type":"ThrottlingException","message":"Rate exceeded"}""", atATime: 7);

        Assert.Contains("This is an error that a service told", Assert.Single(read.Unreadable).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($$"""{"findings":[{{A}}],"nextToken":"n"}{"findings":[{{B}}]}""")]
    [InlineData($$"""{"findings":[{{A}}],"nextToken":"n"}{"findings":[{{B}}],"nextToken":null}""")]
    [InlineData($$"""[{"nextToken":"n","findings":[{{A}}]},{"findings":[{{B}}]}]""")]
    [InlineData($$"""{"findings":[{{A}},{{B}}],"nextToken":""}""")]
    [InlineData($$"""{"findings":[{{A}},{{B}}],"isPartial":false}""")]
    public async Task Read_ListsOfWhichTheLastHasNoToken_AreWhole(string lists)
    {
        foreach (var text in new[] { lists, Spread(lists), lists.Replace("}{", "}\n{", StringComparison.Ordinal) })
        {
            var read = await ReadBack.OfAsync(text, atATime: 7);

            Assert.Equal(["a", "b"], read.Ids);
            Assert.Empty(read.Unreadable);
        }
    }

    [Theory]
    [InlineData("t t|u", true)]
    [InlineData("t||u", true)]
    [InlineData("t|u|u", true)]
    [InlineData("t t|t", false)]
    [InlineData("t u|u", false)]
    [InlineData("t|u t", false)]
    [InlineData("t|-", false)]
    [InlineData("t|", false)]
    public async Task Read_PagesThatWereJoined_AreWholeUnlessEachIsOfAnotherAudit(string audits, bool isOther)
    {
        var pages = audits.Split('|').Select(page => page.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(
            static task => task == "-" ? B : A.Replace("{", $"{{\"taskId\":\"{task}\",", StringComparison.Ordinal))).ToList();
        var joined = string.Concat(pages.Select((page, place) =>
            $"{{\"findings\":[{string.Join(',', page)}]{(place < pages.Count - 1 ? ",\"nextToken\":\"n\"" : "")}}}"));

        foreach (var text in new[] { joined, joined.Replace("}{", "}\n{", StringComparison.Ordinal), Spread(joined) })
        {
            var read = await ReadBack.OfAsync(text, atATime: 7);

            Assert.Equal(pages.Sum(static page => page.Count()), read.Findings.Count);
            Assert.Equal(isOther, read.Unreadable.Count == 1);
            Assert.All(read.Unreadable, static line => Assert.True(line.IsRestMissing));
            Assert.All(read.Unreadable, static line => Assert.Contains("of another audit", line.Reason, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(
        """{"taskStatus":"COMPLETED","taskType":"SCHEDULED_AUDIT_TASK","taskStartTime":1596168096.157,"taskStatistics":{"totalChecks":1},"auditDetails":{"X":{}}}""",
        "describe-audit-task")]
    [InlineData("""{"tasks":[{"taskId":"t","taskStatus":"COMPLETED","taskType":"ON_DEMAND_AUDIT_TASK"}]}""", "list-audit-tasks")]
    [InlineData("""{"taskId":"t","taskStatus":"COMPLETED","taskType":"ON_DEMAND_AUDIT_TASK"}""", "list-audit-tasks")]
    [InlineData("""[{"taskId":"t","taskStatus":"COMPLETED","taskType":"ON_DEMAND_AUDIT_TASK"}]""", "list-audit-tasks")]
    [InlineData("""{"taskId":"t","startTime":1594157415.172,"taskStatus":"COMPLETED"}""", "list-audit-mitigation-actions-tasks")]
    [InlineData("""{"suppressions":[{"checkName":"C","resourceIdentifier":{"deviceCertificateId":"c"}}]}""", "list-audit-suppressions")]
    [InlineData("""{"checkName":"C","resourceIdentifier":{"deviceCertificateId":"c"},"suppressIndefinitely":false}""",
        "describe-audit-suppression")]
    [InlineData("""{"checkName":"C","resourceIdentifier":{"deviceCertificateId":"c"},"expirationDate":1597881600.0}""",
        "describe-audit-suppression")]
    [InlineData("""{"actionsExecutions":[]}""", "list-audit-mitigation-actions-executions")]
    [InlineData("""{"taskId":"t","findingId":"f","actionName":"A","actionId":"i","status":"COMPLETED","startTime":1576019953.279}""",
        "list-audit-mitigation-actions-executions")]
    [InlineData(
        """{"taskStatus":"COMPLETED","startTime":1,"taskStatistics":{},"target":{"findingIds":["f"]},"auditCheckToActionsMapping":{}}""",
        "describe-audit-mitigation-actions-task")]
    [InlineData("""{"relatedResources":[{"resourceType":"CLIENT_ID"}]}""", "list-related-resources-for-audit-finding")]
    [InlineData("""{"taskId":"t"}""", "start-on-demand-audit-task")]
    [InlineData("""{"findingId":"f"}""", "--ids-from")]
    [InlineData(
        """{"accountId":"123456789012","taskId":"t","taskStatus":"COMPLETED","taskType":"SCHEDULED_AUDIT_TASK","totalChecksCount":1,"taskStartTime":1524740766191,"auditDetails":[]}""",
        "notification that an audit has ended")]
    [InlineData(
        """{"Type":"Notification","TopicArn":"arn","Message":"{\"accountId\":\"1\",\"taskId\":\"t\",\"taskStatus\":\"COMPLETED\",\"taskType\":\"X\",\"totalChecksCount\":1}"}""",
        "notification that an audit has ended")]
    [InlineData("""{"class_uid":2003,"severity":"High","taskId":"t","unmapped":{"findingId":"f"}}""", "OCSF")]
    [InlineData(
        """{"SchemaVersion":"2018-10-08","Id":"x","ProductArn":"arn","AwsAccountId":"1","GeneratorId":"g","Severity":{"Label":"CRITICAL"},"Title":"t"}""",
        "Security Hub")]
    [InlineData("""{"Findings":[{"Id":"x","ProductArn":"arn","AwsAccountId":"1","Severity":{"Label":"CRITICAL"}}]}""", "Security Hub")]
    [InlineData(
        """{"Records":[{"eventVersion":"1.08","eventSource":"iot.amazonaws.com","eventName":"DescribeAuditFinding"}]}""",
        "CloudTrail")]
    [InlineData("""{"severity":"HIGH","message":"x"}""", "nothing by which a finding is known")]
    [InlineData("""{"taskId":"t","severity":"INFO","message":"task done"}""", "nothing by which a finding is known")]
    [InlineData("""{"checkName":"disk","severity":"HIGH","host":"a"}""", "nothing by which a finding is known")]
    [InlineData("""{"findingId":"1","severity":"HIGH","title":"Public bucket"}""", "nothing by which a finding is known")]
    [InlineData("""{"schemaVersion":1,"taskId":"t","message":"x"}""", "nothing by which a finding is known")]
    [InlineData("""{}""", "nothing by which a finding is known")]
    [InlineData("""{"new":[],"resolved":[],"persisting":[]}""", "iot-audit diff")]
    [InlineData("findings:\n- checkName: X\n", "YAML")]
    [InlineData("FINDINGS\tX\tf-1\n", "as text")]
    [InlineData("<html></html>", "HTML")]
    [InlineData("PK\u0003\u0004", "zip")]
    public async Task Read_WhatIsNoFinding_IsNamed(string text, string name)
    {
        var read = await ReadBack.OfAsync(text);

        Assert.Empty(read.Findings);
        Assert.Contains(name, read.Unreadable[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"checkName\":\"LOGGING_DISABLED_CHECK\",\"severity\":\"LOW\"}")]
    [InlineData("{\"findingId\":\"f\",\"severity\":\"LOW\"}")]
    [InlineData("{\"findingId\":\"f\",\"checkName\":\"C\",\"owner\":\"me\"}")]
    [InlineData("{\"reasonForNonComplianceCode\":\"R\",\"owner\":\"me\"}")]
    [InlineData("{\"schemaVersion\":1}")]
    [InlineData("{\"schemaVersion\":1,\"taskId\":\"t\",\"isInvented\":true}")]
    public async Task Read_FindingThatSaysLittle_IsRead(string text) => Assert.Single((await ReadBack.OfAsync(text)).Findings);

    [Fact]
    public async Task Read_WhatTheSdksForNetAndGoSerialise_IsEqual()
    {
        var text = """
            {"CheckName":"DEVICE_CERTIFICATE_SHARED_CHECK","FindingId":"296ccd39f806bf9d8f8de20d0ceb33a1","IsSuppressed":false,
             "FindingTime":{"value":"\/Date(1772431201250)\/","DateTime":"Monday"},"TaskStartTime":"2026-03-02T06:00:00Z",
             "NonCompliantResource":{"AdditionalInfo":{"EXPIRATION_TIME":"1772431200000"},"ResourceType":"DEVICE_CERTIFICATE",
              "ResourceIdentifier":{"DeviceCertificateId":"CERTIFICATE","Account":null}},
             "ReasonForNonCompliance":"Certificate shared by one or more devices.","ReasonForNonComplianceCode":"CERTIFICATE_SHARED_BY_MULTIPLE_DEVICES",
             "RelatedResources":[{"ResourceIdentifier":{"ClientId":"pump-1"},"ResourceType":{"Value":"CLIENT_ID"}},
              {"ResourceIdentifier":{"ClientId":"pump-2"},"ResourceType":"CLIENT_ID"}],
             "Severity":{"Value":"CRITICAL"},"TaskId":"787ed873b69cb4d6cdbae6ddd06996c5"}
            """.Replace("CERTIFICATE\",\"Account", $"{Samples.CertificateId}\",\"Account", StringComparison.Ordinal);

        foreach (var form in new[] { text, $"[{text}]", $$"""{"Findings":[{{text}}],"NextToken":null}""", $"{{\"Finding\":{text}}}" })
        {
            var read = await ReadBack.OfAsync(JsonNode.Parse(form)!.ToJsonString());

            Assert.Empty(read.Unreadable);
            Assert.Equal(Whole, Assert.Single(read.Findings));
        }
    }

    [Fact]
    public async Task Read_WhatPowerShellCutOff_NamesTheWayOut()
    {
        var read = await ReadBack.OfAsync(
            """[{"FindingId":"f","CheckName":"C","NonCompliantResource":"Amazon.IoT.Model.NonCompliantResource"}]""");

        Assert.Contains("-Depth 10", Assert.Single(read.Unreadable).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_FindingInMessagesThatWereSentOn_IsEqual()
    {
        var text = JsonSerializer.Serialize(Json);
        var sns = $$"""{"Type":"Notification","MessageId":"m","TopicArn":"arn","Message":{{text}},"Timestamp":"2026-03-02T06:00:00Z"}""";
        string[] forms =
        [
            sns,
            Spread(sns),
            $"{{\"Records\":[{{\"EventSource\":\"aws:sns\",\"Sns\":{sns}}}]}}",
            $"{{\"Records\":[{{\"messageId\":\"m\",\"eventSource\":\"aws:sqs\",\"body\":{JsonSerializer.Serialize(sns)}}}]}}",
            $"{{\"Messages\":[{{\"MessageId\":\"m\",\"ReceiptHandle\":\"r\",\"Body\":{JsonSerializer.Serialize(sns)}}}]}}",
            $"{{\"Messages\":[{{\"MessageId\":\"m\",\"Body\":{text}}}]}}",
        ];

        foreach (var form in forms)
        {
            var read = await ReadBack.OfAsync(form, atATime: 50);

            Assert.Empty(read.Unreadable);
            Assert.Equal(Whole, Assert.Single(read.Findings));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public async Task Read_JoinedFiles_HaveMarksInTheMiddle(int atATime)
    {
        string[] forms =
        [
            $"\ufeff{A}\r\n\ufeff{B}\r\n\u001a",
            $"\ufeff{A}\ufeff{B}\u001a\n",
            $"{A}\n\u001a{B}\u001a",
            $"\ufeff[{A}]\ufeff[{B}]\u001a",
            $"\ufeff{Spread(A)}\r\n\ufeff{Spread(B)}\r\n\u001a",
            $$"""{"findings":[{{A}}]}{{"\ufeff"}}{"findings":[{{B}}]}{{"\u001a"}}""",
        ];

        foreach (var form in forms)
        {
            var read = await ReadBack.OfAsync(form, atATime);

            Assert.Equal(["a", "b"], read.Ids);
            Assert.Empty(read.Unreadable);
        }
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public async Task Read_Utf16_IsRead(bool isBigEndian, bool hasMark)
    {
        var encoding = new UnicodeEncoding(isBigEndian, hasMark);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes($"{A}\r\n{B}\r\n{Json}\r\n")];

        var read = await ReadBack.OfAsync(bytes, atATime: 3);

        Assert.Equal(["a", "b", Whole.FindingId], read.Ids);
        Assert.Empty(read.Unreadable);
    }

    [Fact]
    public async Task Read_Utf16WithHalfAPair_LosesItsFindingAndSaysSo()
    {
        var text = $"\ufeff{A}\n{A.Replace("\"a\"", "\"\ud83d\"", StringComparison.Ordinal)}\n{B}";

        var read = await ReadBack.OfAsync([.. text.SelectMany(BitConverter.GetBytes)]);

        Assert.Equal(["a", "b"], read.Ids);
        Assert.Equal(2, Assert.Single(read.Unreadable).Line);
    }

    [Fact]
    public async Task Read_Gzip_IsRead()
    {
        var findings = await Samples.GeneratedAsync(200);
        var lines = await Exported.TextAsync("jsonl", findings);
        byte[][] forms =
        [
            Gzip(Encoding.UTF8.GetBytes(lines)),
            Gzip([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(lines)]),
        ];

        foreach (var form in forms)
        {
            var read = await ReadBack.OfAsync(form, atATime: 1000);

            Assert.Equal(findings, read.Findings);
            Assert.Empty(read.Unreadable);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public async Task Read_GzipFilesThatWereJoined_AreRead(int atATime)
    {
        byte[] joined = [.. Gzip(Encoding.UTF8.GetBytes($"{A}\n")), .. Gzip([]), .. Gzip(Encoding.UTF8.GetBytes($"{B}\n{A}\n"))];

        var read = await ReadBack.OfAsync(joined, atATime);

        Assert.Equal(["a", "b", "a"], read.Ids);
        Assert.Empty(read.Unreadable);
    }

    [Fact]
    public async Task Read_GzipFilesThatWereJoinedAndCutOff_SayWhatIsThere()
    {
        var first = Gzip(Encoding.UTF8.GetBytes($"{A}\n"));
        byte[] joined = [.. first, .. Gzip(Encoding.UTF8.GetBytes($"{B}\n"))];
        for (var length = first.Length + 1; length < joined.Length; length++)
        {
            var read = await ReadBack.OfAsync(joined[..length]);

            Assert.Equal("a", read.Ids.First());
            Assert.Contains(read.Unreadable, line => line.IsCutOff && line.Reason.Contains("compressed", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Read_GzipThatIsCutOffAnywhereOrDamaged_SaysSo()
    {
        var whole = Gzip(Encoding.UTF8.GetBytes($"{A}\n{B}\n"));
        for (var length = 3; length < whole.Length; length++)
        {
            var read = await ReadBack.OfAsync(whole[..length]);

            Assert.Contains(read.Unreadable, line => line.IsCutOff && line.Reason.Contains("compressed", StringComparison.Ordinal));
        }

        byte[] damaged = [.. whole];
        damaged[12] ^= 0xFF;
        Assert.NotEmpty((await ReadBack.OfAsync(damaged)).Unreadable);
    }

    [Theory]
    [InlineData("\"findingTime\":\"2026-03-02 06:00:00.105000+00:00\"")]
    [InlineData("\"findingTime\":\"2026-03-02T06:00:00.105+0000\"")]
    [InlineData("\"findingTime\":\"\\/Date(1772431200105)\\/\"")]
    [InlineData("\"findingTime\":1772431200105")]
    public async Task Read_TimesAsOtherProgramsWriteThem_AreTheSameTime(string member)
    {
        var read = await ReadBack.OfAsync(A.Replace("}", $",{member}}}", StringComparison.Ordinal));

        Assert.Equal(new DateTimeOffset(2026, 3, 2, 6, 0, 0, 105, TimeSpan.Zero), Assert.Single(read.Findings).FindingTime);
    }

    [Theory]
    [InlineData("\"findingTime\":1e30", "$.findingTime")]
    [InlineData("\"findingTime\":\"/Date(99999999999999999)/\"", "$.findingTime")]
    [InlineData("\"reasonForNonCompliance\":\"\\ud83d\"", "$.reasonForNonCompliance")]
    [InlineData("\"nonCompliantResource\":{\"resourceIdentifier\":{\"clientId\":\"\\udc00\"}}",
        "$.nonCompliantResource.resourceIdentifier.clientId")]
    public async Task Read_PageWithAMemberThatCannotBeRead_NamesItAndKeepsTheOthers(string member, string path)
    {
        var read = await ReadBack.OfAsync($"{{\"findings\":[{A},\n{A.Replace("}", $",{member}}}", StringComparison.Ordinal)},\n{B}]}}");

        Assert.Equal(["a", "b"], read.Ids);
        var lost = Assert.Single(read.Unreadable);
        Assert.Equal(2, lost.Line);
        Assert.Contains(path, lost.Reason, StringComparison.Ordinal);
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return file.ToArray();
    }

    private static string Spread(string json)
    {
        var spread = new StringBuilder();
        foreach (var document in json.Replace("}{", "}\u0000{", StringComparison.Ordinal)
            .Replace("}[", "}\u0000[", StringComparison.Ordinal)
            .Split('\u0000'))
        {
            spread.Append(JsonNode.Parse(document)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }))
                .Append('\n');
        }

        return spread.ToString();
    }
}
