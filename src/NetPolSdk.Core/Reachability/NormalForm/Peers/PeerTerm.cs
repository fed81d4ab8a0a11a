namespace NetPolSdk;

/// <summary>One of the alternatives of a rule's peers.</summary>
internal abstract record PeerTerm
{
    /// <summary>The terms that this one is made of; itself where it is made of none.</summary>
    public virtual IEnumerable<PeerTerm> Leaves() => [this];
}
