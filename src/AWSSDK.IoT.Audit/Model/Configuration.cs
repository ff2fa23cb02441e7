namespace Amazon.IoT.Model;

/// <summary>A name of AWSSDK.IoT that apps have from elsewhere as well. It is here without its members, so that an ambiguity shows.</summary>
public class Configuration
{
}
