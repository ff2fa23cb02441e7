namespace Amazon.IoT.Model;

/// <summary>A name of AWSSDK.IoT that apps have from elsewhere as well, here without its members, so that an ambiguity shows.</summary>
public class Tag
{
}
