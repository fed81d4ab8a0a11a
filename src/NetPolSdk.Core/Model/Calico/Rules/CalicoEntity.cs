namespace NetPolSdk;

/// <summary>
/// One end of a connection, as a Calico rule describes it: <c>source</c> or <c>destination</c>. All that is said must hold (AND).
/// What is not said is not asked. Source: Calico docs, "Network policy", section "EntityRule".
/// </summary>
public sealed record CalicoEntity
{
    internal CalicoEntity()
    {
    }

    /// <summary>Any address, in the cluster or out of it: the field is left out.</summary>
    public static CalicoEntity Anyone { get; } = new();

    /// <summary><c>nets</c>: the address is in any of the ranges; empty where none is asked for.</summary>
    public ValueList<Cidr> Nets { get; internal init; } = ValueList<Cidr>.Empty;

    /// <summary><c>notNets</c>: the address is in none of the ranges.</summary>
    public ValueList<Cidr> NotNets { get; internal init; } = ValueList<Cidr>.Empty;

    /// <summary><c>selector</c>, over labels of endpoints and network sets; null where it is left out.</summary>
    public CalicoSelector? Selector { get; internal init; }

    /// <summary><c>notSelector</c>: the address is not that of an endpoint or network set that this selects. Addresses that are neither match.</summary>
    public CalicoSelector? NotSelector { get; internal init; }

    /// <summary><c>namespaceSelector</c>, over labels of namespaces, or <c>global()</c>; null where it is left out.</summary>
    public CalicoSelector? NamespaceSelector { get; internal init; }

    /// <summary><c>serviceAccounts</c>; null where nothing is asked of them.</summary>
    public CalicoServiceAccounts? ServiceAccounts { get; internal init; }

    /// <summary><c>services</c>; null where no Service is asked for.</summary>
    public CalicoService? Service { get; internal init; }

    /// <summary><c>ports</c>: the port is any of them; empty for every port.</summary>
    public ValueList<CalicoPort> Ports { get; internal init; } = ValueList<CalicoPort>.Empty;

    /// <summary><c>notPorts</c>: the port is none of them.</summary>
    public ValueList<CalicoPort> NotPorts { get; internal init; } = ValueList<CalicoPort>.Empty;

    /// <summary>Whether nothing is asked, neither of the address nor of the port.</summary>
    public bool IsAnyone => IsAnyAddress && Ports.Count == 0 && NotPorts.Count == 0;

    /// <summary>Whether nothing is asked of the address.</summary>
    public bool IsAnyAddress => Nets.Count == 0 && NotNets.Count == 0 && Selector is null && NotSelector is null && NamespaceSelector is null && ServiceAccounts is null && Service is null;

    /// <summary>
    /// Whether only endpoints and network sets of the policy's own namespace are meant, in policies that have one: labels or service
    /// accounts are asked for, and no namespaces.
    /// </summary>
    public bool IsOwnNamespaceOnly => NamespaceSelector is null && (Selector is not null || NotSelector is not null || ServiceAccounts is not null);

    /// <summary>The entity as a message names it.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        Add(Nets.Count > 0 ? string.Join(" or ", Nets) : null, parts);
        Add(NotNets.Count > 0 ? "not in " + string.Join(", ", NotNets) : null, parts);
        Add(Selector?.ToString(), parts);
        Add(NotSelector is null ? null : $"not ({NotSelector})", parts);
        Add(NamespaceSelector is null ? null : $"in namespaces {NamespaceSelector}", parts);
        Add(ServiceAccounts is null ? null : $"of service accounts {ServiceAccounts}", parts);
        Add(Service is null ? null : $"Service {Service}", parts);
        Add(Ports.Count > 0 ? "port " + string.Join(", ", Ports) : null, parts);
        Add(NotPorts.Count > 0 ? "not port " + string.Join(", ", NotPorts) : null, parts);
        return parts.Count == 0 ? "anyone" : string.Join(", ", parts);
    }

    internal IEnumerable<PolicyPart> Parts(FieldPath path)
    {
        if (IsAnyone)
        {
            yield break;
        }

        yield return new(path, this);
        foreach (var (field, list) in new (string Field, IReadOnlyList<object> List)[] { ("nets", Nets), ("notNets", NotNets), ("ports", Ports), ("notPorts", NotPorts) })
        {
            if (list.Count > 0)
            {
                yield return new(path.Field(field), list);
            }

            for (var i = 0; i < list.Count; i++)
            {
                yield return new(path.Field(field).Index(i), list[i]);
            }
        }

        foreach (var (field, value) in new (string Field, object? Value)[] { ("selector", Selector), ("notSelector", NotSelector), ("namespaceSelector", NamespaceSelector), ("serviceAccounts", ServiceAccounts), ("services", Service) })
        {
            if (value is not null)
            {
                yield return new(path.Field(field), value);
            }
        }
    }

    private static void Add(string? part, List<string> parts)
    {
        if (part is not null)
        {
            parts.Add(part);
        }
    }
}
