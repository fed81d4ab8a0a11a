namespace NetPolSdk;

/// <summary>What rules can be added to: a policy, or the beginning of one that has its name and subject. Only NetPolSdk implements it.</summary>
public interface INetworkPolicyStart
{
    /// <summary>The policy so far.</summary>
    internal NetworkPolicy SoFar { get; }
}
