namespace NetPolSdk;

/// <summary>What the conversions between NetworkPolicies and the engines' policies of a namespace have in common: how they are proven.</summary>
internal abstract class NamespacedConverter : PolicyConverter
{
    public sealed override bool AreAlike(ConversionDraft draft) => draft.Pairs.TrueForAll(pair => pair.Source is NetworkPolicy source && ReadBack(pair.Converted) is { } back && NetworkPolicyMeaning.AreSame(source, back));

    /// <summary>
    /// Policies of a namespace add up: of each it has to be known whom it isolates and what it allows, in each direction. So each is asked for beside a policy that
    /// allows everything in the other direction, alone and with one that denies the rest in its own.
    /// </summary>
    public sealed override IEnumerable<ProofQuestion> Questions(ConversionDraft draft) =>
        from same in draft.Pairs.GroupBy(static pair => pair.Source)
        let source = same.First().Source
        let converted = same.Select(static pair => pair.Converted).ToArray()
        from beside in Beside(source.Namespace)
        from question in Questions(source, [source, .. beside], [.. converted, .. beside])
        select question with { Seen = source as NetworkPolicy ?? converted[0] as NetworkPolicy };

    /// <summary>The converted policy as a NetworkPolicy again, found without the way that it came about; null where it is none.</summary>
    protected abstract NetworkPolicy? ReadBack(Policy converted);

    /// <summary>A draft to read a converted policy with, on the engine that it is for.</summary>
    protected static ConversionDraft ToReadBack(Policy converted) => new([converted], static _ => true, new ReachabilityOptions { IpBlocks = IpBlockMatching.OutsideOnly });

    /// <summary>What has to be the same: on the engine whose kind it is, and by the Kubernetes API.</summary>
    private static IEnumerable<ProofQuestion> Questions(Policy source, Policy[] before, Policy[] after)
    {
        var engine = EngineKinds.Of(source) ?? after.Select(EngineKinds.Of).First(static own => own is not null);
        yield return new ProofQuestion(source, before, after) { EngineBefore = engine, EngineAfter = engine };
        yield return source is NetworkPolicy
            ? new ProofQuestion(source, before, after) { EngineBefore = Engine.Upstream, EngineAfter = engine, LeavesPodAddressesOut = engine == Engine.Cilium }
            : new ProofQuestion(source, before, after) { EngineBefore = engine, EngineAfter = Engine.Upstream, LeavesPodAddressesOut = engine == Engine.Cilium };
    }

    private static IEnumerable<Policy[]> Beside(string? @namespace)
    {
        yield return [Everything(@namespace, PolicyTypes.Ingress)];
        yield return [Everything(@namespace, PolicyTypes.Ingress), Nothing(@namespace, PolicyTypes.Egress)];
        yield return [Everything(@namespace, PolicyTypes.Egress)];
        yield return [Everything(@namespace, PolicyTypes.Egress), Nothing(@namespace, PolicyTypes.Ingress)];
    }

    private static NetworkPolicy Nothing(string? @namespace, PolicyTypes types) => new NetworkPolicy(Metadata("denied", @namespace), Pods.All) { PolicyTypes = types };

    private static NetworkPolicy Everything(string? @namespace, PolicyTypes types) => new NetworkPolicy(Metadata("allowed", @namespace), Pods.All)
    {
        PolicyTypes = types,
        Ingress = types == PolicyTypes.Ingress ? [new IngressRule(Peers.Anyone, Ports.All, null)] : [],
        Egress = types == PolicyTypes.Egress ? [new EgressRule(Peers.Anyone, Ports.All, null)] : [],
    };

    private static ObjectMetadata Metadata(string name, string? @namespace) => ObjectMetadata.FromWire(name, null, @namespace, ValueMap.Empty, ValueMap.Empty);
}
