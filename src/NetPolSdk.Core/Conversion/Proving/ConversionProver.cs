namespace NetPolSdk;

/// <summary>Holds converted policies against the given ones, with the evaluator: for every cluster there can be, and for the one that is known.</summary>
internal sealed class ConversionProver(ConversionOptions options, CancellationToken cancellation)
{
    /// <summary>How far the evaluator looks for a difference where rule by rule there is none.</summary>
    private const int SecondLook = 50_000;

    /// <summary>The parameter that the evaluator names when policies are of a kind, or for an engine, that it does not judge.</summary>
    private const string Unfit = "policies";

    /// <summary>Refuses what a difference is found for.</summary>
    /// <returns>Why it was not found out; null where it was.</returns>
    public string? Prove(ConversionDraft draft, PolicyConverter converter)
    {
        var isAlike = converter.AreAlike(draft);
        string? undecided = null;
        foreach (var question in converter.Questions(draft))
        {
            var (change, reason, isJudged) = Answer(question, isAlike);
            if (change is not null && !(isAlike && IsDoubtOnly(change)))
            {
                Refuse(draft, question.Source, change, "in some clusters");
                return null;
            }

            undecided ??= isAlike && isJudged ? null : reason;
        }

        if (options.Inventory is { } inventory && Difference(inventory, draft) is { } found)
        {
            Refuse(draft, draft.Sources[0], found, "in this cluster");
        }

        return undecided;
    }

    /// <summary>A difference, or why it is not known whether there is one, and whether the evaluator looked.</summary>
    private (ConnectionChange? Change, string? Undecided, bool IsJudged) Answer(ProofQuestion question, bool isAlike)
    {
        try
        {
            if (InClusters(question) is { } change)
            {
                return (change, null, true);
            }

            var answer = InEveryCluster(question, isAlike);
            return (answer?.Counterexample, answer?.Reason, true);
        }
        catch (ArgumentException unfit) when (unfit.ParamName == Unfit)
        {
            return (null, $"The evaluator cannot judge these policies: {MessageOf(unfit)}", false);
        }
    }

    /// <summary>The first difference in clusters that stand for all as far as a NetworkPolicy can tell.</summary>
    private ConnectionChange? InClusters(ProofQuestion question) => question.Seen is null
        ? null
        : GenericCluster.Of(question.Seen, cancellation).Select(cluster => Difference(cluster, question)).FirstOrDefault(static change => change is not null);

    private PolicyEquivalence? InEveryCluster(ProofQuestion question, bool isAlike) => question.EngineBefore == question.EngineAfter
        ? PolicyEquivalence.Of(question.Before, question.After, Evaluation(question.EngineBefore, question), isAlike ? Math.Min(SecondLook, options.MostCombinations) : options.MostCombinations, cancellation)
        : null;

    private ConnectionChange? Difference(Cluster cluster, ProofQuestion question)
    {
        var before = Reachability.Of(cluster.WithPolicies(question.Before), Evaluation(question.EngineBefore, question));
        var after = Reachability.Of(cluster.WithPolicies(question.After), Evaluation(question.EngineAfter, question));
        return before.ChangesTo(after, cancellation).FirstOrDefault(change => question.EngineBefore == question.EngineAfter || Contradict(change));
    }

    /// <summary>Where engines differ, one may leave open what the other decides. What both decide must be the same.</summary>
    private static bool Contradict(ConnectionChange change) => !IsDoubtOnly(change);

    /// <summary>Whether one side is only less certain. Rules that another kind has to write apart, such as those of two address families, may be so; where they say the same, they mean it.</summary>
    private static bool IsDoubtOnly(ConnectionChange change) =>
        change.Gained.Except(change.Before.Undefined).IsEmpty && change.Lost.Except(change.After.Undefined).IsEmpty;

    private ReachabilityOptions Evaluation(Engine? engine, ProofQuestion question) =>
        options.Evaluation with { Engine = engine, IpBlocks = question.LeavesPodAddressesOut ? IpBlockMatching.OutsideOnly : options.Evaluation.IpBlocks };

    /// <summary>The first difference in the cluster that is known. Policies of other kinds are enforced by the same engine; what is not enforced together is not evaluated.</summary>
    private ConnectionChange? Difference(Cluster inventory, ConversionDraft draft)
    {
        var evaluation = options.Evaluation with { Engine = PolicyConverter.EngineOf(draft) };
        try
        {
            var before = Reachability.Of(inventory.WithPolicies(draft.Sources.Concat(draft.Others)), evaluation);
            var after = Reachability.Of(inventory.WithPolicies(draft.Converted.Concat(draft.Others)), evaluation);
            return before.ChangesTo(after, cancellation).FirstOrDefault();
        }
        catch (ArgumentException unfit) when (unfit.ParamName == Unfit)
        {
            draft.Note(draft.Sources[0], FieldPath.Root, $"It is not held against the cluster that is given: {MessageOf(unfit)}");
            return null;
        }
    }

    /// <summary>The message without the name of the parameter, which the base class adds.</summary>
    private static string MessageOf(ArgumentException unfit)
    {
        var end = unfit.Message.IndexOf(" (Parameter ", StringComparison.Ordinal);
        return end < 0 ? unfit.Message.Split('\r', '\n')[0] : unfit.Message.Substring(0, end);
    }

    private static void Refuse(ConversionDraft draft, Policy policy, ConnectionChange change, string where) =>
        draft.Refusals.Add(new ConversionRefusal(policy, FieldPath.Root, $"The converted policies would not mean the same {where}, for example {change}.", "Change the policies so that this connection does not depend on what the other kind lacks.")
        {
            Counterexample = change,
        });
}
