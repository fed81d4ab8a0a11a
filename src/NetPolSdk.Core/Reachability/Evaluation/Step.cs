namespace NetPolSdk;

/// <summary>A rule and one manner in which its peers match: what the evaluator goes through.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Subjects">The classes of pods that it is about.</param>
/// <param name="Match">The peers.</param>
/// <param name="Index">The number of the step in its direction.</param>
internal sealed record Step(TierRule Rule, ClassSet Subjects, PeerMatch Match, int Index);
