using System.Globalization;

namespace NetPolSdk;

/// <summary>What lists of Cilium have in common.</summary>
internal static class CiliumLists
{
    public static void Check<T>(ReadOnlySpan<T> items, int most, string field, string parameter)
        where T : class
    {
        if (items.Length == 0)
        {
            throw new InvalidPolicyException(RuleIds.CiliumShape, field, null, "is an empty list, which Cilium takes for none", "Name one at least, or leave the list out.", parameter);
        }

        ThrowIfMore(items.Length, most, field, parameter);
        foreach (var item in items)
        {
            Require.NotNull(item, parameter);
        }
    }

    public static void Check<T>(T[] items, int most, string field, string parameter)
        where T : class => Check<T>(Require.NotNull(items, parameter).AsSpan(), most, field, parameter);

    public static void ThrowIfMore(int count, int most, string field, string parameter)
    {
        if (count > most)
        {
            throw new InvalidPolicyException(RuleIds.CiliumLimit, field, null, $"has {count.ToString(CultureInfo.InvariantCulture)} items, and may have {most.ToString(CultureInfo.InvariantCulture)}", "Make two rules of it.", parameter);
        }
    }

    /// <summary>A name of something that a policy refers to.</summary>
    public static string Name(string name, string field, string parameter)
    {
        if (Require.NotNull(name, parameter).Length == 0)
        {
            throw new InvalidPolicyException(RuleIds.CiliumText, field, name, "is empty", "Write the name.", parameter);
        }

        SyntaxFault.ThrowIfAny(TextSyntax.Fault(name), field, name, parameter);
        return name;
    }

    /// <summary>Free text.</summary>
    public static string Text(string text, string field, string parameter)
    {
        SyntaxFault.ThrowIfAny(TextSyntax.Fault(Require.NotNull(text, parameter)), field, text, parameter);
        return text;
    }
}
