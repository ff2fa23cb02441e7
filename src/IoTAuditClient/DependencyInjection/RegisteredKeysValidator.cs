using IoTAuditClient.Text;
using Microsoft.Extensions.Options;

namespace IoTAuditClient.DependencyInjection;

/// <summary>Checks that keys can be told apart, and that the sections of accounts hold the accounts that were registered.</summary>
internal sealed class RegisteredKeysValidator : IValidateOptions<RegisteredKeys>
{
    private const int MaxShownLength = 200;

    public ValidateOptionsResult Validate(string? name, RegisteredKeys options)
    {
        var failures = OfKeys(options).Concat(OfSections(options)).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    // Keys of a configuration have no case, so an account would be registered as the one or the other by chance.
    private static IEnumerable<string> OfKeys(RegisteredKeys registered) => registered.Keys
        .GroupBy(static key => key, StringComparer.OrdinalIgnoreCase)
        .Where(static keys => keys.Count() > 1)
        .Select(static keys => $"The clients {string.Join(" and ", keys.Select(static key => $"\"{Show(key)}\""))} have names that differ "
            + "in case only: give them names that are told apart without it.");

    private static IEnumerable<string> OfSections(RegisteredKeys registered)
    {
        foreach (var section in registered.Sections)
        {
            if (section.Value is { } value)
            {
                yield return $"{section.Path} is \"{SecretText.Show(value, MaxShownLength)}\", but it takes a section with one section for "
                    + "each account.";
            }
            else if (!section.GetChildren().Any())
            {
                yield return $"{section.Path} does not exist or is empty, so there is no account: correct the name of the section, or add "
                    + "a section for each account to it.";
            }

            foreach (var child in section.GetChildren())
            {
                if (!registered.Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                {
                    yield return $"{child.Path} came into the configuration after AddIoTAuditAccounts had read it: add the source of it "
                        + "before.";
                }
            }
        }
    }

    private static string Show(string text) => BoundedText.Show(text, MaxShownLength);
}
