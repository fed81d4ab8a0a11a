namespace NetPolSdk;

/// <summary>
/// NPS1011: an entry of <c>ports</c> that says nothing, which means every TCP port and reads like every port. An entry that names its
/// protocol says what it means. Source: Kubernetes API reference, "NetworkPolicyPort".
/// </summary>
internal sealed class PortWithoutNumber() : DocumentRule(RuleIds.PortWithoutNumber)
{
    public override void Judge(WrittenPolicy written, Verdicts verdicts)
    {
        foreach (var rule in written.Rules())
        {
            foreach (var (path, port) in rule.Ports())
            {
                if (port is null || (port["port"] is null or { IsNull: true } && port["protocol"] is null or { IsNull: true }))
                {
                    Yes(
                        verdicts,
                        written.Policy,
                        path,
                        "An entry without port and protocol means every TCP port: UDP and SCTP are not allowed.",
                        "For every port of every protocol leave ports out; else write the protocol and the port.");
                }
            }
        }
    }
}
