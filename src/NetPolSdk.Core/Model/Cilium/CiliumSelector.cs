namespace NetPolSdk;

/// <summary>
/// A label selector of Cilium: what a <see cref="LabelSelector"/> asks, of keys that may name the source of the label, such as
/// <c>k8s:app</c>. Source: Cilium docs, "Layer 3 Policies", section "Endpoints based".
/// </summary>
public sealed record CiliumSelector
{
    internal CiliumSelector(LabelSelector labels) => Labels = labels;

    /// <summary>The selector that asks for nothing: <c>{}</c>. What it selects depends on where it stands.</summary>
    public static CiliumSelector Everything { get; } = new(LabelSelector.Everything);

    /// <summary>What is asked, keys as they are written.</summary>
    public LabelSelector Labels { get; }

    /// <summary>Whether it asks for nothing.</summary>
    public bool IsEverything => Labels.IsEverything;

    /// <summary>Whether it says which namespaces are meant. A peer that does not is of the policy's own, or of any where the policy is clusterwide.</summary>
    public bool NamesNamespace => Keys().Any(static key => key.IsOfNamespace);

    /// <summary>Whether it selects endpoints of Cilium's own, such as <c>reserved:host</c>. No namespace is added to it then.</summary>
    public bool IsReserved => Keys().Any(static key => key.Source == CiliumLabelKey.Reserved);

    /// <summary>The keys of all labels that it asks for.</summary>
    public IEnumerable<CiliumLabelKey> Keys() =>
        Labels.MatchLabels.Keys.Concat(Labels.MatchExpressions.Select(static requirement => requirement.Key)).Select(CiliumLabelKey.Of);

    /// <summary>The selector as kubectl writes one, such as <c>k8s:app=api</c>; "everything" where it asks for nothing.</summary>
    public override string ToString() => Labels.ToString();
}
