namespace NetPolSdk;

/// <summary>
/// NPS2006: in Istio's ambient mode, pods that are isolated for ingress and do not admit the address from which the mesh lets the kubelet's probes
/// come. Source: Istio docs, "Ambient and Kubernetes NetworkPolicy", section on health probes.
/// </summary>
internal sealed class AmbientProbes() : PolicySetRule(RuleIds.AmbientProbes)
{
    /// <summary>The address that ambient mode gives to probes.</summary>
    public const string ProbeSource = "169.254.7.127/32";

    private static readonly IpBlock Source = IpBlock.Of(ProbeSource);

    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        if (verdicts.Options.Mesh != Mesh.IstioAmbient)
        {
            return;
        }

        var together = new ActingTogether(set);
        foreach (var policy in set.Judged.OfType<NetworkPolicy>().Where(policy => (policy.PolicyTypes & PolicyTypes.Ingress) != 0))
        {
            var admitted = together.AnyIngress(policy, rule => rule.From.Reach(Source, policy.Namespace));
            if (admitted == Answer.No)
            {
                Yes(verdicts, policy, FieldPath.Spec.Field("ingress"), Message(policy), $"Admit that address: .AllowIngress(from: IpBlock.Of({Quoted.Text(ProbeSource)})), for every pod of the namespace in its baseline.");
            }
            else if (admitted == Answer.Maybe)
            {
                Maybe(verdicts, policy);
            }
        }
    }

    private static string Message(NetworkPolicy policy)
    {
        var pods = policy.Subject.Selector.IsEverything ? "the pods" : "the " + policy.Subject;
        return $"In ambient mode the kubelet's probes come from 169.254.7.127, and nothing admits it to {pods} of {PeerText.OwnNamespace(policy)}: their probes fail, and they are restarted.";
    }
}
