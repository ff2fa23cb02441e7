using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime.CredentialManagement;
using IoTAuditClient.Sdk;

namespace IoTAudit.Tool.Services;

/// <summary>The profiles of ~/.aws, as the AWS SDK reads them.</summary>
internal static class AwsProfiles
{
    /// <summary>The names that there are; none where the files cannot be read.</summary>
    public static IReadOnlyList<string> Names()
    {
        try
        {
            return [.. new CredentialProfileStoreChain().ListProfiles().Select(static profile => profile.Name)];
        }
        catch (Exception)
        {
            return [];
        }
    }

    /// <summary>Looks for a profile.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isKnown">False where the files cannot be read, so that the profile may be there all the same.</param>
    public static CredentialProfile? Find(string name, out bool isKnown)
    {
        try
        {
            // The AWS SDK takes a folder in a file's place for a file without profiles, so that nothing is known of those that were meant.
            isKnown = !ProfileFiles.PathsOf(new AWSOptions()).Any(Directory.Exists);
            if (new CredentialProfileStoreChain().TryGetProfile(name, out var profile))
            {
                return profile;
            }

            // One with a value that the SDK does not take is there, and the call says what is wrong with it.
            isKnown &= ProfileFiles.RefusalOf(new AWSOptions(), name) is null;
            return null;
        }
        catch (Exception)
        {
            // A bad line or a missing right stops the reading. The call fails for it too and says where it is.
            isKnown = false;
            return null;
        }
    }
}
