using System.Runtime.CompilerServices;

namespace NetPolSdk;

/// <summary>Sorts findings by the order of the policies, then of the fields, then of the rules.</summary>
internal sealed class FindingOrder
{
    private readonly Dictionary<Policy, int> _places = new(new SameObject());

    public FindingOrder(IReadOnlyList<Policy> policies)
    {
        for (var i = 0; i < policies.Count; i++)
        {
            _places[policies[i]] = i;
        }
    }

    public ValueList<Finding> Sort(List<Finding> findings) => ValueList.From(findings
        .OrderBy(finding => finding.Source is { } policy && _places.TryGetValue(policy, out var place) ? place : int.MaxValue)
        .ThenBy(finding => finding.Field, FieldPathOrder.Instance)
        .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal));

    /// <summary>Equal policies may be written at two places, and then there are two of them.</summary>
    private sealed class SameObject : IEqualityComparer<Policy>
    {
        public bool Equals(Policy? x, Policy? y) => ReferenceEquals(x, y);

        public int GetHashCode(Policy obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
