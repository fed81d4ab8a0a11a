using System.Text;

namespace NetPolSdk;

/// <summary>Methods and paths as attributes write them, and the expressions that Cilium matches as a whole.</summary>
internal static class HttpPattern
{
    /// <summary>Any method, or any text within a path.</summary>
    public const string Any = "*";

    /// <summary>Characters that mean something in a POSIX extended expression.</summary>
    private const string Special = @".[]{}()\*+?|^$";

    public static SyntaxFault? MethodFault(string method) => Hole.Admits(method) || method == Any || (method.Length > 0 && method.All(static c => c is >= 'A' and <= 'Z'))
        ? null
        : new(RuleIds.HttpRule, "is no HTTP method", "Write one like \"GET\", or \"*\" for any.");

    public static SyntaxFault? PathFault(string path) => Hole.Admits(path) || (path.Length > 0 && path[0] == '/' && path.All(static c => c is > ' ' and < '\u007F' and not '?' and not '#'))
        ? null
        : new(RuleIds.HttpRule, "is no path", "Write one like \"/v1/*\": beginning with a slash, and without query, fragment or blanks.");

    /// <summary>The expression for a path.</summary>
    public static string ExpressionOf(string path)
    {
        var expression = new StringBuilder();
        foreach (var c in path)
        {
            _ = c == '*' ? expression.Append(".*") : Special.IndexOf(c) >= 0 ? expression.Append('\\').Append(c) : expression.Append(c);
        }

        return expression.ToString();
    }
}
