namespace IoTAudit.Tool.Help;

/// <summary>The variables that the program itself reads, beside those of the AWS SDK.</summary>
internal static class ConsoleVariables
{
    public static IReadOnlyList<HelpEntry> All { get; } =
    [
        new("IOT_AUDIT_REGION, IOT_AUDIT_PROFILE, IOT_AUDIT_ACCOUNT, IOT_AUDIT_ENDPOINT_URL",
            "Which account and Region is asked, where the command line does not say it. They go before the variables of AWS."),
        new("IOT_AUDIT_ACCOUNTS_FILE", "The file that --account reads."),
        new("IOT_AUDIT_OUTPUT, IOT_AUDIT_TIMEOUT, IOT_AUDIT_COLOR, IOT_AUDIT_IGNORE_FILE",
            "The options of the same names, where the command line does not have them."),
        new("IOT_AUDIT_CONFIG",
            "The config file, otherwise ~/.config/iot-audit/config.json: JSON with options of these names, such as {\"profile\": "
                + "\"prod\", \"output\": \"jsonl\"}. Variables go before it, also those of AWS that say the same."),
        new("AWS_REGION, AWS_PROFILE, AWS_ACCESS_KEY_ID and others", "As all AWS SDKs have them. An empty one counts as not set."),
        new("NO_COLOR", "Where it is not empty, nothing is coloured."),
    ];
}
