using System.Security.Cryptography;
using System.Text;

namespace NetPolSdk.Deployment.Transitions;

/// <summary>
/// Makes bridges: policies that are there only while others change. One kind allows everything to pods that are not isolated
/// before or not after, so that policies may come or go one by one; the other keeps what an update would take away at once.
/// </summary>
internal static class Bridges
{
    /// <summary>What their names begin with.</summary>
    public const string NamePrefix = "netpolsdk-bridge-";

    private const string Reason = "There only while policies change; NetPolSdk deletes it in the same run, or in the next.";

    /// <summary>The fewest simple bridges that cover classes, each selecting no pods that are isolated throughout.</summary>
    /// <param name="needy">The classes.</param>
    /// <param name="all">All classes of the namespace.</param>
    /// <param name="changes">The policies of the namespace.</param>
    public static IEnumerable<(LabelBox Pods, PolicyTypes Directions)> Cover(IReadOnlyCollection<ClassDirection> needy, IReadOnlyList<PodGroup> all, IReadOnlyList<PolicyChange> changes)
    {
        var boxes = new Dictionary<string, (LabelBox Pods, PolicyTypes Directions)>(StringComparer.Ordinal);
        foreach (var direction in new[] { Direction.Ingress, Direction.Egress })
        {
            var type = direction == Direction.Ingress ? PolicyTypes.Ingress : PolicyTypes.Egress;
            foreach (var box in Cover([.. needy.Where(item => item.Direction == direction).Select(item => item.Pods)], all, changes, direction))
            {
                var text = box.ToString();
                boxes[text] = (box, type | (boxes.TryGetValue(text, out var other) ? other.Directions : PolicyTypes.None));
            }
        }

        return boxes.Values;
    }

    /// <summary>A policy that allows everything to pods.</summary>
    public static NetworkPolicy Open(string @namespace, LabelBox pods, PolicyTypes directions, ISet<string> names)
    {
        var start = NetworkPolicy.Named(NameOf($"{@namespace} {pods} {directions}", names)).InNamespace(@namespace).For(pods.ToPods());
        var policy = directions.HasFlag(PolicyTypes.Ingress) ? start.AllowAllIngress() : start.AllowAllEgress();
        return (directions == PolicyTypes.Both ? policy.AllowAllEgress() : policy).Because(Reason);
    }

    /// <summary>A policy that says what another one says, under a name of its own.</summary>
    public static NetworkPolicy Copy(string @namespace, NetworkPolicy policy, ISet<string> names)
    {
        INetworkPolicyStart copy = NetworkPolicy.Named(NameOf($"{@namespace} {policy.Name} {policy.ToYaml()}", names)).InNamespace(@namespace).For(policy.Subject);
        copy = policy.Ingress.Aggregate(copy, static (soFar, rule) => soFar.Allow(IngressRule.Allow(rule.From, rule.Ports)));
        copy = policy.Egress.Aggregate(copy, static (soFar, rule) => soFar.Allow(EgressRule.Allow(rule.To, rule.Ports)));
        return copy.WithPolicyTypes(policy.PolicyTypes).Because(Reason);
    }

    private static IEnumerable<LabelBox> Cover(List<PodGroup> needy, IReadOnlyList<PodGroup> all, IReadOnlyList<PolicyChange> changes, Direction direction)
    {
        var candidates = changes.Where(change => change.IsChanged).SelectMany(change => new[] { change.New?.Pods, change.Old?.Pods }).OfType<LabelBox>().DistinctBy(box => box.ToString());
        if (!changes.Any(change => !change.IsChanged && change.Old!.Isolates(direction)))
        {
            candidates = candidates.Prepend(LabelBox.Everything);
        }

        foreach (var candidate in needy.Count == 0 ? [] : candidates)
        {
            if (needy.Exists(pods => IsIn(pods, candidate)) && !all.Any(pods => IsIn(pods, candidate) && pods.IsIsolatedThroughout(direction)))
            {
                yield return candidate;
                needy.RemoveAll(pods => IsIn(pods, candidate));
            }
        }

        foreach (var box in needy.SelectMany(pods => pods.Boxes))
        {
            yield return box;
        }
    }

    private static bool IsIn(PodGroup pods, LabelBox box) => pods.Boxes.All(inside => inside.IsWithin(box));

    /// <summary>A name that follows from what the bridge is for, so that an interrupted run's bridge is found again.</summary>
    private static string NameOf(string content, ISet<string> names)
    {
        for (var attempt = 0; ; attempt++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(attempt + " " + content));
            var name = NamePrefix + Convert.ToHexStringLower(hash.AsSpan(0, 5));
            if (names.Add(name))
            {
                return name;
            }
        }
    }
}
