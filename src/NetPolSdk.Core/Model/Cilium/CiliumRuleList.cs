namespace NetPolSdk;

/// <summary>One of the four lists of a rule of Cilium.</summary>
/// <param name="Field">Its field: <c>ingress</c>, <c>ingressDeny</c>, <c>egress</c> or <c>egressDeny</c>.</param>
/// <param name="IsIngress">Whether it is about what comes in.</param>
/// <param name="IsDeny">Whether it denies.</param>
/// <param name="Rules">Its entries, in the order written.</param>
public sealed record CiliumRuleList(string Field, bool IsIngress, bool IsDeny, ValueList<CiliumRule> Rules)
{
    /// <summary>What the fields of its peers begin with: <c>from</c> or <c>to</c>.</summary>
    public string Side => IsIngress ? "from" : "to";

    /// <summary>The entries with their fields, such as <c>spec.egress[1]</c>.</summary>
    /// <param name="spec">The field of the rule that the list is in: <c>spec</c> or <c>specs[0]</c>.</param>
    public IEnumerable<(FieldPath Field, CiliumRule Rule)> Entries(FieldPath spec)
    {
        for (var i = 0; i < Rules.Count; i++)
        {
            yield return (spec.Field(Field).Index(i), Rules[i]);
        }
    }
}
