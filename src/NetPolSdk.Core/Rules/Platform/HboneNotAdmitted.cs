namespace NetPolSdk;

/// <summary>NPS2005: in Istio's ambient mode, an ingress rule that names ports and leaves out the one that the mesh delivers on.</summary>
internal sealed class HboneNotAdmitted() : PolicySetRule(RuleIds.HboneNotAdmitted)
{
    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        if (verdicts.Options.Mesh != Mesh.IstioAmbient)
        {
            return;
        }

        var together = new ActingTogether(set);
        foreach (var policy in set.Judged.OfType<NetworkPolicy>())
        {
            foreach (var (rule, answer) in MeshPort.MissingIn(policy, MeshPort.Hbone, together))
            {
                if (answer == Answer.Yes)
                {
                    Yes(verdicts, policy, FieldPath.Spec.Field("ingress").Index(rule).Field("ports"), Message(policy.Ingress[rule]), "Add port 15008 over TCP to the ports: Port.Tcp(15008).", MeshPort.Fact(MeshPort.Hbone));
                }
                else
                {
                    Maybe(verdicts, policy);
                }
            }
        }
    }

    private static string Message(IngressRule rule) =>
        $"In ambient mode pods deliver to port 15008 (HBONE), whatever the port of the application. This rule admits {rule.Ports} only, so nothing that comes through the mesh gets in.";
}
