using System.Globalization;

namespace NetPolSdk;

/// <summary>Reads Kubernetes Services. A port that is not of the right form is left out.</summary>
internal static class ClusterServiceReader
{
    /// <summary>The Service of a document; null where it is none.</summary>
    public static ClusterService? Read(ManifestDocument document)
    {
        if (document is not { Kind: "Service", ApiVersion: "v1", Name: { Length: > 0 } name })
        {
            return null;
        }

        var spec = document.Find(FieldPath.Spec) as MappingNode;
        var service = ClusterService.Named(name, document.Namespace ?? "default").OfType(spec?.TextOf("type") ?? "ClusterIP").Selecting(Selector(spec))
            .WithLabels(PodSpec.Labels((document.Root as MappingNode)?["metadata"]));
        service = spec?.TextOf("clusterIP") == "None" ? service.Headless() : service;
        return PodSpec.Items(spec?["ports"]).Select(Port).OfType<ClusterServicePort>().Aggregate(service, static (soFar, port) => soFar.Mapping(port));
    }

    private static ValueMap Selector(MappingNode? spec) => ((spec?["selector"] as MappingNode)?.Entries ?? [])
        .Aggregate(ValueMap.Empty, static (map, entry) => map.With(entry.Name, (entry.Value as ScalarNode)?.Text ?? ""));

    private static ClusterServicePort? Port(MappingNode entry) =>
        ProtocolNames.TryParse(entry.TextOf("protocol") ?? "TCP", out var protocol)
        && Number(Text(entry["port"])) is { } number
        && Target(Text(entry["targetPort"]) ?? Text(entry["port"])!, protocol) is { } target
            ? new ClusterServicePort(Text(entry["name"]), number, target)
            : null;

    private static Port? Target(string text, Protocol protocol)
    {
        if (Number(text) is { } number)
        {
            return NetPolSdk.Port.Of(protocol, number);
        }

        return PortSyntax.NameFault(text) is null ? NetPolSdk.Port.Named(text, protocol) : null;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 65535 ? number : null;

    private static string? Text(DocumentNode? node) => node is ScalarNode { IsNull: false } scalar ? scalar.Text : null;
}
