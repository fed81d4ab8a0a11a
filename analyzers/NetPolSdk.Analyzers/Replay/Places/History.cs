using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>The calls that made a policy, from the last to the first.</summary>
internal sealed class History
{
    private readonly List<Version> _versions = [];

    private History()
    {
    }

    public static History Of(Policy policy, KnownValue value)
    {
        var history = new History();
        Policy? current = policy;
        for (var at = value; current is not null;)
        {
            history.Add(new Version(current, at.Step));
            if (at.Step?.Receiver is not { Value: KnownValue receiver })
            {
                break;
            }

            current = Predecessor(current, at, receiver);
            at = receiver;
        }

        return history;
    }

    /// <summary>The first version since which a part has been there. Parts are added and seldom removed, so it is searched for by halves.</summary>
    public Version First(Func<Policy, object?> read, object part)
    {
        var (newest, oldest) = (0, _versions.Count - 1);
        while (newest < oldest)
        {
            var middle = (newest + oldest + 1) / 2;
            if (IsSame(read(_versions[middle].Policy), part))
            {
                newest = middle;
            }
            else
            {
                oldest = middle - 1;
            }
        }

        return _versions[newest];
    }

    /// <summary>Where the policy begins: its name, or the call of a preset.</summary>
    /// <param name="files">Whether a file may be pointed into.</param>
    public SyntaxNode? Start(Func<SyntaxTree, bool> files)
    {
        var place = default(SyntaxNode);
        for (var step = _versions[0].Step; step is not null; step = (step.Receiver?.Value as KnownValue)?.Step)
        {
            var name = step.ArgumentFor("name") ?? step.ArgumentFor("generateName");
            var begin = step.Instance is null && name is { } written ? written.Place : step.Place;
            if (files(begin.SyntaxTree))
            {
                place = begin;
            }

            if (_versions[_versions.Count - 1].Step == step && step.Receiver?.Value is not KnownValue { Content: INetworkPolicyStart or NetworkPolicyName })
            {
                break;
            }
        }

        return place;
    }

    /// <summary>The policy that a call made another one from; null where the policy begins with the call.</summary>
    private static Policy? Predecessor(Policy policy, KnownValue value, KnownValue receiver)
    {
        var before = Ledger.PoliciesIn(receiver.Content);
        foreach (var other in before)
        {
            if (ReferenceEquals(other, policy))
            {
                return other;
            }
        }

        var after = Ledger.PoliciesIn(value.Content);
        for (var i = 0; i < after.Count && i < before.Count; i++)
        {
            if (ReferenceEquals(after[i], policy))
            {
                return before[i];
            }
        }

        return null;
    }

    private static bool IsSame(object? left, object right) => right is string or Enum or bool or double ? Equals(left, right) : ReferenceEquals(left, right);

    private void Add(Version version)
    {
        // A call that handed the policy on as it was did not make it.
        if (_versions.Count > 0 && ReferenceEquals(_versions[_versions.Count - 1].Policy, version.Policy))
        {
            _versions.RemoveAt(_versions.Count - 1);
        }

        _versions.Add(version);
    }
}
