using System.Text;

namespace NetPolSdk;

/// <summary>Names of C# from the names of objects: <c>default-deny-all</c> is <c>DefaultDenyAll</c>.</summary>
public static class CSharpIdentifier
{
    private static readonly HashSet<string> Keywords = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit "
        + "extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out "
        + "override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true "
        + "try typeof uint ulong unchecked unsafe ushort using virtual void volatile while").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The name of a type, method or property, such as <c>AllowDnsEgress</c>.</summary>
    /// <param name="name">The name of an object. Letters and digits of ASCII are kept; whatever else separates words.</param>
    public static string Pascal(string name)
    {
        var identifier = new StringBuilder();
        var atStart = true;
        foreach (var c in Require.NotNull(name, nameof(name)))
        {
            if (IsLetter(c) || IsDigit(c))
            {
                identifier.Append(atStart ? char.ToUpperInvariant(c) : c);
            }

            atStart = !IsLetter(c);
        }

        return identifier.Length == 0 || IsDigit(identifier[0]) ? "_" + identifier : identifier.ToString();
    }

    /// <summary>The name of a local or a parameter, such as <c>allowDnsEgress</c>; a keyword gets its '@'.</summary>
    /// <inheritdoc cref="Pascal"/>
    public static string Camel(string name)
    {
        var identifier = Pascal(name);
        identifier = char.ToLowerInvariant(identifier[0]) + identifier.Substring(1);
        return Keyword(identifier);
    }

    /// <summary>Makes names distinct: the second <c>Api</c> is <c>Api2</c>.</summary>
    /// <param name="names">The names, in the order in which they are given out.</param>
    /// <param name="taken">Names that none may have.</param>
    public static ValueList<string> Distinct(IEnumerable<string> names, params string[] taken) => Distinct(names, StringComparer.Ordinal, taken);

    /// <inheritdoc cref="Distinct(IEnumerable{string}, string[])"/>
    /// <param name="names">The names, in the order in which they are given out.</param>
    /// <param name="comparer">When two names are the same, as for files.</param>
    /// <param name="taken">Names that none may have.</param>
    internal static ValueList<string> Distinct(IEnumerable<string> names, StringComparer comparer, params string[] taken)
    {
        var used = new HashSet<string>(taken, comparer);
        var distinct = new List<string>();
        foreach (var name in names)
        {
            var candidate = name;
            for (var number = 2; !used.Add(candidate); number++)
            {
                candidate = name + CSharpLiteral.Number(number);
            }

            distinct.Add(candidate);
        }

        return ValueList.From(distinct);
    }

    /// <summary>The identifier, with an '@' where it is a keyword.</summary>
    internal static string Keyword(string identifier) => Keywords.Contains(identifier) ? "@" + identifier : identifier;

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
