using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Manifests.Tests;

/// <summary>Generates objects of Calico that use every field in every combination that Calico takes.</summary>
internal static class CalicoModels
{
    private static readonly Gen<CalicoSelector> Leaf = Gen.OneOf(
        Gen.Constant(CalicoSelector.All),
        Gen.Elements("app", "projectcalico.org/namespace", "y", "in").Select(CalicoSelector.Has),
        from key in Gen.Elements("app", "k8s-app", "kubernetes.io/metadata.name")
        from value in Gen.Elements("", "api", "yes", "it's", "# no comment", ": {")
        from isNegated in Gen.Elements(true, false)
        select isNegated ? CalicoSelector.Label(key).IsNot(value) : CalicoSelector.Label(key).IsIn(value, "b"));

    internal static readonly Gen<CalicoSelector> Selector = Gen.OneOf(
        Leaf,
        from left in Leaf from right in Leaf select left & !right,
        from left in Leaf from right in Leaf from other in Leaf select (left | right) & other);

    private static readonly Gen<ValueList<CalicoPort>> Numbers = Gen.OneOf(
        Gen.Choose(1, 65535).Select(CalicoPort.Of),
        Gen.Constant(CalicoPort.Range(8080, 8090)),
        Gen.Elements("http", "y", "1e3").Select(CalicoPort.Named)).ListOf().Select(ports => ValueList.From(ports.Take(50)));

    private static readonly Gen<ValueList<Cidr>> Nets4 = Gen.SubListOf("10.0.0.0/8", "192.0.2.7/32", "0.0.0.0/1").Select(Cidrs);
    private static readonly Gen<ValueList<Cidr>> Nets6 = Gen.SubListOf("2001:db8::/32", "FD00:0:0::/48").Select(Cidrs);
    private static readonly Gen<ValueList<Cidr>> NoNets = Gen.Constant(ValueList<Cidr>.Empty);

    private static readonly Gen<ValueList<CalicoPort>> NoPorts = Gen.Constant(ValueList<CalicoPort>.Empty);

    private static readonly Gen<CalicoServiceAccounts?> Accounts = Maybe(
        from names in Gen.SubListOf("builder", "default")
        from selector in Maybe(Selector)
        select new CalicoServiceAccounts(ValueList.From(names), selector));

    private static readonly Gen<CalicoProtocol?> Transport = Gen.Elements<CalicoProtocol?>(CalicoProtocol.Tcp, CalicoProtocol.Udp, CalicoProtocol.Sctp, CalicoProtocol.Numbered(6));

    private static readonly Gen<CalicoAction> Action = Gen.Elements(CalicoAction.Allow, CalicoAction.Deny, CalicoAction.Log, CalicoAction.Pass);

    private static readonly Gen<double?> Order = Gen.Elements<double?>(null, 0, 100, -1, 0.5, 1e-7, 1e21, 1000.25);

    /// <summary>Rules for one direction: with ports, with ICMP, with other protocols, with a Service, with HTTP.</summary>
    private static Gen<CalicoRule> Rule(bool isIngress) => Gen.OneOf(
        from rule in Base
        from protocol in Transport
        from isV6 in Gen.Elements(true, false)
        from source in Entity(isV6 ? Nets6 : Nets4, Numbers)
        from destination in Entity(isV6 ? Nets6 : Nets4, Numbers)
        select rule with { Protocol = protocol, Source = source, Destination = destination, IpVersion = source.Nets.Count > 0 ? isV6 ? 6 : 4 : null },
        from rule in Base
        from isV6 in Gen.Elements(true, false)
        from icmp in Gen.Elements(CalicoIcmp.OfType(8), CalicoIcmp.OfType(0, 0), new CalicoIcmp(null, null))
        from notIcmp in Maybe(Gen.Elements(CalicoIcmp.OfType(3, 4), CalicoIcmp.OfType(254)))
        from source in Entity(NoNets, NoPorts)
        select rule with { Protocol = isV6 ? CalicoProtocol.IcmpV6 : CalicoProtocol.Icmp, IpVersion = isV6 ? 6 : 4, Icmp = icmp, NotIcmp = notIcmp, Source = source },
        from rule in Base
        from protocol in Gen.Elements<CalicoProtocol?>(null, CalicoProtocol.UdpLite, CalicoProtocol.Numbered(47))
        from notProtocol in Gen.Elements<CalicoProtocol?>(null, CalicoProtocol.Numbered(1), CalicoProtocol.Udp)
        from destination in Entity(Nets4, NoPorts)
        select rule with { Protocol = protocol, NotProtocol = notProtocol, Destination = destination },
        from rule in Base
        from @namespace in Gen.Constant("prod")
        let entity = new CalicoEntity { Service = new CalicoService("db", @namespace) }
        select isIngress ? rule with { Source = entity } : rule with { Destination = entity },
        from rule in Base
        from methods in Gen.SubListOf("GET", "PUT")
        from paths in Gen.SubListOf(new CalicoHttpPath("/healthz", false), new CalicoHttpPath("/v1/", true))
        select isIngress ? rule with { Action = CalicoAction.Allow, Protocol = CalicoProtocol.Tcp, Http = new CalicoHttp(ValueList.From(methods), ValueList.From(paths)) } : rule);

    private static Gen<CalicoRule> Base =>
        from action in Action
        from why in Models.MaybeReason
        from annotations in Gen.SubListOf(KeyValuePair.Create("team", "shop: core"), KeyValuePair.Create("example.com/ticket", "42"))
        select new CalicoRule(action) { Reason = why, Annotations = ValueMap.From(annotations) };

    private static Gen<CalicoEntity> Entity(Gen<ValueList<Cidr>> nets, Gen<ValueList<CalicoPort>> ports) =>
        from within in nets
        from without in nets
        from selector in Maybe(Selector)
        from notSelector in Maybe(Selector)
        from namespaces in Maybe(Gen.OneOf(Selector, Gen.Constant(CalicoSelector.Global)))
        from accounts in Accounts
        from allowed in ports
        from denied in ports
        select new CalicoEntity
        {
            Nets = within,
            NotNets = without,
            Selector = selector,
            NotSelector = notSelector,
            NamespaceSelector = namespaces,
            ServiceAccounts = accounts,
            Ports = allowed,
            NotPorts = denied,
        };

    private static Gen<CalicoPolicy> Policy =>
        from name in Gen.Elements("api", "security.api", "null")
        from kind in Gen.Choose(0, 3)
        from staged in Gen.Elements<CalicoStagedAction?>(null, CalicoStagedAction.Set, CalicoStagedAction.Learn, CalicoStagedAction.Ignore)
        from tier in Gen.Elements<string?>(null, "default", "security")
        from order in Order
        from selector in Maybe(Selector)
        from accounts in Maybe(Selector)
        from types in Gen.Elements(PolicyTypes.None, PolicyTypes.Ingress, PolicyTypes.Egress, PolicyTypes.Both)
        from ingress in Rule(isIngress: true).ListOf()
        from egress in Rule(isIngress: false).ListOf()
        from hasHints in Gen.Elements(true, false)
        from why in Models.MaybeReason
        let policy = (CalicoPolicy)(Start(kind, name, staged) with
        {
            WrittenTier = tier,
            Order = order,
            Selector = selector,
            ServiceAccountSelector = accounts,
            WrittenTypes = types,
            Ingress = ValueList.From(ingress),
            Egress = ValueList.From(egress),
            PerformanceHints = hasHints ? ["AssumeNeededOnEveryNode"] : [],
        }).WithReason(why)
        from flags in Gen.Choose(0, 3)
        from namespaces in Maybe(Selector)
        select policy is CalicoGlobalPolicy global ? WithFlags(global, flags, namespaces) : policy;

    /// <summary>Any object of Calico.</summary>
    public static Gen<Policy> Any { get; } = Gen.OneOf(
        Policy.Select(policy => (Policy)policy),
        Models.Any.Select(policy => (Policy)CalicoStagedKubernetesNetworkPolicy.Of(policy, policy.Ingress.Count > 0 ? CalicoStagedAction.Learn : null)),
        from order in Order
        from action in Gen.Elements<CalicoAction?>(null, CalicoAction.Deny, CalicoAction.Pass)
        from why in Models.MaybeReason
        select (Policy)new CalicoTier(ObjectMetadata.Named("security")) { Order = order, WrittenDefaultAction = action }.WithReason(why),
        from nets in Gen.SubListOf("10.0.0.1", "10.0.0.0/8", "10.0.0.9/8", "2001:db8::1")
        from why in Models.MaybeReason
        select new CalicoGlobalNetworkSet(ObjectMetadata.Named("bad").WithLabel("role", "blocked")) { Nets = ValueList.From(nets.Select(net => Cidr.TryParseAddressOrRange(net)!)) }.WithReason(why),
        Gen.Constant((Policy)new CalicoNetworkSet(ObjectMetadata.Named("partners").InNamespace("prod")) { Nets = [Cidr.Parse("198.51.100.0/24")] }),
        Gen.Elements<Policy>(
            new CalicoStagedNetworkPolicy(ObjectMetadata.Named("api").InNamespace("prod")) { StagedAction = CalicoStagedAction.Delete, WrittenTier = "security" },
            new CalicoStagedKubernetesNetworkPolicy(ObjectMetadata.Named("api").InNamespace("prod")) { StagedAction = CalicoStagedAction.Delete }));

    private static CalicoPolicy Start(int kind, string name, CalicoStagedAction? staged) => kind switch
    {
        0 => new CalicoNetworkPolicy(ObjectMetadata.Named(name).InNamespace("prod")),
        1 => new CalicoStagedNetworkPolicy(ObjectMetadata.Named(name).InNamespace("prod")) { StagedAction = staged },
        2 => new CalicoGlobalNetworkPolicy(ObjectMetadata.Named(name)),
        _ => new CalicoStagedGlobalNetworkPolicy(ObjectMetadata.Named(name)) { StagedAction = staged },
    };

    private static CalicoGlobalPolicy WithFlags(CalicoGlobalPolicy policy, int flags, CalicoSelector? namespaces) => flags switch
    {
        1 => policy with { NamespaceSelector = namespaces, DoNotTrack = true, ApplyOnForward = true, PreDnat = false },
        2 when policy.Egress.Count == 0 && (policy.WrittenTypes & PolicyTypes.Egress) == 0 => policy with { NamespaceSelector = namespaces, PreDnat = true, ApplyOnForward = true },
        3 => policy with { ApplyOnForward = false },
        _ => policy with { NamespaceSelector = namespaces },
    };

    private static ValueList<Cidr> Cidrs(IList<string> texts) => ValueList.From(texts.Select(text => Cidr.TryParseSloppy(text)!));

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.OneOf(Gen.Constant((T?)null), gen.Select(value => (T?)value));
}
