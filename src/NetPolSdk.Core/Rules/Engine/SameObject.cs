using System.Runtime.CompilerServices;

namespace NetPolSdk;

/// <summary>Tells policies apart by identity: equal policies may be written at two places, and then there are two of them.</summary>
internal sealed class SameObject : IEqualityComparer<Policy>
{
    private SameObject()
    {
    }

    public static SameObject Instance { get; } = new();

    public bool Equals(Policy? x, Policy? y) => ReferenceEquals(x, y);

    public int GetHashCode(Policy obj) => RuntimeHelpers.GetHashCode(obj);
}
