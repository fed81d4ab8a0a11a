namespace NetPolSdk;

/// <summary>Holds converted policies against the given ones, with the evaluator: for every cluster there can be, and for the one that is known.</summary>
internal sealed class ConversionProver(ConversionOptions options, CancellationToken cancellation)
{
    /// <summary>How far the evaluator looks for a difference where rule by rule there is none.</summary>
    private const int SecondLook = 50_000;

    /// <summary>Refuses what a difference is found for.</summary>
    /// <returns>Why it was not found out; null where it was.</returns>
    public string? Prove(ConversionDraft draft, PolicyConverter converter)
    {
        var isAlike = converter.AreAlike(draft);
        string? undecided = null;
        foreach (var question in converter.Questions(draft))
        {
            var most = isAlike ? Math.Min(SecondLook, options.MostCombinations) : options.MostCombinations;
            var answer = PolicyEquivalence.Of(question.Before, question.After, options.Evaluation, most, cancellation);
            if (answer.Verdict == EquivalenceVerdict.Different)
            {
                Refuse(draft, question, answer.Counterexample!, "in some clusters");
                return null;
            }

            undecided ??= isAlike ? null : answer.Reason;
        }

        if (options.Inventory is { } inventory)
        {
            HoldAgainst(inventory, draft);
        }

        return undecided;
    }

    private void HoldAgainst(Cluster inventory, ConversionDraft draft)
    {
        var question = new ProofQuestion([.. draft.Sources, .. draft.Others], [.. draft.Converted, .. draft.Others]);
        var (before, after) = (Reachability.Of(inventory.WithPolicies(question.Before), options.Evaluation), Reachability.Of(inventory.WithPolicies(question.After), options.Evaluation));
        if (before.ChangesTo(after, cancellation).FirstOrDefault() is { } change)
        {
            Refuse(draft, question, change, "in this cluster");
        }
    }

    private static void Refuse(ConversionDraft draft, ProofQuestion question, ConnectionChange change, string where)
    {
        var policy = draft.Sources.FirstOrDefault(source => question.Before.Contains(source)) ?? draft.Sources[0];
        draft.Refusals.Add(new ConversionRefusal(policy, FieldPath.Root, $"The converted policies would not mean the same {where}, for example {change}.", "Change the policies so that this connection does not depend on what the other kind lacks.")
        {
            Counterexample = change,
        });
    }
}
