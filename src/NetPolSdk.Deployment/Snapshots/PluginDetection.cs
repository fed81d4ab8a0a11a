using System.Globalization;
using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Snapshots;

/// <summary>
/// Finds the network plugin by what runs on the nodes. Where several run, as Calico beside Flannel, the one that enforces policies counts.
/// Sources: the installation manifests and charts of the plugins; Flannel's README; Amazon EKS docs, "Configure your cluster for
/// Kubernetes network policies"; Cilium docs, "Policy Enforcement Modes"; K3s docs, "Networking Services"; the release notes of kind 0.24.
/// </summary>
internal sealed class PluginDetection(ClusterSnapshot snapshot)
{
    /// <summary>The first kindnet that enforces policies, by the date of its image.</summary>
    private const int KindnetEnforcesFrom = 20240813;

    private static readonly (string Name, NetworkPlugin Plugin, string[] Agents)[] Engines =
    [
        ("GKE Dataplane V2", NetworkPlugin.GkeDataplaneV2, ["anetd"]),
        ("Antrea", NetworkPlugin.Antrea, ["antrea-agent"]),
        ("OVN-Kubernetes", NetworkPlugin.OvnKubernetes, ["ovnkube-node*"]),
        ("Canal (Calico beside Flannel)", NetworkPlugin.Calico, ["canal", "rke2-canal"]),
        ("Calico", NetworkPlugin.Calico, ["calico-node"]),
        ("kube-network-policies", NetworkPlugin.Unknown, ["kube-network-policies*"]),
        ("Azure Network Policy Manager", NetworkPlugin.AzureNpm, ["azure-npm"]),
        ("OpenShift SDN", NetworkPlugin.Unknown, ["sdn"]),
    ];

    private readonly NodeAgents _agents = new(snapshot);

    /// <summary>The plugin.</summary>
    public DetectedPlugin Find() => Cilium() ?? Engine() ?? KubeRouter() ?? Weave() ?? K3s() ?? AwsVpc() ?? Kindnet() ?? Flannel() ?? Azure() ?? DetectedPlugin.None with { Reason = "None of the network plugins that are known here was found." };

    private DetectedPlugin? Cilium()
    {
        if (_agents.Find("cilium") is not { } agent)
        {
            return null;
        }

        var mode = snapshot.Of("ConfigMap").Where(map => map.Name == "cilium-config").Select(map => LiveObject.Text(map["data"], "enable-policy")).FirstOrDefault();
        var found = _agents.Find("azure-cns") is not null
            ? new DetectedPlugin("Azure CNI powered by Cilium", NetworkPlugin.AzureCilium, Enforcement.Yes, NodeAgents.Describe(agent))
            : new DetectedPlugin("Cilium", NetworkPlugin.Cilium, Enforcement.Yes, NodeAgents.Describe(agent));
        return mode != "never" ? found : found with
        {
            Enforces = Enforcement.No,
            Reason = "Its setting enable-policy is 'never'.",
            Remedy = "Set it to 'default'.",
            Command = "cilium config set enable-policy default",
        };
    }

    private DetectedPlugin? Engine() => Engines
        .Select(engine => _agents.Find(engine.Agents) is { } agent ? new DetectedPlugin(engine.Name, engine.Plugin, Enforcement.Yes, NodeAgents.Describe(agent)) : null)
        .FirstOrDefault(found => found is not null);

    private DetectedPlugin? KubeRouter() => _agents.Find("kube-router") is not { } agent ? null
        : NodeAgents.ContainersOf(agent.Object).SelectMany(NodeAgents.ArgumentsOf).Contains("--run-firewall=false")
            ? new DetectedPlugin("kube-router", NetworkPlugin.Unknown, Enforcement.No, NodeAgents.Describe(agent))
            {
                Reason = "It runs with --run-firewall=false.",
                Remedy = "Take that argument out of its DaemonSet.",
                Command = $"kubectl edit daemonset {agent.Name} --namespace {ShellWord.Of(agent.Object.Namespace ?? "kube-system")}",
            }
            : new DetectedPlugin("kube-router", NetworkPlugin.Unknown, Enforcement.Yes, NodeAgents.Describe(agent));

    private DetectedPlugin? Weave() => _agents.Find("weave-net") is { } agent
        ? new DetectedPlugin("Weave Net", NetworkPlugin.Unknown, NodeAgents.ContainersOf(agent.Object).Any(container => LiveObject.Text(container, "name") == "weave-npc") ? Enforcement.Yes : Enforcement.Unknown, NodeAgents.Describe(agent))
        : null;

    private DetectedPlugin? K3s()
    {
        var node = snapshot.Of("Node").FirstOrDefault(node => LiveObject.Text(LiveObject.Member(node["status"], "nodeInfo"), "kubeletVersion")?.Contains("+k3s", StringComparison.Ordinal) == true);
        if (node is null)
        {
            return null;
        }

        var evidence = $"the version of the node {node.Name}";
        return snapshot.Of("Node").Any(one => one.Annotations.GetValueOrDefault("k3s.io/node-args")?.Contains("--disable-network-policy", StringComparison.Ordinal) == true)
            ? new DetectedPlugin("K3s", NetworkPlugin.Flannel, Enforcement.No, evidence)
            {
                Reason = "It runs with --disable-network-policy.",
                Remedy = "Start the servers without that argument, or install a network plugin that enforces policies.",
                Command = "sudo sed -i '/disable-network-policy/d' /etc/rancher/k3s/config.yaml && sudo systemctl restart k3s",
            }
            : new DetectedPlugin("K3s, with its network policy controller", NetworkPlugin.Unknown, Enforcement.Yes, evidence);
    }

    private DetectedPlugin? AwsVpc()
    {
        if (_agents.Find("aws-node") is not { } agent)
        {
            return null;
        }

        var found = new DetectedPlugin("Amazon VPC CNI", NetworkPlugin.AwsVpc, Enforcement.Yes, NodeAgents.Describe(agent));
        return NodeAgents.ContainersOf(agent.Object).Where(container => LiveObject.Text(container, "name") is "aws-eks-nodeagent" or "aws-network-policy-agent").SelectMany(NodeAgents.ArgumentsOf).Contains("--enable-network-policy=true")
            ? found
            : found with
            {
                Enforces = Enforcement.No,
                Reason = "Its network policy agent is not enabled.",
                Remedy = "Enable it, on EKS in the add-on vpc-cni from version 1.14.",
                Command = "aws eks update-addon --cluster-name CLUSTER --addon-name vpc-cni --resolve-conflicts PRESERVE --configuration-values '{\"enableNetworkPolicy\":\"true\"}'",
            };
    }

    private DetectedPlugin? Kindnet()
    {
        if (_agents.Find("kindnet") is not { } agent)
        {
            return null;
        }

        var tag = NodeAgents.ContainersOf(agent.Object).Select(container => LiveObject.Text(container, "image")).OfType<string>().Select(image => image[(image.LastIndexOf(':') + 1)..]).FirstOrDefault() ?? "";
        var isDated = int.TryParse(tag.TrimStart('v').Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var date) && date > 20_000_000;
        var found = new DetectedPlugin("kindnet", NetworkPlugin.Kindnet, Enforcement.Yes, NodeAgents.Describe(agent));
        return (isDated, date >= KindnetEnforcesFrom) switch
        {
            (true, true) => found,
            (true, false) => found with
            {
                Enforces = Enforcement.No,
                Reason = $"Its image {tag} is from before it did.",
                Remedy = "Create the cluster anew with kind 0.24 or later.",
                Command = "kind delete cluster && kind create cluster",
            },
            _ => found with { Enforces = Enforcement.Unknown, Reason = "Its version cannot be told from its image." },
        };
    }

    private DetectedPlugin? Flannel() => _agents.Find("kube-flannel*") is { } agent
        ? new DetectedPlugin("Flannel", NetworkPlugin.Flannel, Enforcement.No, NodeAgents.Describe(agent))
        {
            Reason = "Flannel alone connects pods and enforces nothing.",
            Remedy = "Enable its policy controller, put Calico beside it (Canal), or change to Calico or Cilium.",
            Command = "helm upgrade flannel flannel/flannel --namespace kube-flannel --reuse-values --set netpol.enabled=true",
        }
        : null;

    private DetectedPlugin? Azure() => _agents.Find("azure-cns", "azure-cni*") is { } agent
        ? new DetectedPlugin("Azure CNI", NetworkPlugin.Unknown, Enforcement.No, NodeAgents.Describe(agent))
        {
            Reason = "No policy engine runs beside it.",
            Remedy = "Give the cluster one: Cilium or Calico.",
            Command = "az aks update --resource-group GROUP --name CLUSTER --network-policy cilium --network-dataplane cilium",
        }
        : null;
}
