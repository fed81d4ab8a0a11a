namespace NetPolSdk;

/// <summary>Whether parts of a policy of Calico rest on values that are not known.</summary>
internal static class CalicoHoles
{
    public static bool In(CalicoPolicy policy) => Hole.IsIn(policy.Tier) || In(policy.Selector) || In(policy.ServiceAccountSelector) || (policy is CalicoGlobalPolicy global && In(global.NamespaceSelector)) || Hole.Is(policy.Namespace) || policy.Ingress.Any(In) || policy.Egress.Any(In);

    public static bool In(CalicoRule rule) => In(rule.Source) || In(rule.Destination) || (rule.Protocol is { } protocol && Hole.Is(protocol.Number)) || (rule.NotProtocol is { } excluded && Hole.Is(excluded.Number));

    public static bool In(CalicoEntity entity) =>
        Hole.IsIn(entity.ToString()) || entity.Nets.Any(static net => net.IsHole) || entity.NotNets.Any(static net => net.IsHole) || entity.Ports.Any(In) || entity.NotPorts.Any(In);

    public static bool In(CalicoSelector? selector) => selector is not null && Hole.IsIn(selector.ToString());

    private static bool In(CalicoPort port) => Hole.Is(port.Name) || (port.Number is { } first && Hole.Is(first)) || (port.EndNumber is { } last && Hole.Is(last));
}
