using Amazon.Runtime.CredentialManagement;

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
            isKnown = true;
            return new CredentialProfileStoreChain().TryGetProfile(name, out var profile) ? profile : null;
        }
        catch (Exception)
        {
            // A bad line, a missing right or a folder in a file's place stops the reading. The call fails for it too and says where it is.
            isKnown = false;
            return null;
        }
    }
}
