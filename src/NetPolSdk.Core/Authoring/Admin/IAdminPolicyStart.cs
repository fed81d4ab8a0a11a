namespace NetPolSdk;

/// <summary>What rules of an admin policy can be added to: a policy, or the beginning of one that has its subject. Only NetPolSdk implements it.</summary>
/// <typeparam name="TPolicy">The kind of policy.</typeparam>
public interface IAdminPolicyStart<out TPolicy>
    where TPolicy : AdminPolicy
{
    /// <summary>The policy so far.</summary>
    internal TPolicy SoFar { get; }
}
