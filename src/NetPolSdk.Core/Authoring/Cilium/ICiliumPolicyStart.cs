namespace NetPolSdk;

/// <summary>What rules of a policy of Cilium can be added to: a policy, or the beginning of one that has its subject. Only NetPolSdk implements it.</summary>
/// <typeparam name="TPolicy">The kind of policy.</typeparam>
public interface ICiliumPolicyStart<out TPolicy>
    where TPolicy : CiliumPolicy
{
    /// <summary>The policy so far.</summary>
    internal TPolicy SoFar { get; }
}
