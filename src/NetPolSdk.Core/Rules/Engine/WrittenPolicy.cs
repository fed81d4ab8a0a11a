namespace NetPolSdk;

/// <summary>A NetworkPolicy as a manifest has it, and what it means.</summary>
/// <param name="root">The document.</param>
/// <param name="policy">What it means.</param>
internal sealed class WrittenPolicy(MappingNode root, NetworkPolicy policy)
{
    private static readonly (Direction Direction, string Rules, string Peers)[] Directions =
        [(Direction.Ingress, "ingress", "from"), (Direction.Egress, "egress", "to")];

    private readonly MappingNode? _spec = root["spec"] as MappingNode;

    /// <summary>What it means.</summary>
    public NetworkPolicy Policy => policy;

    /// <summary>The policy types that are written, which need not be all that the policy has.</summary>
    public IReadOnlyList<DocumentNode> Types => (_spec?["policyTypes"] as SequenceNode)?.Items ?? [];

    /// <summary>The rules, in the order of their fields.</summary>
    public IEnumerable<WrittenRule> Rules()
    {
        foreach (var (direction, name, peers) in Directions)
        {
            var items = Items(name);
            for (var i = 0; i < items.Count; i++)
            {
                if (items[i] is MappingNode rule)
                {
                    yield return new WrittenRule(rule, direction, FieldPath.Spec.Field(name).Index(i), peers);
                }
            }
        }
    }

    /// <summary>Whether the rules of a direction are written as an empty list.</summary>
    /// <param name="rules"><c>ingress</c> or <c>egress</c>.</param>
    public bool HasEmptyList(string rules) => _spec?[rules] is SequenceNode { Items.Count: 0 };

    /// <summary>Whether the rules of a direction are written, be it as an empty list.</summary>
    /// <param name="rules"><c>ingress</c> or <c>egress</c>.</param>
    public bool Names(string rules) => _spec?[rules] is SequenceNode;

    private IReadOnlyList<DocumentNode> Items(string field) => (_spec?[field] as SequenceNode)?.Items ?? [];
}
