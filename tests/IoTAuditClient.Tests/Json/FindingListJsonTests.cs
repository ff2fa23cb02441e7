using System.Text;
using System.Text.Json;
using Xunit;

namespace IoTAuditClient.Tests;

public sealed class FindingListJsonTests
{
    [Theory]
    [InlineData("""{"findings":[{"findingId":"a"},{"findingId":"b"}],"nextToken":"t"}""")]
    [InlineData("""[{"findingId":"a"},{"findingId":"b"}]""")]
    [InlineData("\uFEFF[{\"findingId\":\"a\"},{\"findingId\":\"b\"}]")]
    public void ParseList_EachShape_GivesItsFindings(string json)
    {
        AuditFinding[] findings = [new() { FindingId = "a" }, new() { FindingId = "b" }];

        Assert.Equal(findings, AuditFindingJson.ParseList(json));
        Assert.Equal(findings, AuditFindingJson.ParseList(Encoding.UTF8.GetBytes(json)));
    }

    [Theory]
    [InlineData(
        "{}", "The JSON value at $ has to be an array of findings, or an object with the member 'findings', but has no such member.")]
    [InlineData("""{"finding":{}}""",
        "The JSON value at $ has to be an array of findings, or an object with the member 'findings', but has no such member.")]
    [InlineData("""{"findings":null}""", "The JSON value at $.findings has to be an array of findings, but is null.")]
    [InlineData("""{"findings":[{},{"severity":[]}]}""", "The JSON value at $.findings[1].severity has to be text, but is an array.")]
    [InlineData("[null]", "The JSON value at $[0] has to be an object, but is null.")]
    [InlineData("7", "The JSON value at $ has to be an array of findings, or an object with the member 'findings', but is 7.")]
    [InlineData("null", "The JSON is null: there is no finding in it.")]
    public void ParseList_WhatIsNoList_SaysWhy(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => AuditFindingJson.ParseList(json)).Message);

    [Fact]
    public void FormatList_AnyFindings_ReadBackEqual()
    {
        AuditFinding[] findings = [.. Enumerable.Range(0, 200).Select(seed => new RandomModel(seed).Finding())];

        Assert.Equal(findings, AuditFindingJson.ParseList(AuditFindingJson.FormatList(findings)));
        Assert.Equal(findings, AuditFindingJson.ParseList(AuditFindingJson.FormatList(findings, indented: true)));
        Assert.Equal("{\"findings\":[]}", AuditFindingJson.FormatList([]));
    }
}
