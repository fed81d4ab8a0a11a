namespace NetPolSdk;

/// <summary>
/// NPS1014: a port name that none of the known pods declares, or only on another protocol. Pods that declare one name with different
/// numbers are what names are for. Source: Kubernetes API reference, "NetworkPolicyPort", <c>port</c>.
/// </summary>
internal sealed class UnknownNamedPort() : NetworkPolicyRule(RuleIds.UnknownNamedPort)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        if (verdicts.Options.Cluster is not { Workloads.Count: > 0 } cluster)
        {
            return;
        }

        foreach (var rule in DirectedRule.Of(policy).Where(rule => rule.Ports.Any(port => port.Name is not null)))
        {
            var pods = Destinations.Of(rule, policy, cluster);
            for (var i = 0; i < rule.Ports.Count; i++)
            {
                Judge(policy, rule.Ports[i], rule.PortsPath.Index(i), pods, verdicts);
            }
        }
    }

    private void Judge(NetworkPolicy policy, Port port, FieldPath field, IReadOnlyList<Workload>? pods, Verdicts verdicts)
    {
        if (port.Name is not { } name || pods is { Count: 0 })
        {
            return;
        }

        if (pods is null || Hole.Is(name))
        {
            Maybe(verdicts, policy);
            return;
        }

        var declared = pods.SelectMany(pod => pod.Ports).ToArray();
        if (declared.Any(one => one.Name == name && one.Protocol == port.Protocol))
        {
            return;
        }

        var other = declared.FirstOrDefault(one => one.Name == name);
        var names = declared.Where(one => one.Name is not null).Select(one => one.Name!).Distinct().OrderBy(one => one, StringComparer.Ordinal).ToArray();
        var meant = other is null ? [.. declared.Where(one => one.Protocol == port.Protocol && one.Name is not null && Typo.Distance(name, one.Name) is not null).Select(one => one.Name!).Distinct()] : Array.Empty<string>();
        var whose = pods.Count == 1 ? pods[0].Address : $"{pods[0].Address} and {(pods.Count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)} more";
        Yes(
            verdicts,
            policy,
            field,
            other is not null
                ? $"The pods of {whose} declare the port {Quoted.Text(name)} on {other.Protocol.WireName()}, not on {port.Protocol.WireName()}: the rule allows nothing there."
                : $"No known pod that the rule is about ({whose}) declares a port named {Quoted.Text(name)}: the rule allows nothing there.",
            other is not null ? $"Write the protocol {other.Protocol.WireName()}." : (names.Length > 0 ? $"They declare {string.Join(", ", names)}; or write the number." : "Declare the name in the pods' containers, or write the number."),
            meant.Length == 1 ? [(InventoryText.Written, name), (InventoryText.Meant, meant[0])] : []);
    }
}
