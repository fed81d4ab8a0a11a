using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// NPS5006: ranges of addresses that are the two halves of one, and ports that are one range. Two neighbouring ports stay as they are:
/// 5671 and 5672 are two things.
/// </summary>
internal sealed class Mergeable() : NetworkPolicyRule(RuleIds.Mergeable)
{
    /// <summary>The fact that holds the places of what is merged, with commas between them.</summary>
    public const string Merged = "merged";

    /// <summary>The fact that holds what they become: a range of addresses, or the first and last port with a dash.</summary>
    public const string Into = "into";

    private const int FewestPorts = 3;

    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        foreach (var rule in RuleLists.Of(policy))
        {
            JudgeCidrs(policy, rule.PeersField, [.. rule.Peers.Select(peer => peer is IpBlock { Exceptions.Count: 0 } block ? block.Cidr : null)], verdicts);
            JudgePorts(policy, rule.PortsField, rule.Ports, verdicts);
            for (var i = 0; i < rule.Peers.Count; i++)
            {
                if (rule.Peers[i] is IpBlock block)
                {
                    JudgeExceptions(policy, rule.PeersField.Index(i).Field("ipBlock"), block, verdicts);
                }
            }
        }
    }

    /// <summary>Exceptions that are the halves of the whole block cannot become one: an exception is smaller than its block.</summary>
    private void JudgeExceptions(NetworkPolicy policy, FieldPath field, IpBlock block, Verdicts verdicts) =>
        JudgeCidrs(policy, field.Field("except"), [.. block.Exceptions.Select(one => one.PrefixLength > block.Cidr.PrefixLength + 1 ? one : null)], verdicts);

    private void JudgeCidrs(NetworkPolicy policy, FieldPath field, Cidr?[] cidrs, Verdicts verdicts)
    {
        for (var i = 1; i < cidrs.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (cidrs[i] is { IsHole: false } second && cidrs[j] is { IsHole: false } first && Whole(first, second) is { } whole)
                {
                    Yes(verdicts, policy, field.Index(i), $"{first} and {second} are the two halves of {whole}.", $"Write {whole} in place of both.", (Merged, $"{Text(j)},{Text(i)}"), (Into, whole));
                    break;
                }
            }
        }
    }

    private static string? Whole(Cidr first, Cidr second)
    {
        if (first.IsIPv6 != second.IsIPv6 || first.PrefixLength != second.PrefixLength || first.PrefixLength == 0 || first.First == second.First)
        {
            return null;
        }

        var length = first.PrefixLength - 1;
        return first.First.Masked(length) == second.First.Masked(length) ? first.First.Masked(length) + "/" + length.ToString(CultureInfo.InvariantCulture) : null;
    }

    private void JudgePorts(NetworkPolicy policy, FieldPath field, Ports ports, Verdicts verdicts)
    {
        foreach (var protocol in ports.Select(port => port.Protocol).Distinct())
        {
            var all = ports.Select((port, index) => (Port: port, Index: index)).Where(one => one.Port.Protocol == protocol).ToArray();
            if (all.Length > 1 && all.Any(one => Holes.In(one.Port)))
            {
                Maybe(verdicts, policy);
                continue;
            }

            // What lies within another port, or is another one again, is another rule's business.
            var numbered = all
                .Where(one => one.Port.Number is not null && !all.Any(other => other.Index != one.Index && PortCover.Covers(other.Port, one.Port) && (other.Port != one.Port || other.Index < one.Index)))
                .OrderBy(one => one.Port.Number)
                .ToArray();
            for (var start = 0; start < numbered.Length;)
            {
                var (end, last) = Run(numbered.Select(one => one.Port).ToArray(), start);
                if (end - start >= FewestPorts || (end - start == 2 && numbered[start].Port.EndNumber is not null && numbered[start + 1].Port.EndNumber is not null))
                {
                    Report(policy, field, [.. numbered.Skip(start).Take(end - start)], last, verdicts);
                }

                start = end;
            }
        }
    }

    /// <summary>How far ports go on without a gap: each begins right after the one before, or within it.</summary>
    private static (int End, int Last) Run(Port[] ports, int start)
    {
        var last = Last(ports[start]);
        var end = start + 1;
        while (end < ports.Length && ports[end].Number <= last + 1)
        {
            last = Last(ports[end++]);
        }

        return (end, last);
    }

    private void Report(NetworkPolicy policy, FieldPath field, (Port Port, int Index)[] run, int last, Verdicts verdicts)
    {
        var range = Port.Range(run[0].Port.Protocol, run[0].Port.Number!.Value, last);
        Yes(
            verdicts,
            policy,
            field.Index(run.Max(one => one.Index)),
            $"The ports {InventoryText.And([.. run.Select(one => one.Port.ToString())], "and")} are the range {range}.",
            $"Write one range with port {Text(range.Number!.Value)} and endPort {Text(last)}.",
            (Merged, string.Join(",", run.Select(one => one.Index).OrderBy(index => index).Select(Text))),
            (Into, $"{Text(range.Number!.Value)}-{Text(last)}"));
    }

    private static int Last(Port port) => port.EndNumber ?? port.Number!.Value;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
