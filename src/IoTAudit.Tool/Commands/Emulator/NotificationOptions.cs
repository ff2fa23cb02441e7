using System.CommandLine;
using System.Text.RegularExpressions;
using IoTAuditClient.Emulator;

namespace IoTAudit.Tool.Commands.Emulator;

/// <summary>The options that say whose audits the emulator has, and which topic of a local SNS server is told of their ends.</summary>
internal sealed partial class NotificationOptions
{
    private readonly Option<string?> _accountId = new("--account-id")
    {
        Description = "The account whose audits there are, 12 digits. Otherwise that of --topic, or 123456789012.",
        HelpName = "id",
    };

    private readonly Option<string?> _region = new("--region")
    {
        Description = "The Region in ARNs, such as eu-west-1. Otherwise that of --topic, or us-east-1.",
        HelpName = "region",
    };

    private readonly Option<string?> _endpoint = new("--sns-endpoint")
    {
        Description = "A local server that takes what Amazon SNS takes: the end of each audit is published there, to --topic.",
        HelpName = "url",
    };

    private readonly Option<string?> _topic = new("--topic")
    {
        Description = "The ARN of the topic that --sns-endpoint has.",
        HelpName = "arn",
    };

    public NotificationOptions()
    {
        Check(_accountId, static text => AccountIds().IsMatch(text), "an account id is 12 digits");
        Check(_region, static text => Regions().IsMatch(text), "it takes the name of a Region, such as eu-west-1");
        Check(_endpoint, IsAddress, "it takes an http or https address, such as http://127.0.0.1:4566");
        Check(_topic, static text => Topics().IsMatch(text), "it takes a topic, such as arn:aws:sns:eu-west-1:111122223333:audits");
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_accountId);
        command.Options.Add(_region);
        command.Options.Add(_endpoint);
        command.Options.Add(_topic);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_endpoint) is null != result.GetResult(_topic) is null)
            {
                result.AddError("--sns-endpoint and --topic go together: a server, and which of its topics is told.");
            }
        });
    }

    public string? Topic(ParseResult result) => result.GetValue(_topic);

    /// <summary>Says in the options of an emulator what was given.</summary>
    public void Apply(ParseResult result, AuditEmulatorOptions options, TextWriter error)
    {
        var topic = Topics().Match(Topic(result) ?? "");
        options.AccountId = result.GetValue(_accountId) ?? (topic.Success ? topic.Groups["account"].Value : options.AccountId);
        options.Region = result.GetValue(_region) ?? (topic.Success ? topic.Groups["region"].Value : options.Region);
        if (result.GetValue(_endpoint) is { } endpoint)
        {
            options.SnsEndpoint = new Uri(endpoint);
            options.PublishFailed = (_, problem) => error.WriteLine($"iot-audit: the end of an audit was not published: {problem.Message}");
        }
    }

    private static void Check(Option<string?> option, Func<string, bool> isGood, string rule) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && !isGood(token.Value))
        {
            result.AddError($"{option.Name} is \"{token.Value}\": {rule}.");
        }
    });

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https");

    [GeneratedRegex(@"^[0-9]{12}\z")]
    private static partial Regex AccountIds();

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)+-[0-9]+\z")]
    private static partial Regex Regions();

    [GeneratedRegex(@"^arn:aws[a-z-]*:sns:(?<region>[a-z]+(-[a-z]+)+-[0-9]+):(?<account>[0-9]{12}):[A-Za-z0-9_-]{1,256}\z")]
    private static partial Regex Topics();
}
