using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>Reads <c>[assembly: IngressGuardRail]</c> and <c>[assembly: EgressGuardRail]</c>: each is a policy. One with a mistake is left out as a whole.</summary>
internal sealed class GuardRailReader
{
    private readonly AttributeArguments _arguments;
    private readonly MisuseList _misuses;

    private GuardRailReader(AttributeArguments arguments, MisuseList misuses) => (_arguments, _misuses) = (arguments, misuses);

    public static ValueList<ClusterNetworkPolicy> Read(IAssemblySymbol assembly, MisuseList misuses)
    {
        var ingress = ClassAttributes.Of(assembly, AttributeNames.IngressGuardRail).Select(attribute => (Attribute: attribute, Policy: new GuardRailReader(attribute, misuses).Ingress()));
        var egress = ClassAttributes.Of(assembly, AttributeNames.EgressGuardRail).Select(attribute => (Attribute: attribute, Policy: new GuardRailReader(attribute, misuses).Egress()));
        var read = ingress.Concat(egress).ToArray();
        foreach (var again in read.Where(static entry => entry.Policy is not null).GroupBy(static entry => entry.Policy!.Name, StringComparer.Ordinal).SelectMany(static same => same.Skip(1)))
        {
            misuses.Add(RuleIds.SameServiceName, again.Attribute.PlaceOf(0), $"Another guard rail is named {again.Policy!.Name} too, and a cluster holds one policy of a name. Rename one of them.");
        }

        return ValueList.From(read.Select(static entry => entry.Policy).OfType<ClusterNetworkPolicy>());
    }

    private ClusterNetworkPolicy? Ingress()
    {
        var (start, pods) = (Start(), Pods("From"));
        var ports = Ports();
        if (start is null || pods is null || ports is null || !HasPeers(pods.Count, "From, FromAllExcept or FromEveryNamespace"))
        {
            return null;
        }

        var (from, because) = (AdminSources.Of([.. pods]), ReasonReader.Read(_arguments, _misuses));
        return Signed(() => Action switch
        {
            AdminAction.Deny => start.DenyIngress(from, ports, because: because),
            AdminAction.Pass => start.PassIngress(from, ports, because: because),
            _ => start.AllowIngress(from, ports, because: because),
        });
    }

    private ClusterNetworkPolicy? Egress()
    {
        var (start, pods, networks) = (Start(), Pods("To"), Networks());
        var ports = Ports();
        if (start is null || pods is null || networks is null || ports is null || !HasPeers(pods.Count + networks.Count, "To, ToAllExcept, ToEveryNamespace or ToCidrs"))
        {
            return null;
        }

        var (to, because) = (AdminDestinations.Of([.. pods, .. networks]), ReasonReader.Read(_arguments, _misuses));
        return Signed(() => Action switch
        {
            AdminAction.Deny => start.DenyEgress(to, ports, because: because),
            AdminAction.Pass => start.PassEgress(to, ports, because: because),
            _ => start.AllowEgress(to, ports, because: because),
        });
    }

    private AdminAction Action => (AdminAction)_arguments.Value<int>(1);

    /// <summary>What is made; the kind of policy refuses what it has no form for.</summary>
    private ClusterNetworkPolicy? Signed(Func<ClusterNetworkPolicy> policy) =>
        _misuses.Try(() => policy().WithLabel(ServicePolicy.ManagedByLabel, ServicePolicy.Manager), _ => _arguments.PlaceOf("Ports"));

    private AdminPolicySubject<ClusterNetworkPolicy>? Start()
    {
        var place = _misuses.Try(
            () =>
            {
                var named = ClusterNetworkPolicy.Named(_arguments.Value<string>(0) ?? "");
                var priority = _arguments.Value<int>(2);
                return (AdminTier)_arguments.Value<int>("Tier") == AdminTier.Baseline ? named.InBaselineTier(priority) : named.InAdminTier(priority);
            },
            parameter => _arguments.PlaceOf(parameter == "priority" ? 2 : 0));
        return Namespaces("Guards") is { } guarded && place is not null ? place.For(guarded.Count == 0 ? NetPolSdk.Namespaces.All : guarded[0]) : null;
    }

    /// <summary>The pods at the other end, by their namespaces: any of what is said. Null where it is at fault.</summary>
    private ValueList<ClusterPods>? Pods(string property)
    {
        var namespaces = Namespaces(property);
        return namespaces is null ? null
            : ValueList.From((_arguments.Value<bool>(property + "EveryNamespace") ? namespaces.Add(NetPolSdk.Namespaces.All) : namespaces).Select(ClusterPods.FromNamespaces));
    }

    /// <summary>The namespaces that a property names, and those that its twin does not; none where neither is said.</summary>
    private ValueList<Namespaces>? Namespaces(string property)
    {
        var exceptProperty = property + "AllExcept";
        if (property == "Guards" && _arguments.Sets(property) && _arguments.Sets(exceptProperty))
        {
            _misuses.Add(RuleIds.AdminShape, _arguments.PlaceOf(exceptProperty), "Guards names the namespaces already. Leave one of the two out.");
            return null;
        }

        var named = Selected(property, static names => names.Length == 1 ? NetPolSdk.Namespaces.Named(names[0]) : NetPolSdk.Namespaces.Named(names));
        var others = Selected(exceptProperty, static names => NetPolSdk.Namespaces.AllExcept(names));
        return named is null || others is null ? null : named.AddRange(others);
    }

    private ValueList<Namespaces>? Selected(string property, Func<string[], Namespaces> select)
    {
        if (!_arguments.Sets(property))
        {
            return [];
        }

        return _misuses.Try(() => select([.. _arguments.Values<string>(property)]), _ => _arguments.PlaceOf(property)) is { } namespaces ? [namespaces] : null;
    }

    private ValueList<Networks>? Networks()
    {
        const string Property = "ToCidrs";
        if (!_arguments.Sets(Property))
        {
            return [];
        }

        return _misuses.Try(() => NetPolSdk.Networks.Of([.. _arguments.Values<string>(Property)]), _ => _arguments.PlaceOf(Property)) is { } networks ? [networks] : null;
    }

    private Ports? Ports()
    {
        if (!_arguments.Sets("Ports"))
        {
            return NetPolSdk.Ports.All;
        }

        return _misuses.Try(() => NetPolSdk.Ports.Of([.. _arguments.Values<string>("Ports").Select(PortText.Parse)]), _ => _arguments.PlaceOf("Ports"));
    }

    private bool HasPeers(int count, string properties)
    {
        if (count == 0)
        {
            _misuses.Add(RuleIds.AdminShape, _arguments.Place, $"The guard rail does not say whose connections it is about. Say it with {properties}.");
        }

        return count > 0;
    }
}
