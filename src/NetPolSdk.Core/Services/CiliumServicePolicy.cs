namespace NetPolSdk;

/// <summary>
/// The policy of Cilium's own kind that a service has besides the other one: the HTTP requests that it takes, the hosts that it calls by name, and the DNS through
/// Cilium's proxy that the names rest on. Allowances of both policies add up. Source: Cilium docs, "Network Policy", "Layer 3 Policies", section "DNS based".
/// </summary>
internal static class CiliumServicePolicy
{
    /// <summary>The policy; null where the other one says all.</summary>
    public static CiliumNetworkPolicy? Of(Service service, ServiceGraph graph)
    {
        if (!service.HasCiliumPolicy)
        {
            return null;
        }

        var requests = ServicePolicy.HttpIngress(service, graph).ToArray();
        var hosts = service.HostCalls.OrderBy(static call => call.Host, StringComparer.Ordinal).ToArray();
        if (requests.Length + hosts.Length == 0)
        {
            return null;
        }

        ICiliumPolicyStart<CiliumNetworkPolicy> policy = CiliumNetworkPolicy.Named(service.Name).InNamespace(service.Namespace).For(service.PodSelector);
        foreach (var flow in requests)
        {
            policy = Requests(policy, service, flow);
        }

        policy = hosts.Aggregate(policy, static (soFar, call) => soFar.AllowEgress(to: Name(call.Host), on: CiliumPorts.Of([.. call.Ports]), because: call.Reason));
        return ServicePolicy.Signed(hosts.Length == 0 ? policy.SoFar : WithDns(policy, service), service.DeclaringClass);
    }

    /// <summary>One rule for the ports that take the same requests.</summary>
    private static ICiliumPolicyStart<CiliumNetworkPolicy> Requests(ICiliumPolicyStart<CiliumNetworkPolicy> policy, Service service, ServiceFlow flow) => flow.Ports
        .GroupBy(port => ValueList.From(service.HttpOn(port).Select(Request).Distinct()))
        .Aggregate(policy, (soFar, same) => soFar.AllowIngress(from: flow.Peers, on: CiliumPorts.Of([.. same]), http: CiliumHttpRules.Of([.. same.Key]), because: flow.Reason));

    private static CiliumHttpRule Request(HttpAllowance allowance)
    {
        var path = allowance.Path == "/*" ? null : HttpPattern.ExpressionOf(allowance.Path);
        return allowance.Method != HttpPattern.Any ? Http.Request(allowance.Method, path) : path is null ? Http.Any : Http.Path(path);
    }

    /// <summary>DNS for every name, as the service's other policy has it; here it passes the proxy, which learns the addresses.</summary>
    private static CiliumNetworkPolicy WithDns(ICiliumPolicyStart<CiliumNetworkPolicy> policy, Service service) => service.Resolvers.Count == 0
        ? policy.AllowEgressToDns(Fqdn.Any)
        : service.Resolvers.Aggregate(policy, static (soFar, resolver) => soFar.AllowEgressToDns(resolver.To, [Fqdn.Any])).SoFar;

    private static Fqdn Name(string host) => host.IndexOf('*') >= 0 ? Fqdn.Matching(host) : Fqdn.Named(host);
}
