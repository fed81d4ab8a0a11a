using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace NetPolSdk.ContractServer.Objects;

/// <summary>
/// What is wrong with an object. Network policies are judged by the reading of manifests, which its own tests hold to a server's
/// verdicts; of the other kinds only the faults that the transcripts show are known.
/// </summary>
internal static class Judgement
{
    private const string UnknownField = "NPS0012";
    private const string WrongType = "NPS0013";

    /// <summary>Fields that the schema does not have or has with another type, as their paths and what is said of them.</summary>
    public static IEnumerable<(string Field, string Fault, bool IsUnknown)> Schema(ServedKind kind, JsonObject root)
    {
        if (IsNetworkPolicy(kind))
        {
            return from finding in Manifest.Parse(root.ToJsonString()).Findings
                   where finding.Finding.Rule.Id is UnknownField or WrongType && finding.Finding.Severity == Severity.Error
                   let isUnknown = finding.Finding.Rule.Id == UnknownField
                   select (finding.Finding.Field.ToString(), isUnknown ? "field not declared in schema" : finding.Finding.Message, isUnknown);
        }

        return kind.Group == "cilium.io" ? NumericPorts(root["spec"], "spec") : [];
    }

    /// <summary>Everything that a server refuses at once. An empty list if nothing is.</summary>
    public static IReadOnlyList<(string Reason, string Field, string Message)> Validity(ServedKind kind, JsonObject root)
    {
        if (IsNetworkPolicy(kind))
        {
            return
            [
                .. Manifest.Parse(root.ToJsonString()).Findings
                    .Where(finding => finding.Finding.Severity == Severity.Error)
                    .Select(finding => ("FieldValueInvalid", finding.Finding.Field.ToString(), "Invalid value: " + finding.Finding.Message)),
            ];
        }

        return kind.Group == "policy.networking.k8s.io" ? OfAdminPolicy(kind, root) : [];
    }

    /// <summary>What a server accepts with a warning.</summary>
    public static IEnumerable<string> Warnings(ServedKind kind, JsonObject root) =>
        from direction in IsNetworkPolicy(kind) ? new[] { ("ingress", "from"), ("egress", "to") } : []
        from rule in (root["spec"]?[direction.Item1] as JsonArray ?? []).Index()
        from peer in (rule.Item?[direction.Item2] as JsonArray ?? []).Index()
        let cidr = (string?)peer.Item?["ipBlock"]?["cidr"] ?? ""
        let canonical = Canonical(cidr)
        where canonical is not null && canonical != cidr
        select $"spec.{direction.Item1}[{rule.Index}].{direction.Item2}[{peer.Index}].ipBlock.cidr: IPv6 CIDR value \"{cidr}\" should be in RFC 5952 canonical format (\"{canonical}\")";

    private static bool IsNetworkPolicy(ServedKind kind) => kind is { Kind: "NetworkPolicy", Group: "networking.k8s.io" };

    private static string? Canonical(string cidr) =>
        cidr.Split('/') is [var address, var length] && IPAddress.TryParse(address, out var parsed) && parsed.AddressFamily == AddressFamily.InterNetworkV6 ? $"{parsed}/{length}" : null;

    private static (string Reason, string Field, string Message)[] OfAdminPolicy(ServedKind kind, JsonObject root)
    {
        if (kind.Kind == "BaselineAdminNetworkPolicy" && (string)root["metadata"]!["name"]! != "default")
        {
            return [("FieldValueInvalid", "<nil>", "Invalid value: Only one baseline admin network policy with metadata.name=\"default\" can be created in the cluster")];
        }

        (string, string, string)[] faults = [.. PriorityFaults(root), .. ActionFaults(kind, root)];
        return faults.Length == 0
            ? faults
            : [.. faults, ("FieldValueInvalid", "<nil>", "Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation")];
    }

    private static IEnumerable<(string, string, string)> PriorityFaults(JsonObject root)
    {
        if ((int?)root["spec"]?["priority"] is > 1000 and var priority)
        {
            yield return ("FieldValueInvalid", "spec.priority", $"Invalid value: {priority}: spec.priority in body should be less than or equal to 1000");
        }
    }

    private static IEnumerable<(string, string, string)> ActionFaults(ServedKind kind, JsonObject root)
    {
        string[] actions = kind.Kind switch
        {
            "ClusterNetworkPolicy" => ["Accept", "Deny", "Pass"],
            "AdminNetworkPolicy" => ["Allow", "Deny", "Pass"],
            _ => ["Allow", "Deny"],
        };
        return from direction in new[] { "ingress", "egress" }
               from rule in (root["spec"]?[direction] as JsonArray ?? []).Index()
               let action = (string?)rule.Item?["action"] ?? ""
               where !actions.Contains(action)
               select ("FieldValueNotSupported", $"spec.{direction}[{rule.Index}].action", $"Unsupported value: \"{action}\": supported values: {string.Join(", ", actions.Select(known => $"\"{known}\""))}");
    }

    private static IEnumerable<(string Field, string Fault, bool IsUnknown)> NumericPorts(JsonNode? node, string path) => node switch
    {
        JsonObject fields => fields.SelectMany(field =>
            field is { Key: "port", Value: JsonValue port } && port.GetValueKind() == System.Text.Json.JsonValueKind.Number
                ? [($"{path}.port", $"expected string, got &value.valueUnstructured{{Value:{port.ToJsonString()}}}", false)]
                : NumericPorts(field.Value, $"{path}.{field.Key}")),
        JsonArray items => items.Index().SelectMany(item => NumericPorts(item.Item, $"{path}[{item.Index}]")),
        _ => [],
    };
}
