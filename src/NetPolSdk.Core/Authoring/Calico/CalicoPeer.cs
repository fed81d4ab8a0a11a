namespace NetPolSdk;

/// <summary>
/// Whom a rule of a Calico policy is about. All that is said of one peer must hold (AND); a list of peers is OR, and becomes a rule for
/// each. Pods, pods in namespaces, namespaces and IP blocks convert to it. Source: Calico docs, "Network policy", section "EntityRule".
/// </summary>
public sealed record CalicoPeer
{
    private CalicoPeer(CalicoEntity entity) => Entity = entity;

    /// <summary>Any address, in the cluster or out of it.</summary>
    public static CalicoPeer Anyone { get; } = new(CalicoEntity.Anyone);

    /// <summary>The peer as Calico's rules have it.</summary>
    public CalicoEntity Entity { get; private init; }

    /// <summary>Whether pods of the policy's own namespace are meant, which policies without a namespace do not have.</summary>
    internal bool NeedsNamespace { get; private init; }

    /// <summary>Pods of the policy's own namespace. A policy that is in none refuses them.</summary>
    /// <param name="pods">The pods.</param>
    public static implicit operator CalicoPeer(Pods pods) => FromPods(pods);

    /// <summary>Pods by labels, in namespaces.</summary>
    /// <param name="pods">The pods.</param>
    public static implicit operator CalicoPeer(PodsInNamespaces pods) => FromPodsInNamespaces(pods);

    /// <summary>All pods of namespaces.</summary>
    /// <param name="namespaces">The namespaces.</param>
    public static implicit operator CalicoPeer(Namespaces namespaces) => FromNamespaces(namespaces);

    /// <summary>Addresses of a range, those of pods included.</summary>
    /// <param name="block">The range.</param>
    public static implicit operator CalicoPeer(IpBlock block) => FromIpBlock(block);

    /// <summary>What an expression selects, as <see cref="Matching"/>.</summary>
    /// <param name="selector">The expression.</param>
    public static implicit operator CalicoPeer(CalicoSelector selector) => Matching(selector);

    /// <summary>Pods of the policy's own namespace.</summary>
    /// <param name="pods">The pods.</param>
    public static CalicoPeer FromPods(Pods pods) => new(new CalicoEntity { Selector = LabelSelectorExpression.Of(Require.NotNull(pods, nameof(pods)).Selector) }) { NeedsNamespace = true };

    /// <summary>Pods by labels, in namespaces.</summary>
    /// <param name="pods">The pods.</param>
    public static CalicoPeer FromPodsInNamespaces(PodsInNamespaces pods) => new(new CalicoEntity
    {
        Selector = LabelSelectorExpression.Of(Require.NotNull(pods, nameof(pods)).Pods.Selector),
        NamespaceSelector = LabelSelectorExpression.Of(pods.Namespaces.Selector),
    });

    /// <summary>All pods of namespaces.</summary>
    /// <param name="namespaces">The namespaces.</param>
    public static CalicoPeer FromNamespaces(Namespaces namespaces) => new(new CalicoEntity { NamespaceSelector = LabelSelectorExpression.Of(Require.NotNull(namespaces, nameof(namespaces)).Selector) });

    /// <summary>Addresses of a range.</summary>
    /// <param name="block">The range.</param>
    public static CalicoPeer FromIpBlock(IpBlock block) => new(new CalicoEntity { Nets = [Require.NotNull(block, nameof(block)).Cidr], NotNets = block.Exceptions });

    /// <summary>What an expression selects, as <see cref="Matching"/>.</summary>
    /// <param name="selector">The expression.</param>
    public static CalicoPeer FromCalicoSelector(CalicoSelector selector) => Matching(selector);

    /// <summary>
    /// Endpoints and network sets whose labels an expression selects: <c>selector</c>. In a policy of a namespace they are those of that namespace,
    /// unless <see cref="In(Namespaces)"/> names others; in a policy of none they are anywhere, host endpoints included.
    /// </summary>
    /// <param name="selector">The expression, without <c>global()</c>.</param>
    /// <exception cref="InvalidPolicyException">The expression has <c>global()</c>.</exception>
    public static CalicoPeer Matching(CalicoSelector selector) => new(new CalicoEntity { Selector = CalicoSelectors.OfPolicy(selector, "selector", nameof(selector)) });

    /// <summary>The endpoints of a Kubernetes Service: <c>services</c>. It stands alone, and only on the other side of the policy's own endpoints.</summary>
    /// <param name="name">The Service.</param>
    /// <param name="namespace">Its namespace; that of the policy where left out, if the policy has one.</param>
    /// <exception cref="InvalidPolicyException">A name is empty or too long.</exception>
    public static CalicoPeer Service(string name, string? @namespace = null) => new(new CalicoEntity { Service = CalicoPeerSyntax.Service(name, @namespace) });

    /// <summary>Those in namespaces: <c>namespaceSelector</c>.</summary>
    /// <param name="namespaces">The namespaces.</param>
    /// <exception cref="InvalidPolicyException">Namespaces have been named before, or the peer is a Service.</exception>
    public CalicoPeer In(Namespaces namespaces) => In(LabelSelectorExpression.Of(Require.NotNull(namespaces, nameof(namespaces)).Selector));

    /// <summary>Those in namespaces whose labels an expression selects: <c>namespaceSelector</c>. With <see cref="CalicoSelector.Global"/> they are those in no namespace, such as GlobalNetworkSets.</summary>
    /// <param name="namespaces">The expression; <c>global()</c> only alone.</param>
    /// <exception cref="InvalidPolicyException">The expression combines <c>global()</c> with something else, namespaces have been named before, or the peer is a Service.</exception>
    public CalicoPeer In(CalicoSelector namespaces)
    {
        CalicoPeerSyntax.ThrowIfSaid(Entity, "namespaceSelector", Entity.NamespaceSelector is not null, nameof(namespaces));
        return new(Entity with { NamespaceSelector = CalicoSelectors.OfNamespaces(namespaces, "namespaceSelector", nameof(namespaces)) });
    }

    /// <summary>Those that are no endpoints or network sets that an expression selects: <c>notSelector</c>. Addresses that are neither are among them.</summary>
    /// <param name="selector">The expression.</param>
    /// <exception cref="InvalidPolicyException">It has been said before, or the peer is a Service.</exception>
    public CalicoPeer NotMatching(CalicoSelector selector)
    {
        CalicoPeerSyntax.ThrowIfSaid(Entity, "notSelector", Entity.NotSelector is not null, nameof(selector));
        return this with { Entity = Entity with { NotSelector = Require.NotNull(selector, nameof(selector)) } };
    }

    /// <summary>Those with an address in any of the ranges: <c>nets</c>.</summary>
    /// <param name="cidrs">1 to 256 ranges of one family, each once.</param>
    /// <exception cref="InvalidPolicyException">A text is no range or has bits past its prefix, there are none or too many, it has been said before, or the peer is a Service.</exception>
    public CalicoPeer Within(params string[] cidrs)
    {
        CalicoPeerSyntax.ThrowIfSaid(Entity, "nets", Entity.Nets.Count > 0, nameof(cidrs));
        return this with { Entity = Entity with { Nets = CalicoPeerSyntax.Nets(cidrs, "nets", isNegated: false, nameof(cidrs)) } };
    }

    /// <summary>Those with an address in none of the ranges: <c>notNets</c>.</summary>
    /// <param name="cidrs">1 to 256 ranges of one family, each once, none of which is every address.</param>
    /// <exception cref="InvalidPolicyException">A text is no range or has bits past its prefix, there are none or too many, it has been said before, or the peer is a Service.</exception>
    public CalicoPeer NotWithin(params string[] cidrs)
    {
        CalicoPeerSyntax.ThrowIfSaid(Entity, "notNets", Entity.NotNets.Count > 0, nameof(cidrs));
        return this with { Entity = Entity with { NotNets = CalicoPeerSyntax.Nets(cidrs, "notNets", isNegated: true, nameof(cidrs)) } };
    }

    /// <summary>Those that run as any of the service accounts: <c>serviceAccounts.names</c>.</summary>
    /// <param name="accounts">The names, one or more, each once.</param>
    /// <exception cref="InvalidPolicyException">There is no name, one occurs twice, it has been said before, or the peer is a Service.</exception>
    public CalicoPeer RunningAs(params string[] accounts)
    {
        CalicoPeerSyntax.ThrowIfSaid(Entity, "serviceAccounts", Entity.ServiceAccounts is { Names.Count: > 0 }, nameof(accounts));
        return this with { Entity = Entity with { ServiceAccounts = new(CalicoPeerSyntax.Accounts(accounts), Entity.ServiceAccounts?.Selector) } };
    }

    /// <summary>Those whose service accounts an expression selects: <c>serviceAccounts.selector</c>.</summary>
    /// <param name="accounts">An expression over the labels of service accounts.</param>
    /// <exception cref="InvalidPolicyException">It has been said before, or the peer is a Service.</exception>
    public CalicoPeer RunningAs(CalicoSelector accounts)
    {
        CalicoPeerSyntax.ThrowIfSaid(Entity, "serviceAccounts", Entity.ServiceAccounts?.Selector is not null, nameof(accounts));
        return this with { Entity = Entity with { ServiceAccounts = new(Entity.ServiceAccounts?.Names ?? [], Require.NotNull(accounts, nameof(accounts))) } };
    }

    /// <summary>Connections on any of these ports of the peer: <c>ports</c>, those of the source for ingress. For the ports that are connected to, use <c>on:</c> of the rule.</summary>
    /// <param name="ports">1 to 50 ports.</param>
    /// <exception cref="InvalidPolicyException">There are none or too many, or it has been said before.</exception>
    public CalicoPeer OnPorts(params CalicoPort[] ports)
    {
        CalicoPeerSyntax.ThrowIfTwice("ports", Entity.Ports.Count > 0, nameof(ports));
        return this with { Entity = Entity with { Ports = CalicoPeerSyntax.Ports(ports, "ports", nameof(ports)) } };
    }

    /// <summary>Connections on none of these ports of the peer: <c>notPorts</c>, those of the source for ingress.</summary>
    /// <param name="ports">1 to 50 ports.</param>
    /// <exception cref="InvalidPolicyException">There are none or too many, or it has been said before.</exception>
    public CalicoPeer NotOnPorts(params CalicoPort[] ports)
    {
        CalicoPeerSyntax.ThrowIfTwice("notPorts", Entity.NotPorts.Count > 0, nameof(ports));
        return this with { Entity = Entity with { NotPorts = CalicoPeerSyntax.Ports(ports, "notPorts", nameof(ports)) } };
    }

    /// <summary>The peer as a message names it.</summary>
    public override string ToString() => Entity.ToString();
}
