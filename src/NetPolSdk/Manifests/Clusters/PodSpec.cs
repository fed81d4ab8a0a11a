using System.Globalization;

namespace NetPolSdk;

/// <summary>Reads what policies look at from a pod or a pod template. What is not of the right form is left out.</summary>
internal static class PodSpec
{
    /// <summary>A workload with the labels and ports of a pod or a pod template.</summary>
    /// <param name="workload">The workload without them.</param>
    /// <param name="pod">The node that has <c>metadata</c> and <c>spec</c>.</param>
    public static Workload Apply(Workload workload, MappingNode pod)
    {
        workload = workload.WithLabels(Labels(pod["metadata"])).At([.. Addresses(pod["status"])]);
        workload = MetricsPort(pod["metadata"]) is { } metrics ? workload.ExpectingCall(metrics) : workload;
        if (pod["spec"] is not MappingNode spec)
        {
            return workload;
        }

        workload = IsTrue(spec["hostNetwork"]) ? workload.OnHostNetwork() : workload;
        workload = spec.TextOf("serviceAccountName") is { Length: > 0 } account ? workload.RunningAs(account) : workload;
        workload = MountsToken(spec) is { } mountsToken ? workload.MountingToken(mountsToken) : workload;
        return Ports(spec).Aggregate(workload, static (soFar, port) => soFar.Listening(port));
    }

    /// <summary>The labels of <c>metadata</c>.</summary>
    public static ValueMap Labels(DocumentNode? metadata)
    {
        var labels = ValueMap.Empty;
        foreach (var entry in ((metadata as MappingNode)?["labels"] as MappingNode)?.Entries ?? [])
        {
            labels = entry.Value is ScalarNode scalar ? labels.With(entry.Name, scalar.IsNull ? "" : scalar.Text) : labels;
        }

        return labels;
    }

    /// <summary>The annotations by which Prometheus finds pods to scrape: a convention of its example configuration and of its charts.</summary>
    private static ExpectedCall? MetricsPort(DocumentNode? metadata)
    {
        var annotations = (metadata as MappingNode)?["annotations"] as MappingNode;
        return annotations?.TextOf("prometheus.io/scrape") == "true"
            && int.TryParse(annotations.TextOf("prometheus.io/port"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535
            ? new ExpectedCall(PlatformCaller.Prometheus, "the annotation prometheus.io/scrape", TrafficSet.Of(Protocol.Tcp, port))
            : null;
    }

    public static IEnumerable<MappingNode> Items(DocumentNode? list) => (list as SequenceNode)?.Items.OfType<MappingNode>() ?? [];

    public static bool IsTrue(DocumentNode? node) => node is ScalarNode { Kind: ScalarKind.Boolean } scalar
        && scalar.Text.ToLowerInvariant() is "true" or "yes" or "on" or "y";

    /// <summary>Whether a node says yes or no; null where it says neither.</summary>
    public static bool? Flag(DocumentNode? node) => node is ScalarNode { Kind: ScalarKind.Boolean } ? IsTrue(node) : null;

    /// <summary>
    /// Whether a pod asks for a token: by a volume that projects one for the API server, or by <c>automountServiceAccountToken</c>. The volume that
    /// the API server itself adds to a pod says only that nobody objected.
    /// </summary>
    private static bool? MountsToken(MappingNode spec)
    {
        var isProjected = Items(spec["volumes"])
            .Where(static volume => volume.TextOf("name")?.StartsWith("kube-api-access-", StringComparison.Ordinal) != true)
            .SelectMany(static volume => Items((volume["projected"] as MappingNode)?["sources"]))
            .Any(static source => source["serviceAccountToken"] is MappingNode token && token.TextOf("audience") is null);
        return isProjected ? true : Flag(spec["automountServiceAccountToken"]);
    }

    private static IEnumerable<ContainerPort> Ports(MappingNode spec)
    {
        var sidecars = Items(spec["initContainers"]).Where(static container => container.TextOf("restartPolicy") == "Always");
        foreach (var port in Items(spec["containers"]).Concat(sidecars).SelectMany(static container => Items(container["ports"])))
        {
            var known = ProtocolNames.TryParse(port.TextOf("protocol") ?? "TCP", out var protocol);
            if (known && port["containerPort"] is ScalarNode scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 65535)
            {
                yield return new ContainerPort(port.TextOf("name"), protocol, number);
            }
        }
    }

    /// <summary>The addresses in a pod's status: <c>podIPs</c>, or <c>podIP</c> alone.</summary>
    private static IEnumerable<string> Addresses(DocumentNode? status)
    {
        if (status is not MappingNode mapping)
        {
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in Items(mapping["podIPs"]).Select(static item => item.TextOf("ip")).Append(mapping.TextOf("podIP")))
        {
            if (text is not null && seen.Add(text) && IpAddress.TryParse(text, out _))
            {
                yield return text;
            }
        }
    }
}
