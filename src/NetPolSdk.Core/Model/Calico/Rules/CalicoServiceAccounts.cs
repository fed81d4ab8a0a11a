namespace NetPolSdk;

/// <summary>Pods by their service accounts: <c>serviceAccounts</c>. Where both are given, both must hold. Source: Calico docs, "Network policy", section "ServiceAccountMatch".</summary>
public sealed record CalicoServiceAccounts
{
    internal CalicoServiceAccounts(ValueList<string> names, CalicoSelector? selector)
    {
        Names = names;
        Selector = selector;
    }

    /// <summary><c>names</c>: the account is any of them; empty where no name is asked for.</summary>
    public ValueList<string> Names { get; }

    /// <summary><c>selector</c>, over the labels of the account; null where nothing is asked of them.</summary>
    public CalicoSelector? Selector { get; }

    /// <summary>The accounts as a message names them.</summary>
    public override string ToString() => string.Join(" and ", new[] { Names.Count > 0 ? string.Join(" or ", Names) : null, Selector?.ToString() }.Where(static text => text is not null));
}
