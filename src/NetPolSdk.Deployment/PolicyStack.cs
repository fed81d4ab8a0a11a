namespace NetPolSdk.Deployment;

/// <summary>What a deployment program is about: policies in layers, and the services that they are for. Immutable: every call returns a new stack.</summary>
public sealed record PolicyStack
{
    internal PolicyStack(string name) => Name = name;

    /// <summary>The name of the stack, for messages and for its inventory in a cluster.</summary>
    public string Name { get; }

    /// <summary>The policies, in the order added. One that was added twice, equal in everything, is there once.</summary>
    public ValueList<Policy> Policies { get; private init; } = [];

    /// <summary>The services that the policies are for; null where they are not known.</summary>
    public ServiceGraph? Services { get; private init; }

    /// <summary>An empty stack.</summary>
    /// <param name="name">Its name. To be deployed, it must be a lowercase RFC 1123 label.</param>
    public static PolicyStack Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new PolicyStack(name);
    }

    /// <summary>The stack with one policy more.</summary>
    /// <param name="policy">The policy.</param>
    public PolicyStack Add(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Add([policy]);
    }

    /// <summary>The stack with one layer more: a baseline, a preset, <c>GeneratedPolicies.All</c> or any other policies.</summary>
    /// <param name="policies">The policies, in their order.</param>
    public PolicyStack Add(IEnumerable<Policy> policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        var all = Policies.Concat(policies).ToArray();
        foreach (var policy in all)
        {
            ArgumentNullException.ThrowIfNull(policy, nameof(policies));
        }

        return this with { Policies = ValueList.From(all.Distinct()) };
    }

    /// <summary>The stack for the given services.</summary>
    /// <param name="services">The services, usually <c>GeneratedPolicies.Services</c>.</param>
    public PolicyStack WithServices(ServiceGraph services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return this with { Services = services };
    }

    /// <summary>What keeps the stack from being written: two different policies of one name, of which the later would replace the earlier.</summary>
    internal string? Conflict() => Policies
        .Where(policy => policy.Name.Length > 0)
        .GroupBy(policy => (policy.ApiVersion.Split('/')[0], policy.Kind, policy.Namespace, policy.Name))
        .Where(same => same.Count() > 1)
        .Select(same => $"{same.First().Kind} {same.First().Metadata} is in the stack twice with different content, and applied, the second would replace the first. Rename one, or join their rules.")
        .FirstOrDefault();
}
