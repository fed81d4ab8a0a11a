using System.Globalization;

namespace NetPolSdk;

/// <summary>Reads the rules of a Calico policy from a document that its schema has been held against.</summary>
/// <param name="annotations">Where reasons are.</param>
internal sealed class CalicoRuleReader(ReadAnnotations annotations)
{
    public ValueList<CalicoRule> Rules(string direction, DocumentNode? rules) => ValueList.From(
        ((rules as SequenceNode)?.Items ?? []).OfType<MappingNode>().Select((rule, index) => Rule(rule) with { Reason = annotations.TakeReason(direction, index) }));

    /// <summary>An expression; null where it is left out.</summary>
    public static CalicoSelector? Selector(MappingNode node, string field) => node.TextOf(field) is { } text ? CalicoSelector.Parse(text) : null;

    public static ValueList<string> Texts(DocumentNode? node) => ValueList.From(((node as SequenceNode)?.Items ?? []).OfType<ScalarNode>().Select(static scalar => scalar.Text));

    private static CalicoRule Rule(MappingNode node) => new(Action(node.TextOf("action")))
    {
        IpVersion = Number(node["ipVersion"]),
        Protocol = Protocol(node["protocol"]),
        NotProtocol = Protocol(node["notProtocol"]),
        Icmp = Icmp(node["icmp"]),
        NotIcmp = Icmp(node["notICMP"]),
        Source = Entity(node["source"]),
        Destination = Entity(node["destination"]),
        Http = node["http"] is MappingNode http ? new CalicoHttp(Texts(http["methods"]), Paths(http["paths"])) : null,
        Annotations = Map((node["metadata"] as MappingNode)?["annotations"]),
    };

    /// <summary>The action of a word of its schema.</summary>
    public static CalicoAction Action(string? word) => word switch
    {
        "Deny" => CalicoAction.Deny,
        "Log" => CalicoAction.Log,
        "Pass" => CalicoAction.Pass,
        _ => CalicoAction.Allow,
    };

    private static CalicoEntity Entity(DocumentNode? node) => node is not MappingNode entity ? CalicoEntity.Anyone : new()
    {
        Nets = Nets(entity["nets"]),
        NotNets = Nets(entity["notNets"]),
        Selector = Selector(entity, "selector"),
        NotSelector = Selector(entity, "notSelector"),
        NamespaceSelector = Selector(entity, "namespaceSelector"),
        ServiceAccounts = entity["serviceAccounts"] is MappingNode accounts ? new CalicoServiceAccounts(Texts(accounts["names"]), Selector(accounts, "selector")) : null,
        Service = entity["services"] is MappingNode service ? new CalicoService(service.TextOf("name")!, service.TextOf("namespace") is { Length: > 0 } @namespace ? @namespace : null) : null,
        Ports = Ports(entity["ports"]),
        NotPorts = Ports(entity["notPorts"]),
    };

    private static ValueList<Cidr> Nets(DocumentNode? node) => ValueList.From(Texts(node).Select(static text => Cidr.TryParseSloppy(text)!));

    private static ValueList<CalicoPort> Ports(DocumentNode? node) => ValueList.From(((node as SequenceNode)?.Items ?? []).OfType<ScalarNode>().Select(Port));

    private static CalicoPort Port(ScalarNode node)
    {
        if (node.Kind != ScalarKind.Text)
        {
            return CalicoPort.Of(Number(node)!.Value);
        }

        if (!CalicoPortSyntax.IsNumeric(node.Text))
        {
            return CalicoPort.Named(node.Text);
        }

        var ends = node.Text.Split(':').Select(static end => int.Parse(end, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        return CalicoPort.FromWire(ends[0], ends[ends.Length - 1]);
    }

    private static CalicoProtocol? Protocol(DocumentNode? node) => node switch
    {
        ScalarNode { Kind: ScalarKind.Text } name => CalicoProtocol.Find(name.Text),
        _ => Number(node) is { } number ? CalicoProtocol.Numbered(number) : null,
    };

    private static CalicoIcmp? Icmp(DocumentNode? node) => node is MappingNode icmp ? new CalicoIcmp(Number(icmp["type"]), Number(icmp["code"])) : null;

    private static ValueList<CalicoHttpPath> Paths(DocumentNode? node) => ValueList.From(((node as SequenceNode)?.Items ?? [])
        .OfType<MappingNode>()
        .Select(static path => path.TextOf("exact") is { } exact ? new CalicoHttpPath(exact, false) : new CalicoHttpPath(path.TextOf("prefix")!, true)));

    private static ValueMap Map(DocumentNode? node) => node is not MappingNode map ? ValueMap.Empty
        : ValueMap.From(map.EntryArray.Select(static entry => new KeyValuePair<string, string>(entry.Name, (entry.Value as ScalarNode)?.Text ?? "")));

    private static int? Number(DocumentNode? node) => node is ScalarNode { IsNull: false } scalar && ScalarResolver.TryReadInteger(scalar, out var number) ? (int)number : null;
}
