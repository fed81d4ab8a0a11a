namespace NetPolSdk;

/// <summary>
/// A peer of an entry of Cilium in either direction: <see cref="Endpoints"/>, <see cref="CiliumCidr"/>, <see cref="CidrSet"/>,
/// <see cref="Entity"/>, <see cref="CiliumNodes"/> or <see cref="AwsGroup"/>.
/// </summary>
public abstract record CiliumSource : CiliumDestination
{
    private protected CiliumSource()
    {
    }
}
