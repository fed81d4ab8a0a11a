namespace NetPolSdk;

/// <summary>NPS5005: two policies of one kind, namespace and name, of which a cluster keeps the one that was applied last.</summary>
internal sealed class SameName() : WholeSetRule(RuleIds.SameName)
{
    public override void Judge(PolicySet set, Verdicts verdicts)
    {
        var known = new Dictionary<(string, string, string?, string), Policy>();
        foreach (var policy in set.Others.Concat(set.Judged))
        {
            // A name that the server completes is another one each time.
            if (policy.Name.Length == 0)
            {
                continue;
            }

            var identity = (policy.ApiVersion.Split('/')[0], policy.Kind, policy.Namespace, policy.Name);
            if (!known.TryGetValue(identity, out _))
            {
                known.Add(identity, policy);
            }
            else if (Hole.IsIn(policy.Name) || (policy.Namespace is { } home && Hole.IsIn(home)))
            {
                Maybe(verdicts, policy);
            }
            else
            {
                Yes(
                    verdicts,
                    policy,
                    FieldPath.Metadata.Field("name"),
                    $"There are two policies named {policy.Metadata}, and a cluster keeps one: whichever is applied last replaces the other, and what that one isolated or allowed is gone.",
                    "Rename one of them, or put their rules into one.");
            }
        }
    }
}
