namespace NetPolSdk;

/// <summary>The policies to judge, and what is known of the others that act beside them.</summary>
internal sealed class PolicySet
{
    /// <summary>A set of policies.</summary>
    /// <param name="judged">The policies that findings may be about.</param>
    /// <param name="others">Policies that count but are not judged here, such as those of other files.</param>
    /// <param name="isComplete">Whether these are all there are; false where one may be missing or could not be read.</param>
    public PolicySet(IReadOnlyList<Policy> judged, IReadOnlyList<Policy>? others = null, bool isComplete = true)
    {
        Judged = judged;
        Others = others ?? [];
        IsComplete = isComplete;
    }

    /// <summary>The policies that findings may be about, in their order.</summary>
    public IReadOnlyList<Policy> Judged { get; }

    /// <summary>Policies that count but are not judged.</summary>
    public IReadOnlyList<Policy> Others { get; }

    /// <summary>Whether no policy is missing.</summary>
    public bool IsComplete { get; }

    /// <summary>All policies.</summary>
    public IEnumerable<Policy> All => Judged.Concat(Others);
}
