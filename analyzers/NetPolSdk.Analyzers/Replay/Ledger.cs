using System.Runtime.CompilerServices;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>
/// Keeps the books on the policies that the author's code makes: those that leave the code are judged, and those that
/// nothing was added to; what another policy was made from is not.
/// </summary>
internal sealed class Ledger
{
    private readonly Dictionary<Policy, KnownValue> _made = new(new SameObject());
    private readonly List<Policy> _inOrder = [];
    private readonly HashSet<Policy> _passedOver = new(new SameObject());
    private readonly HashSet<Policy> _escaped = new(new SameObject());

    /// <summary>How many policies have been made so far.</summary>
    public int Count => _inOrder.Count;

    /// <summary>The policies that a value holds.</summary>
    public static IReadOnlyList<Policy> PoliciesIn(object? content) => content switch
    {
        Policy policy => [policy],
        Baseline baseline => baseline.Policies,
        INetworkPolicyStart start => [start.SoFar],
        ValueList<NetworkPolicy> list => list,
        _ => [],
    };

    public void Made(KnownValue value)
    {
        if (value.Content is not (Policy or Baseline))
        {
            return;
        }

        foreach (var policy in PoliciesIn(value.Content))
        {
            if (!_made.ContainsKey(policy))
            {
                _made.Add(policy, value);
                _inOrder.Add(policy);
            }
        }
    }

    /// <summary>A value was made from another one, which is not final then.</summary>
    public void Extended(KnownValue from, KnownValue to)
    {
        var kept = PoliciesIn(to.Content);
        foreach (var policy in PoliciesIn(from.Content))
        {
            if (!kept.Any(other => ReferenceEquals(other, policy)))
            {
                _passedOver.Add(policy);
            }
        }
    }

    /// <summary>What was made from the value has no effect, so the value counts again.</summary>
    public void Restore(KnownValue value)
    {
        foreach (var policy in PoliciesIn(value.Content))
        {
            _passedOver.Remove(policy);
        }
    }

    /// <summary>Whether the value is the final one is known only at run time, or to a caller.</summary>
    public void PassOver(Value value)
    {
        foreach (var policy in PoliciesIn((value as KnownValue)?.Content))
        {
            _passedOver.Add(policy);
        }
    }

    /// <summary>The same for all policies made after the first <paramref name="count"/>.</summary>
    public void PassOverSince(int count)
    {
        for (var i = count; i < _inOrder.Count; i++)
        {
            _passedOver.Add(_inOrder[i]);
        }
    }

    /// <summary>The value left the code that is looked at.</summary>
    public void Escaped(KnownValue value)
    {
        Made(value);
        if (value.Content is Policy or Baseline)
        {
            _escaped.UnionWith(PoliciesIn(value.Content));
        }
    }

    /// <summary>The policies to judge, with the values that tell where they were written.</summary>
    /// <param name="escaped">Further values that left the code.</param>
    /// <param name="passedOver">Further values that are judged elsewhere.</param>
    public IReadOnlyList<KeyValuePair<Policy, KnownValue>> Judged(IEnumerable<KnownValue> escaped, IEnumerable<KnownValue> passedOver)
    {
        var all = new HashSet<Policy>(_escaped, _escaped.Comparer);
        all.UnionWith(escaped.SelectMany(value => PoliciesIn(value.Content)));
        var not = new HashSet<Policy>(_passedOver, _passedOver.Comparer);
        not.UnionWith(passedOver.SelectMany(value => PoliciesIn(value.Content)));
        return [.. _inOrder.Where(policy => all.Contains(policy) || !not.Contains(policy)).Select(policy => new KeyValuePair<Policy, KnownValue>(policy, _made[policy]))];
    }

    private sealed class SameObject : IEqualityComparer<Policy>
    {
        public bool Equals(Policy? x, Policy? y) => ReferenceEquals(x, y);

        public int GetHashCode(Policy obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
