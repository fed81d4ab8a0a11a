namespace NetPolSdk;

/// <summary>
/// NPS3001: egress to a range so wide that nobody chose the cloud's metadata service, and yet it is in there. Only ports on which clouds
/// serve it count; a range that is chosen to reach it, such as 169.254.169.254/32, is not reported.
/// </summary>
internal sealed class MetadataReachable() : NetworkPolicyRule(RuleIds.MetadataReachable)
{
    /// <summary>The fact that holds the range to leave out.</summary>
    public const string Exception = "exception";

    /// <summary>A prefix from here on is a range that somebody has chosen for what is in it.</summary>
    private const int ChosenPrefix = 7;

    /// <summary>HTTP everywhere, and HTTPS on Google Cloud.</summary>
    private static readonly int[] MetadataPorts = [80, 443];

    /// <summary>The addresses that serve credentials on AWS, Azure, Google Cloud, OpenStack and Oracle Cloud, and on AWS over IPv6.</summary>
    private static readonly Cidr[] Services = [Cidr.Parse("169.254.169.254/32"), Cidr.Parse("fd00:ec2::254/128")];

    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        for (var i = 0; i < policy.Egress.Count && (policy.PolicyTypes & PolicyTypes.Egress) != 0; i++)
        {
            var rule = policy.Egress[i];
            var ports = MetadataPorts.Select(port => rule.Ports.Covers(Protocol.Tcp, port)).Max();
            for (var j = 0; j < rule.To.Count && ports != Answer.No; j++)
            {
                if (rule.To[j] is IpBlock block)
                {
                    Judge(policy, block, ports, FieldPath.Spec.Field("egress").Index(i).Field("to").Index(j), verdicts);
                }
            }
        }
    }

    private void Judge(NetworkPolicy policy, IpBlock block, Answer ports, FieldPath field, Verdicts verdicts)
    {
        foreach (var service in Services)
        {
            var answer = Holds(block, service).And(ports);
            if (answer == Answer.Yes)
            {
                Yes(verdicts, policy, field, Message(block, service), Remedy(service), (Exception, service.Text));
            }
            else if (answer == Answer.Maybe)
            {
                Maybe(verdicts, policy);
            }
        }
    }

    private static Answer Holds(IpBlock block, Cidr service)
    {
        if (block.Cidr.IsHole)
        {
            return service.IsIPv6 ? Answer.No : Answer.Maybe;
        }

        if (block.Cidr.PrefixLength >= ChosenPrefix || !block.Cidr.Contains(service) || block.Exceptions.Any(exception => !exception.IsHole && exception.Contains(service)))
        {
            return Answer.No;
        }

        return block.Exceptions.Any(exception => exception.IsHole) ? Answer.Maybe : Answer.Yes;
    }

    private static string Message(IpBlock block, Cidr service) =>
        $"{block.Cidr.Text} includes {service.First}, where clouds serve the node's metadata and credentials: whoever gets into one of these pods can ask for them.";

    private static string Remedy(Cidr service) =>
        $"Leave it out: .Except({Quoted.Text(service.Text)}), or {(service.IsIPv6 ? "Internet.IPv6" : "Internet.IPv4")}, which leaves out private networks too; in YAML list {service.Text} under except.";
}
