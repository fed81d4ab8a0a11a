namespace NetPolSdk;

/// <summary>What rules of a Calico policy can be added to: a policy, or the beginning of one that has its name and selector. Only NetPolSdk implements it.</summary>
/// <typeparam name="TPolicy">The kind of policy.</typeparam>
public interface ICalicoPolicyStart<out TPolicy>
    where TPolicy : CalicoPolicy
{
    /// <summary>The policy so far.</summary>
    internal TPolicy SoFar { get; }
}
