namespace NetPolSdk;

/// <summary>One of the alternatives of a rule's peers.</summary>
internal abstract record PeerTerm;
