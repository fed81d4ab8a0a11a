namespace NetPolSdk;

/// <summary>Whether parts of a policy of Cilium rest on values that are not known.</summary>
internal static class CiliumHoles
{
    public static bool In(CiliumSelector selector) => Holes.In(selector.Labels);

    public static bool In(CiliumPeers peers) => peers.Items.Any(static peer => Hole.IsIn(peer.ToString()));

    public static bool In(CiliumRule rule) => In(rule.Peers) || rule.ToPorts.Any(static ports => ports.Ports.Any(In));

    public static bool In(CiliumPort port) => Hole.Is(port.Name) || (port.Number is { } first && Hole.Is(first)) || (port.EndNumber is { } last && Hole.Is(last));
}
