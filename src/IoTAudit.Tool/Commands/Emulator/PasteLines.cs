using System.Globalization;
using IoTAuditClient.Emulator;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Commands.Emulator;

/// <summary>Says where a running emulator is and what to paste to ask it: one line for each client, none of which needs another.</summary>
internal static class PasteLines
{
    private const string Keys = "AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test";

    public static void Write(AuditEmulator emulator, long seed, TextWriter output)
    {
        var findings = emulator.Findings.Generated;
        var url = emulator.ServiceUrl.GetLeftPart(UriPartial.Authority);
        var id = findings.IdAt(0);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Listening at {url} with {Counts.Of(findings.Count, "INVENTED finding")} of seed {seed}. Ctrl-C ends it."));
        output.WriteLine($"  Finding  {id}");
        output.WriteLine($"  Audit    {findings[0].TaskId}");
        output.WriteLine();
        Write(output, "Any shell", $"export {Keys} AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1 AWS_ENDPOINT_URL_IOT={url}");
        Write(output, "AWS CLI", $"{Keys} aws iot describe-audit-finding --endpoint-url {url} --region us-east-1 --finding-id {id}");
        Write(
            output,
            "boto3",
            $"""import boto3; iot = boto3.client("iot", endpoint_url="{url}", region_name="us-east-1", """
                + $"""aws_access_key_id="test", aws_secret_access_key="test"); """
                + $"""print(iot.describe_audit_finding(findingId="{id}")["finding"])""");
        Write(
            output,
            ".NET",
            $$"""var iot = new AmazonIoTClient("test", "test", new AmazonIoTConfig { ServiceURL = "{{url}}", """
                + $$"""AuthenticationRegion = "us-east-1" }); """
                + $$"""Console.WriteLine((await iot.DescribeAuditFindingAsync(new() { FindingId = "{{id}}" })).Finding.CheckName);""");
        Write(output, "iot-audit", $"{Keys} iot-audit describe --endpoint-url {url} --region us-east-1 {id}");
    }

    // The lines are not indented, because Python would take them for a block.
    private static void Write(TextWriter output, string client, string line)
    {
        output.WriteLine($"# {client}");
        output.WriteLine(line);
    }
}
