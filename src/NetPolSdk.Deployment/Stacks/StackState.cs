using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Stacks;

/// <summary>What stands in the cluster before a plan is made.</summary>
/// <param name="Parent">The inventory; null where there is none yet.</param>
/// <param name="Policies">The policies, also those of others.</param>
/// <param name="Unreadable">Policies that could not be read, and so are not taken into account.</param>
/// <param name="Resources">The resources of the kinds in question.</param>
/// <param name="Unserved">The kinds in question that the cluster does not serve.</param>
internal sealed record StackState(
    LiveObject? Parent,
    IReadOnlyList<LivePolicy> Policies,
    IReadOnlyList<LiveObject> Unreadable,
    IReadOnlyDictionary<string, ApiResource> Resources,
    IReadOnlyList<string> Unserved);
