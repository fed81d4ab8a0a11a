using System.Globalization;

namespace NetPolSdk;

/// <summary>Makes the model of an object of Calico from a document that its schema has been held against.</summary>
internal static class CalicoReader
{
    public static Policy Read(string kind, MappingNode spec, ObjectMetadata metadata, ReadAnnotations annotations) => kind switch
    {
        "Tier" => new CalicoTier(metadata) { Order = Order(spec), WrittenDefaultAction = spec.TextOf("defaultAction") is { } action ? CalicoRuleReader.Action(action) : null },
        "NetworkSet" => new CalicoNetworkSet(metadata) { Nets = Nets(spec) },
        "GlobalNetworkSet" => new CalicoGlobalNetworkSet(metadata) { Nets = Nets(spec) },
        "NetworkPolicy" => Common(new CalicoNetworkPolicy(metadata), spec, annotations),
        "StagedNetworkPolicy" => Common(new CalicoStagedNetworkPolicy(metadata) { StagedAction = StagedAction(spec.TextOf("stagedAction")) }, spec, annotations),
        "GlobalNetworkPolicy" => Global(new CalicoGlobalNetworkPolicy(metadata), spec, annotations),
        _ => Global(new CalicoStagedGlobalNetworkPolicy(metadata) { StagedAction = StagedAction(spec.TextOf("stagedAction")) }, spec, annotations),
    };

    /// <summary>The action of a word of its schema; null where it is left out.</summary>
    public static CalicoStagedAction? StagedAction(string? word) => word switch
    {
        "Set" => CalicoStagedAction.Set,
        "Delete" => CalicoStagedAction.Delete,
        "Learn" => CalicoStagedAction.Learn,
        "Ignore" => CalicoStagedAction.Ignore,
        _ => null,
    };

    private static TPolicy Common<TPolicy>(TPolicy policy, MappingNode spec, ReadAnnotations annotations)
        where TPolicy : CalicoPolicy
    {
        var rules = new CalicoRuleReader(annotations);
        return policy with
        {
            WrittenTier = spec.TextOf("tier") is { Length: > 0 } tier ? tier : null,
            Order = Order(spec),
            Selector = CalicoRuleReader.Selector(spec, "selector"),
            ServiceAccountSelector = CalicoRuleReader.Selector(spec, "serviceAccountSelector"),
            WrittenTypes = Types(spec["types"]),
            Ingress = rules.Rules("ingress", spec["ingress"]),
            Egress = rules.Rules("egress", spec["egress"]),
            PerformanceHints = CalicoRuleReader.Texts(spec["performanceHints"]),
        };
    }

    private static TPolicy Global<TPolicy>(TPolicy policy, MappingNode spec, ReadAnnotations annotations)
        where TPolicy : CalicoGlobalPolicy => Common(policy, spec, annotations) with
        {
            NamespaceSelector = CalicoRuleReader.Selector(spec, "namespaceSelector"),
            DoNotTrack = Flag(spec["doNotTrack"]),
            PreDnat = Flag(spec["preDNAT"]),
            ApplyOnForward = Flag(spec["applyOnForward"]),
        };

    private static PolicyTypes Types(DocumentNode? node) => CalicoRuleReader.Texts(node)
        .Aggregate(PolicyTypes.None, static (types, type) => types | (type == "Egress" ? PolicyTypes.Egress : PolicyTypes.Ingress));

    private static double? Order(MappingNode spec)
    {
        if (spec["order"] is not ScalarNode { IsNull: false } scalar)
        {
            return null;
        }

        return ScalarResolver.TryReadInteger(scalar, out var whole) ? whole : double.Parse(scalar.Text.Replace("_", ""), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static bool Flag(DocumentNode? node) => node is ScalarNode { Kind: ScalarKind.Boolean } scalar && ScalarResolver.JsonKey(scalar) == "true";

    private static ValueList<Cidr> Nets(MappingNode spec) => ValueList.From(CalicoRuleReader.Texts(spec["nets"]).Select(static text => Cidr.TryParseAddressOrRange(text)!));
}
