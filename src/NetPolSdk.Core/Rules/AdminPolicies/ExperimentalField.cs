namespace NetPolSdk;

/// <summary>
/// NPS6006: a field that only the experimental channel's definitions have, for a cluster with the standard ones. Source: network-policy-api, the
/// CustomResourceDefinitions of both channels.
/// </summary>
internal sealed class ExperimentalField() : AdminPolicyRule(RuleIds.ExperimentalField)
{
    protected override void Judge(AdminPolicy policy, Verdicts verdicts)
    {
        if (verdicts.Options.Channel != PolicyApiChannel.Standard)
        {
            return;
        }

        foreach (var part in policy.Parts())
        {
            if (Field(part.Value, policy) is { } field)
            {
                Yes(
                    verdicts,
                    policy,
                    part.Path,
                    $"{field.Name} is a field of the experimental channel, and the cluster has the standard one: its API server refuses the policy, or drops the field and refuses what is left.",
                    $"Install the definitions of the experimental channel, or {field.Instead}.");
            }
        }
    }

    private static (string Name, string Instead)? Field(object part, AdminPolicy policy) => part switch
    {
        Nodes => ("nodes", "name the nodes' addresses: Networks.Of(...)"),
        DomainNames => ("domainNames", "name the addresses behind the names: Networks.Of(...)"),
        Port { Name: not null } when policy is not ClusterNetworkPolicy => ("namedPort", "write the port's number"),
        _ => null,
    };
}
