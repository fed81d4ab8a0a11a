namespace NetPolSdk;

/// <summary>NPS3002: a port of a data store or of administration that everybody may connect to.</summary>
internal sealed class SensitivePortOpen() : NetworkPolicyRule(RuleIds.SensitivePortOpen)
{
    private const int KubeletPort = 10250;

    /// <summary>Words in the labels of pods that the API server calls, which serve HTTPS on the port that the kubelet has made a habit of.</summary>
    private static readonly string[] CalledByApiServer = ["webhook", "admission", "metrics-server", "metrics-apiserver", "operator", "adapter", "policy-controller"];

    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        for (var i = 0; i < policy.Ingress.Count && (policy.PolicyTypes & PolicyTypes.Ingress) != 0; i++)
        {
            var rule = policy.Ingress[i];
            var internet = rule.From.HoldTheInternet();
            for (var k = 0; k < rule.Ports.Count && internet != Answer.No; k++)
            {
                Judge(policy, rule.Ports[k], internet, FieldPath.Spec.Field("ingress").Index(i).Field("ports").Index(k), verdicts);
            }
        }
    }

    private void Judge(NetworkPolicy policy, Port port, Answer internet, FieldPath field, Verdicts verdicts)
    {
        var program = SensitivePorts.ProgramOn(port);
        var answer = (program is not null ? IsNoWebhook(policy, port) : SensitivePorts.MayBe(port) ? Answer.Maybe : Answer.No).And(internet);
        if (answer == Answer.Yes)
        {
            var message = $"Everybody may connect to {port} of these pods, from outside the cluster too: the port of {program}.";
            Yes(verdicts, policy, field, message, "Name who connects, in from: the pods of its clients, or the addresses that administer it.");
        }
        else if (answer == Answer.Maybe)
        {
            Maybe(verdicts, policy);
        }
    }

    /// <summary>Kubelets are no pods, so a pod on their port is a webhook or a metrics API, which the API server must reach from an address that no selector matches.</summary>
    private static Answer IsNoWebhook(NetworkPolicy policy, Port port)
    {
        if (port.Number != KubeletPort)
        {
            return Answer.Yes;
        }

        var values = policy.Subject.Selector.Requirements().Where(requirement => requirement.Operator == LabelOperator.In).SelectMany(requirement => requirement.Values).ToArray();
        if (values.Any(value => CalledByApiServer.Any(word => value.IndexOf(word, StringComparison.Ordinal) >= 0)))
        {
            return Answer.No;
        }

        return values.Any(Hole.Is) ? Answer.Maybe : Answer.Yes;
    }
}
