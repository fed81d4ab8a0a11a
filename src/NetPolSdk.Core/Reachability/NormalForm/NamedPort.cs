namespace NetPolSdk;

/// <summary>A port that each destination pod resolves for itself.</summary>
/// <param name="Protocol">The protocol; null where any will do.</param>
/// <param name="Name">The name.</param>
internal sealed record NamedPort(Protocol? Protocol, string Name)
{
    public bool Matches(ContainerPort port) => port.Name == Name && (Protocol is null || Protocol == port.Protocol);
}
