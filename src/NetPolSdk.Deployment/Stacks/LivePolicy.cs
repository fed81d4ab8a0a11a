using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Stacks;

/// <summary>A policy as it stands in the cluster.</summary>
/// <param name="Live">The object.</param>
/// <param name="Policy">What it says.</param>
/// <param name="IsAsDesired">Whether it is known to stand as it shall, so that nothing is left to compare.</param>
internal sealed record LivePolicy(LiveObject Live, Policy Policy, bool IsAsDesired = false)
{
    /// <summary>What names it.</summary>
    public ObjectId Id { get; } = ObjectId.Of(Policy);

    /// <summary>The set that it is part of; null for none.</summary>
    public string? PartOf => Live.Labels.GetValueOrDefault(ApplySet.PartOf);
}
