namespace NetPolSdk.Benchmarks.Manifests;

/// <summary>The same policy as objects that a reflection serializer takes.</summary>
public sealed class PlainPolicy
{
    public string? ApiVersion { get; set; }

    public string? Kind { get; set; }

    public PlainMetadata? Metadata { get; set; }

    public PlainSpec? Spec { get; set; }

    public static PlainPolicy Of(NetworkPolicy policy) => new()
    {
        ApiVersion = policy.ApiVersion,
        Kind = policy.Kind,
        Metadata = new PlainMetadata { Name = policy.Name, Namespace = policy.Namespace },
        Spec = new PlainSpec
        {
            PodSelector = PlainSelector.Of(policy.Subject.Selector),
            PolicyTypes = ["Ingress", "Egress"],
            Ingress = [.. policy.Ingress.Select(rule => new PlainRule { From = [.. rule.From.Select(PlainPeer.Of)], Ports = [.. rule.Ports.Select(PlainPort.Of)] })],
            Egress = [.. policy.Egress.Select(rule => new PlainRule { To = [.. rule.To.Select(PlainPeer.Of)], Ports = [.. rule.Ports.Select(PlainPort.Of)] })],
        },
    };
}

public sealed class PlainMetadata
{
    public string? Name { get; set; }

    public string? Namespace { get; set; }
}

public sealed class PlainSpec
{
    public PlainSelector? PodSelector { get; set; }

    public List<string>? PolicyTypes { get; set; }

    public List<PlainRule>? Ingress { get; set; }

    public List<PlainRule>? Egress { get; set; }
}

public sealed class PlainRule
{
    public List<PlainPeer>? From { get; set; }

    public List<PlainPeer>? To { get; set; }

    public List<PlainPort>? Ports { get; set; }
}

public sealed class PlainSelector
{
    public Dictionary<string, string>? MatchLabels { get; set; }

    public static PlainSelector Of(LabelSelector selector) => new() { MatchLabels = selector.MatchLabels.ToDictionary(entry => entry.Key, entry => entry.Value) };
}

public sealed class PlainPeer
{
    public PlainSelector? NamespaceSelector { get; set; }

    public PlainSelector? PodSelector { get; set; }

    public PlainBlock? IpBlock { get; set; }

    public static PlainPeer Of(Peer peer) => peer switch
    {
        Pods pods => new() { PodSelector = PlainSelector.Of(pods.Selector) },
        Namespaces namespaces => new() { NamespaceSelector = PlainSelector.Of(namespaces.Selector) },
        PodsInNamespaces both => new() { NamespaceSelector = PlainSelector.Of(both.Namespaces.Selector), PodSelector = PlainSelector.Of(both.Pods.Selector) },
        IpBlock block => new() { IpBlock = new() { Cidr = block.Cidr.Text, Except = [.. block.Exceptions.Select(cidr => cidr.Text)] } },
        _ => throw new NotSupportedException(),
    };
}

public sealed class PlainBlock
{
    public string? Cidr { get; set; }

    public List<string>? Except { get; set; }
}

public sealed class PlainPort
{
    public string? Protocol { get; set; }

    public string? Port { get; set; }

    public static PlainPort Of(Port port) => new() { Protocol = port.Protocol.WireName(), Port = port.Name ?? port.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) };
}
