using System.Text.Json.Nodes;

namespace NetPolSdk.ContractServer.Objects;

/// <summary>What the server fills in: before an object is judged, and when it is created.</summary>
internal static class Defaults
{
    private static readonly JsonObject OfPods = ReadPodDefaults();

    /// <summary>Fills in what decoding fills in.</summary>
    public static void Fill(ServedKind kind, JsonObject root)
    {
        var spec = root["spec"] as JsonObject;
        switch (kind.Kind, kind.Group)
        {
            case ("NetworkPolicy", "networking.k8s.io") when spec is not null:
                FillNetworkPolicy(spec);
                break;
            case ("NetworkPolicy" or "GlobalNetworkPolicy", "projectcalico.org") when spec is not null:
                spec.TryAdd("tier", "default");
                break;
            case ("Namespace", ""):
                Labels(root)["kubernetes.io/metadata.name"] = (string)root["metadata"]!["name"]!;
                break;
            case ("Pod", "") when spec is not null:
                FillPod(spec);
                break;
        }
    }

    /// <summary>Fills in what admission and the kind's own strategy add to a new object. Nobody owns it.</summary>
    public static void FillNew(ServedKind kind, JsonObject root)
    {
        if (kind.Kind == "Namespace")
        {
            root["spec"] = new JsonObject { ["finalizers"] = new JsonArray("kubernetes") };
            root["status"] = new JsonObject { ["phase"] = "Active" };
        }

        if (kind.Kind == "Pod")
        {
            AdmitPod(root["spec"]!.AsObject());
            root["status"] = OfPods["status"]!.DeepClone();
        }
    }

    /// <summary>Leaves out what the server leaves out: empty lists and mappings of metadata, and empty rules of a policy.</summary>
    public static void DropEmpty(ServedKind kind, JsonObject root)
    {
        Drop(root["metadata"]!.AsObject(), "labels", "annotations", "finalizers", "ownerReferences");
        if (kind is { Kind: "NetworkPolicy", Group: "networking.k8s.io" } && root["spec"] is JsonObject spec)
        {
            Drop(spec, "ingress", "egress", "policyTypes");
        }
    }

    private static void Drop(JsonObject parent, params string[] fields)
    {
        foreach (var field in fields.Where(field => parent[field] is null or JsonObject { Count: 0 } or JsonArray { Count: 0 }))
        {
            parent.Remove(field);
        }
    }

    private static void FillNetworkPolicy(JsonObject spec)
    {
        spec.TryAdd("podSelector", new JsonObject());
        var ports = from rules in new[] { spec["ingress"], spec["egress"] }
                    from rule in rules as JsonArray ?? []
                    from port in rule?["ports"] as JsonArray ?? []
                    select port as JsonObject;
        foreach (var port in ports)
        {
            port?.TryAdd("protocol", "TCP");
        }

        if (spec["policyTypes"] is null or JsonArray { Count: 0 })
        {
            spec["policyTypes"] = spec["egress"] is JsonArray { Count: > 0 } ? new JsonArray("Ingress", "Egress") : new JsonArray("Ingress");
        }
    }

    private static void FillPod(JsonObject spec)
    {
        foreach (var container in spec["containers"]!.AsArray())
        {
            foreach (var (name, value) in OfPods["container"]!.AsObject().Where(field => field.Key != "volumeMounts"))
            {
                container!.AsObject().TryAdd(name, value?.DeepClone());
            }

            foreach (var port in container!["ports"] as JsonArray ?? [])
            {
                port!.AsObject().TryAdd("protocol", "TCP");
            }
        }

        foreach (var name in new[] { "dnsPolicy", "enableServiceLinks", "restartPolicy", "schedulerName", "securityContext", "terminationGracePeriodSeconds" })
        {
            spec.TryAdd(name, OfPods["spec"]![name]?.DeepClone());
        }
    }

    private static void AdmitPod(JsonObject spec)
    {
        foreach (var (name, value) in OfPods["spec"]!.AsObject())
        {
            spec.TryAdd(name, value?.DeepClone());
        }

        spec.TryAdd("volumes", OfPods["volumes"]!.DeepClone());
        foreach (var container in spec["containers"]!.AsArray())
        {
            container!.AsObject().TryAdd("volumeMounts", OfPods["container"]!["volumeMounts"]!.DeepClone());
        }
    }

    private static JsonObject Labels(JsonObject root)
    {
        var metadata = root["metadata"]!.AsObject();
        metadata.TryAdd("labels", new JsonObject());
        return metadata["labels"]!.AsObject();
    }

    private static JsonObject ReadPodDefaults()
    {
        using var stream = typeof(Defaults).Assembly.GetManifestResourceStream("pod-defaults")!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
