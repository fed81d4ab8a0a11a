namespace NetPolSdk;

/// <summary>Sorts findings by the order of the policies, then of the fields, then of the rules.</summary>
internal sealed class FindingOrder
{
    private readonly Dictionary<Policy, int> _places = new(SameObject.Instance);

    public FindingOrder(IReadOnlyList<Policy> policies)
    {
        for (var i = 0; i < policies.Count; i++)
        {
            _places[policies[i]] = i;
        }
    }

    public ValueList<Finding> Sort(IEnumerable<Finding> findings) => ValueList.From(findings
        .OrderBy(finding => finding.Source is { } policy && _places.TryGetValue(policy, out var place) ? place : int.MaxValue)
        .ThenBy(finding => finding.Field, FieldPathOrder.Instance)
        .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal));
}
