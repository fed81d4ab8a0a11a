namespace NetPolSdk;

/// <summary>Ports as admin policies have them: every port of a protocol is a range, and a named port has no protocol.</summary>
internal static class AdminPorts
{
    /// <summary>The ports in the form that the policy's kind writes them in, so that what is written and read again is equal.</summary>
    /// <exception cref="InvalidPolicyException">There are too many, or a port has no form there.</exception>
    public static Ports For(AdminPolicy policy, Ports ports, string parameter)
    {
        AdminLimits.ThrowIfMore(ports.Count, policy.Limits.MostPorts, policy.PortsField, "Make two rules of it.", parameter);
        return ports.IsAll ? ports : Ports.FromWire(ValueList.From(ports.Select(port => For(policy, port, parameter))));
    }

    /// <summary>Names are declared by pods; an address has none, so such a rule could never match.</summary>
    public static void ThrowIfNamedForAddresses(AdminDestinations to, Ports ports, string parameter)
    {
        if (to.Any(static peer => peer is not ClusterPods) && ports.FirstOrDefault(static port => port.Name is not null) is { } named)
        {
            throw new InvalidPolicyException(RuleIds.NamedPortForAddresses, "spec.egress[]", named.Name, "is a port's name, and networks, nodes and domain names have none", "Write the number, or make a rule of its own for the pods.", parameter);
        }
    }

    private static Port For(AdminPolicy policy, Port port, string parameter)
    {
        if (port is { Name: { } name, Protocol: not Protocol.Tcp })
        {
            throw new InvalidPolicyException(RuleIds.AdminShape, policy.PortsField, name, "is given a protocol, and an admin policy's named port has none", $"Write Port.Named({Quoted.Text(name)}): the pods' own declaration counts.", parameter);
        }

        return port switch
        {
            { IsEveryPort: true } => Port.Range(port.Protocol, PortSyntax.Smallest, PortSyntax.Largest),
            { Number: { } first, EndNumber: { } last } when first == last && policy is ClusterNetworkPolicy => Port.Of(port.Protocol, first),
            _ => port,
        };
    }
}
