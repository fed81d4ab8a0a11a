using System.Text.Json.Nodes;
using k8s;
using k8s.Models;

namespace NetPolSdk.KubernetesClient;

/// <summary>Policies as the models of the package KubernetesClient, and back.</summary>
public static class NetworkPolicyModels
{
    /// <summary>A policy as the library's model, with everything that a server would write out written out.</summary>
    /// <param name="policy">The policy.</param>
    public static V1NetworkPolicy ToV1NetworkPolicy(this NetworkPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return KubernetesJson.Deserialize<V1NetworkPolicy>(policy.ToJson());
    }

    /// <summary>A policy of any kind as the body of a server-side apply, for <c>CustomObjects.PatchNamespacedCustomObjectAsync</c> and its like.</summary>
    /// <param name="policy">The policy.</param>
    public static V1Patch ToV1Patch(this Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);

        // A string would be taken for JSON in some versions and quoted in others; a node is written as it is in all of them.
        return new V1Patch(JsonNode.Parse(policy.ToJson())!, V1Patch.PatchType.ApplyPatch);
    }

    /// <summary>The library's model as a policy. What only a server writes, such as the uid, is left out, and policy types that are not given are filled in as a server does.</summary>
    /// <param name="model">The model, such as one that was read from a cluster.</param>
    /// <exception cref="ArgumentException">It says what no server accepts; the message names the field.</exception>
    public static NetworkPolicy ToPolicy(this V1NetworkPolicy model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var json = JsonNode.Parse(KubernetesJson.Serialize(model))!.AsObject();
        json["apiVersion"] = "networking.k8s.io/v1"; // items of lists do not have them
        json["kind"] = "NetworkPolicy";
        var manifest = Manifest.Parse(json.ToJsonString(), options: new ManifestOptions { AlreadyInCluster = true });
        return manifest.Policies.OfType<NetworkPolicy>().FirstOrDefault() ?? throw Invalid(model, manifest);
    }

    private static ArgumentException Invalid(V1NetworkPolicy model, Manifest manifest)
    {
        var faults = manifest.Findings.Select(found => $"{found.Finding.Field}: {found.Finding.Message}");
        return new ArgumentException($"NetworkPolicy {model.Metadata?.NamespaceProperty}/{model.Metadata?.Name} is not valid. {string.Join(" ", faults)}", nameof(model));
    }
}
