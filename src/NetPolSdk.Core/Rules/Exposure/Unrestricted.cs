namespace NetPolSdk;

/// <summary>What NPS3003 and NPS3004 have in common.</summary>
internal static class Unrestricted
{
    /// <summary>
    /// The rules of a direction that allow everything, or may. Left out are those beside rules that they make pointless: NPS1010 says so.
    /// </summary>
    public static IEnumerable<(DirectedRule Rule, Answer Answer)> RulesOf(NetworkPolicy policy, Direction direction)
    {
        var rules = DirectedRule.Of(policy).Where(rule => rule.Direction == direction).ToArray();
        var isPointless = rules.Any(rule => !rule.IsEverything);
        return rules
            .Where(rule => !(rule.IsEverything && isPointless))
            .Select(rule => (rule, rule.Peers.AreEverybody().And(rule.Ports.AreAllOfTcp())))
            .Where(entry => entry.Item2 != Answer.No);
    }
}
