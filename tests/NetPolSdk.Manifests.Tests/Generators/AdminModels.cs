using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Manifests.Tests;

/// <summary>Generates admin policies that use every field, by the fluent API.</summary>
internal static class AdminModels
{
    private static readonly Gen<ClusterPods> AnyPods = Gen.OneOf(
        Models.AnyNamespaces.Select(ClusterPods.FromNamespaces),
        from pods in Models.AnyPods from namespaces in Models.AnyNamespaces select ClusterPods.FromPodsInNamespaces(pods.In(namespaces)));

    private static readonly Gen<AdminDestination> Addresses = Gen.OneOf(
        Gen.Elements<AdminDestination>(Networks.Of("10.0.0.0/8"), Networks.Of("0.0.0.0/0", "::/0"), Nodes.All, Nodes.Labelled("zone", "a"), DomainNames.Of("example.com", "*.example.org.")),
        Models.Requirement.Select(requirement => (AdminDestination)Nodes.Labelled(requirement)));

    /// <summary>Named ports without a protocol: an admin policy has none.</summary>
    private static readonly Gen<Ports> AnyPorts = Gen.OneOf(
        Gen.Constant(Ports.All),
        Models.AnyPort.Where(port => port.Name is null || port.Protocol == Protocol.Tcp).NonEmptyListOf().Select(ports => Ports.Of([.. ports.Take(25)])));

    private static readonly Gen<Ports> Numbers = AnyPorts.Where(ports => ports.All(port => port.Name is null));

    private static readonly Gen<string?> RuleName = Gen.Elements<string?>(null, "", "allow: [monitoring]", "yes", new string('é', 100));

    private static readonly Gen<Func<AdminPolicy, AdminPolicy>> Rule = Gen.OneOf(
        from action in Gen.Elements<AdminAction>(AdminAction.Allow, AdminAction.Deny, AdminAction.Pass)
        from peers in AnyPods.NonEmptyListOf().Select(peers => AdminSources.Of([.. peers.Take(25)]))
        from ports in AnyPorts
        from named in RuleName
        from why in Models.MaybeReason
        select (Func<AdminPolicy, AdminPolicy>)(policy => Ingress(policy, action, peers, ports, named, why)),
        from action in Gen.Elements<AdminAction>(AdminAction.Allow, AdminAction.Deny, AdminAction.Pass)
        from hasAddresses in Gen.Elements(true, false)
        from pods in AnyPods.NonEmptyListOf()
        from addresses in Addresses.NonEmptyListOf()
        from ports in hasAddresses ? Numbers : AnyPorts
        from named in RuleName
        from why in Models.MaybeReason
        let peers = AdminDestinations.Of([.. (hasAddresses ? addresses.Concat<AdminDestination>(pods) : pods).Take(25)])
        select (Func<AdminPolicy, AdminPolicy>)(policy => Egress(policy, action, peers, ports, named, why)));

    /// <summary>Any admin policy.</summary>
    public static Gen<AdminPolicy> Any { get; } =
        from name in Models.DnsName
        from priority in Gen.Choose(0, 1000)
        from subject in AnyPods
        from kind in Gen.Choose(0, 3)
        from rules in Rule.ListOf()
        from why in Models.MaybeReason
        let start = kind switch
        {
            0 => (AdminPolicy)AdminNetworkPolicy.Named(name).WithPriority(priority).For(subject).DenyIngress(Namespaces.All),
            1 => BaselineAdminNetworkPolicy.For(subject).DenyIngress(Namespaces.All),
            2 => ClusterNetworkPolicy.Named(name).InAdminTier(priority).For(subject).DenyIngress(Namespaces.All),
            _ => ClusterNetworkPolicy.Named(name).InBaselineTier(priority).For(subject).DenyIngress(Namespaces.All),
        }
        let policy = rules.Take(20).Aggregate(start, (policy, rule) => rule(policy))
        select why is null ? policy : policy.Because(why);

    private static AdminPolicy Ingress(AdminPolicy policy, AdminAction action, AdminSources from, Ports on, string? named, string? why) => (policy, action) switch
    {
        (AdminNetworkPolicy admin, AdminAction.Pass) => admin.PassIngress(from, on, named, why),
        (ClusterNetworkPolicy cluster, AdminAction.Pass) => cluster.PassIngress(from, on, named, why),
        (AdminNetworkPolicy admin, AdminAction.Allow) => admin.AllowIngress(from, on, named, why),
        (ClusterNetworkPolicy cluster, AdminAction.Allow) => cluster.AllowIngress(from, on, named, why),
        (AdminNetworkPolicy admin, _) => admin.DenyIngress(from, on, named, why),
        (ClusterNetworkPolicy cluster, _) => cluster.DenyIngress(from, on, named, why),
        (BaselineAdminNetworkPolicy baseline, AdminAction.Deny) => baseline.DenyIngress(from, on, named, why),
        _ => ((BaselineAdminNetworkPolicy)policy).AllowIngress(from, on, named, why),
    };

    /// <summary>A baseline has no domain names.</summary>
    private static AdminPolicy Egress(AdminPolicy policy, AdminAction action, AdminDestinations to, Ports on, string? named, string? why) => (policy, action) switch
    {
        (AdminNetworkPolicy admin, AdminAction.Pass) => admin.PassEgress(to, on, named, why),
        (ClusterNetworkPolicy cluster, AdminAction.Pass) => cluster.PassEgress(to, on, named, why),
        (AdminNetworkPolicy admin, AdminAction.Allow) => admin.AllowEgress(to, on, named, why),
        (ClusterNetworkPolicy cluster, AdminAction.Allow) => cluster.AllowEgress(to, on, named, why),
        (AdminNetworkPolicy admin, _) => admin.DenyEgress(to, on, named, why),
        (ClusterNetworkPolicy cluster, _) => cluster.DenyEgress(to, on, named, why),
        _ when to.Any(peer => peer is DomainNames) => policy,
        (BaselineAdminNetworkPolicy baseline, AdminAction.Deny) => baseline.DenyEgress(to, on, named, why),
        _ => ((BaselineAdminNetworkPolicy)policy).AllowEgress(to, on, named, why),
    };
}
