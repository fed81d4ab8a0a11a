namespace NetPolSdk;

/// <summary>Whether two sets of policies mean the same in every cluster.</summary>
public enum EquivalenceVerdict
{
    /// <summary>They do: whatever the pods, their labels, ports and addresses, the same traffic is allowed.</summary>
    Equivalent,

    /// <summary>They do not, and there is an example.</summary>
    Different,

    /// <summary>It was not found out. They are not to be taken for equivalent.</summary>
    Undecided,
}
