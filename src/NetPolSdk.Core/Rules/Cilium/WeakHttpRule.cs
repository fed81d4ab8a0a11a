namespace NetPolSdk;

/// <summary>NPS8010: an HTTP rule that another rule makes void, or whose path or host does not say what it looks. Source: Cilium docs, "Layer 7 Policies", section "HTTP".</summary>
internal sealed class WeakHttpRule() : CiliumPolicyRule(RuleIds.WeakHttpRule)
{
    protected override void Judge(CiliumPolicy policy, Verdicts verdicts)
    {
        foreach (var (field, _, list, rule) in policy.Entries())
        {
            for (var i = 0; i < rule.ToPorts.Count; i++)
            {
                if (rule.ToPorts[i].Rules is not CiliumHttpRules http)
                {
                    continue;
                }

                var place = field.Field("toPorts").Index(i).Field("rules").Field("http");
                JudgeBeside(policy, rule, list, place, verdicts);
                for (var j = 0; j < http.Rules.Count; j++)
                {
                    JudgeText(policy, http.Rules[j], place.Index(j), verdicts);
                }
            }
        }
    }

    private void JudgeBeside(CiliumPolicy policy, CiliumRule rule, CiliumRuleList list, FieldPath place, Verdicts verdicts)
    {
        if (CiliumHoles.In(rule))
        {
            Maybe(verdicts, policy);
        }
        else if (list.Rules.Any(other => !ReferenceEquals(other, rule) && !other.MatchesNothing && other.ToPorts.All(static ports => ports.IsPortsOnly) && CiliumCover.Traffic(rule, other) && CiliumCover.Peers(rule.Peers, other.Peers) == Answer.Yes))
        {
            Yes(verdicts, policy, place, "Another rule allows the same peers the same ports without looking at HTTP, so that every request is allowed.", "Remove that rule, or narrow it to other peers or ports.");
        }
    }

    private void JudgeText(CiliumPolicy policy, CiliumHttpRule http, FieldPath place, Verdicts verdicts)
    {
        if (http.Path is { } path && !Hole.IsIn(path) && BeginsWithoutSlash(path.TrimStart('^', '(')))
        {
            Yes(verdicts, policy, place.Field("path"), $"{Quoted.Text(path)} matches no request: paths begin with a slash, and the expression has to match the whole of it.", $"Write {Quoted.Text("/" + path.TrimStart('^'))}.");
        }

        if (http.Host is { } host && !Hole.IsIn(host) && HasBareDot(host))
        {
            Yes(verdicts, policy, place.Field("host"), $"A dot of {Quoted.Text(host)} stands for any character, so other hosts match as well.", $"Write {Quoted.Text(Escaped(host))}.");
        }
    }

    /// <summary>Whether the expression begins with a letter or digit; what else it begins with may match a slash.</summary>
    private static bool BeginsWithoutSlash(string path) => path.Length > 0 && (char.IsLetterOrDigit(path[0]) || path[0] is '-' or '_');

    /// <summary>Whether a dot between letters is not escaped; one before <c>*</c> or <c>+</c> is meant as any character.</summary>
    private static bool HasBareDot(string host) => Enumerable.Range(0, host.Length).Any(at => IsBareDot(host, at));

    private static bool IsBareDot(string host, int at) =>
        host[at] == '.' && (at == 0 || host[at - 1] is not ('\\' or '[')) && (at + 1 == host.Length || host[at + 1] is not ('*' or '+' or '?' or '{'));

    private static string Escaped(string host) => string.Concat(host.Select((c, at) => IsBareDot(host, at) ? "[.]" : c.ToString()));
}
