using System.Globalization;
using System.Text;

namespace NetPolSdk;

/// <summary>
/// Draws services and who connects to whom as a flowchart of Mermaid: a box a namespace, an arrow a connection with its ports.
/// Nodes are numbered and every text is quoted, so that no name reaches the syntax.
/// </summary>
internal sealed class ServiceDiagram
{
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private readonly StringBuilder _outside = new();
    private readonly StringBuilder _edges = new();

    private ServiceDiagram()
    {
    }

    public static string Of(ServiceGraph graph) => new ServiceDiagram().Draw(graph);

    private string Draw(ServiceGraph graph)
    {
        var boxes = new StringBuilder();
        var number = 0;
        foreach (var box in graph.GroupBy(service => service.Namespace, StringComparer.Ordinal))
        {
            boxes.Append("  subgraph ns").Append(Text(number++)).Append('[').Append(Quoted(box.Key)).Append("]\n");
            foreach (var service in box)
            {
                boxes.Append("    ").Append(Node(service.Address)).Append('[').Append(Quoted(service.Name)).Append("]\n");
            }

            boxes.Append("  end\n");
        }

        foreach (var service in graph)
        {
            DrawAccess(service);
            DrawCalls(service, graph);
        }

        return "flowchart LR\n" + boxes + _outside + _edges;
    }

    private void DrawCalls(Service service, ServiceGraph graph)
    {
        var calls = service.Calls
            .Select(call => (call.Callee, Ports: call.PortsOf(graph.Find(call.Callee)!)))
            .GroupBy(call => call.Callee, StringComparer.Ordinal)
            .OrderBy(call => call.Key, StringComparer.Ordinal);
        foreach (var call in calls)
        {
            Edge(Node(service.Address), "-->", PortCover.Reduce(call.SelectMany(one => one.Ports)), Node(call.Key));
        }

        foreach (var call in service.ExternalCalls.OrderBy(call => call.Kind).ThenBy(call => call.To.ToString(), StringComparer.Ordinal))
        {
            Edge(Node(service.Address), "-->", call.Ports, Outside(Name(call)));
        }

        foreach (var call in service.HostCalls.OrderBy(call => call.Host, StringComparer.Ordinal))
        {
            Edge(Node(service.Address), "-.->", call.Ports, Outside(call.Host));
        }
    }

    private void DrawAccess(Service service)
    {
        var platform = service.ReachedBy.Concat(service.Scrapes).Select(access => (Name: access.Component.Name, access.Ports));
        var others = service.Access.Select(access => (Name: Name(access.From), access.Ports));
        var entries = platform.Concat(others)
            .GroupBy(access => access.Name, StringComparer.Ordinal)
            .OrderBy(access => access.Key, StringComparer.Ordinal);
        foreach (var access in entries)
        {
            Edge(Outside(access.Key), "-->", PortCover.Reduce(access.SelectMany(one => service.PortsNamed(one.Ports))), Node(service.Address));
        }
    }

    private static string Name(ExternalCall call) => call.Kind switch
    {
        ExternalKind.Internet => "internet",
        ExternalKind.KubernetesApi => "Kubernetes API",
        _ => call.To.ToString(),
    };

    private static string Name(Peer peer) => peer switch
    {
        Namespaces namespaces => "namespace " + Name(namespaces),
        PodsInNamespaces both => $"{both.Pods.Selector} in namespace {Name(both.Namespaces)}",
        _ => peer.ToString(),
    };

    private static string Name(Namespaces namespaces) =>
        namespaces.Selector.MatchLabels.TryGetValue(Namespaces.NameLabel, out var name) && namespaces.Selector.MatchLabels.Count == 1 ? name : namespaces.Selector.ToString();

    private void Edge(string from, string arrow, IReadOnlyCollection<Port> ports, string to) => _edges
        .Append("  ").Append(from).Append(' ').Append(arrow).Append('|')
        .Append(Quoted(ports.Count == 0 ? "all ports" : string.Join(", ", ports)))
        .Append("| ").Append(to).Append('\n');

    /// <summary>What is no declared service: it has a node as soon as something connects to it or from it.</summary>
    private string Outside(string name)
    {
        var key = "outside " + name;
        var isNew = !_nodes.ContainsKey(key);
        var node = Node(key);
        if (isNew)
        {
            _outside.Append("  ").Append(node).Append("([").Append(Quoted(name)).Append("])\n");
        }

        return node;
    }

    private string Node(string key)
    {
        if (!_nodes.TryGetValue(key, out var index))
        {
            index = _nodes.Count;
            _nodes.Add(key, index);
        }

        return "n" + Text(index);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A label: what is no plain character is an entity of Mermaid's own.</summary>
    private static string Quoted(string text)
    {
        var label = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or ' ' or '-' or '.' or '/' or ',' or ':' or '=' or '_'
                ? label.Append(c)
                : label.Append('#').Append(Text(c)).Append(';');
        }

        return label.Append('"').ToString();
    }
}
