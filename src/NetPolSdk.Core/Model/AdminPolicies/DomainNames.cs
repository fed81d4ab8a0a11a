namespace NetPolSdk;

/// <summary>
/// Addresses that names resolve to: <c>domainNames</c>, of the experimental channel, for rules that allow only. DNS itself must be
/// allowed besides. Source: network-policy-api, NPEP-133 (FQDN egress).
/// </summary>
public sealed record DomainNames : AdminDestination
{
    internal DomainNames(ValueList<string> names) => Names = names;

    /// <summary>The names, in the order written.</summary>
    public ValueList<string> Names { get; }

    /// <summary>What names resolve to.</summary>
    /// <param name="names">1 to 25 names, each once: <c>example.com</c>, or <c>*.example.com</c> for any name below it, but not itself.</param>
    /// <exception cref="InvalidPolicyException">A name is not of that form or occurs twice, or there are none or too many.</exception>
    public static DomainNames Of(params string[] names)
    {
        Require.NotNull(names, nameof(names));
        AdminLimits.ThrowIfNotList(names, "domainNames", AdminLimits.MostDomainNames, nameof(names));
        foreach (var name in names)
        {
            SyntaxFault.ThrowIfAny(NameFault(Require.NotNull(name, nameof(names))), "domainNames", name, nameof(names));
        }

        return new DomainNames(ValueList.Create<string>(names));
    }

    private protected override string Text() => string.Join(", ", Names);

    /// <summary>As the definition's pattern has it: labels of letters, digits, '-' and '_', two of them at least, the first perhaps '*'.</summary>
    internal static SyntaxFault? NameFault(string name)
    {
        if (Hole.Admits(name))
        {
            return null;
        }

        var labels = (name.EndsWith(".", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name).Split('.');
        var named = labels[0] == "*" ? labels.Skip(1).ToArray() : labels;
        return named.Length >= 2 && named.All(IsLabel)
            ? null
            : new(RuleIds.AdminShape, "is no domain name", "Write one like example.com, or *.example.com for the names below it.");
    }

    private static bool IsLabel(string label)
    {
        // The published pattern has the range A-z, which holds a few signs besides letters.
        return label.Length > 0 && IsFirst(label[0]) && label.All(IsInner) && (label.Length == 1 || IsLetterOrDigit(label[label.Length - 1]));

        static bool IsFirst(char c) => c is (>= 'A' and <= 'z') or (>= '0' and <= '9');

        static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

        static bool IsInner(char c) => IsLetterOrDigit(c) || c is '-' or '_';
    }
}
