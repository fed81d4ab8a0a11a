using System.Runtime.CompilerServices;

namespace NetPolSdk.Testing;

/// <summary>A cluster is made ready for questions once, however many assertions look at it.</summary>
internal static class KnownReachability
{
    private static readonly ConditionalWeakTable<Cluster, Reachability> Known = new();

    public static Reachability Of(Cluster cluster) => Known.GetValue(Require.NotNull(cluster, nameof(cluster)), static key => Reachability.Of(key));
}
