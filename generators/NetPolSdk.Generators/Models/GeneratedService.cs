namespace NetPolSdk.Generators;

/// <summary>All that the code of one service is printed from.</summary>
/// <param name="Class">The class that declares it; null where another assembly does.</param>
/// <param name="Service">The service.</param>
/// <param name="Policy">Its policy; null where policies do nothing for it.</param>
/// <param name="CiliumPolicy">Its policy of Cilium's own kind; null where it has none.</param>
/// <param name="Name">What its file is named by; where another assembly declares it, the class inside <c>GeneratedPolicies</c> too.</param>
internal sealed record GeneratedService(DeclaredClass? Class, Service Service, NetworkPolicy? Policy, CiliumNetworkPolicy? CiliumPolicy, string Name)
{
    /// <summary>The class that holds its policy, as <c>GeneratedPolicies</c> refers to it.</summary>
    public string Reference => Class?.Reference ?? "GeneratedPolicies." + Name;
}
