using IoTAudit.Tool.Services;
using IoTAuditClient;

namespace IoTAudit.Tool.Failures;

/// <summary>
/// A profile that is named and that is not there. Where AWS_PROFILE names it, the AWS SDK says only that it found no credentials.
/// </summary>
/// <param name="Name">The name that no profile has.</param>
/// <param name="Setting">The option, the variable or the part of the accounts file that has it.</param>
internal sealed record MissingProfile(string Name, string Setting)
{
    private const string Option = "--profile";
    private const string Variable = "AWS_PROFILE";

    /// <summary>The missing profile behind a failure, or null where it failed for another reason.</summary>
    public static MissingProfile? Of(AuditClientException exception, ConsoleContext context, ServiceSettings settings) => exception switch
    {
        { StatusCode: not null } => null,
        not (AuditConfigurationException or AuditCredentialsException) => null,
        _ when settings.Profile is { } name => Find(name, Option),
        _ when settings.Account is { Profile: { } name } account =>
            Find(name, $"the Profile of the account {VisibleText.Show(account.Name)} in the accounts file"),
        _ when context.Variable(Variable) is { Length: > 0 } name => Find(name, Variable),
        _ => null,
    };

    /// <summary>The line for a failure that does not name the profile itself, or null.</summary>
    public static string? Describe(AuditClientException exception, ConsoleContext context, ServiceSettings settings) =>
        Of(exception, context, settings) is { Setting: Variable } missing
        ? $"there is no AWS profile named '{missing.Name}', which {Variable} names. Correct it; "
            + "`aws configure list-profiles` shows the names."
        : null;

    private static MissingProfile? Find(string name, string setting) =>
        AwsProfiles.Find(name, out var isKnown) is null && isKnown ? new MissingProfile(name, setting) : null;
}
