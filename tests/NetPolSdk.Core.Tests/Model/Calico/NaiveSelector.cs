using System.Text.RegularExpressions;

namespace NetPolSdk.Core.Tests.Model.Calico;

/// <summary>A second reader of Calico's selectors, written from the grammar: it evaluates as it reads, and knows nothing of trees.</summary>
internal sealed partial class NaiveSelector
{
    private readonly Dictionary<string, string> _labels;
    private readonly Queue<string> _tokens;

    private NaiveSelector(string text, Dictionary<string, string> labels)
    {
        _labels = labels;
        _tokens = new(Token().Matches(text).Select(match => match.Value.Trim()).Where(token => token.Length > 0));
    }

    public static bool Matches(string text, Dictionary<string, string> labels) => new NaiveSelector(text, labels).Or();

    private bool Or()
    {
        var value = And();
        while (_tokens.TryPeek(out var next) && next == "||")
        {
            _tokens.Dequeue();
            value |= And();
        }

        return value;
    }

    private bool And()
    {
        var value = Unary();
        while (_tokens.TryPeek(out var next) && next == "&&")
        {
            _tokens.Dequeue();
            value &= Unary();
        }

        return value;
    }

    private bool Unary()
    {
        var token = _tokens.Dequeue();
        switch (token)
        {
            case "!":
                return !Unary();
            case "(":
                var inner = Or();
                _tokens.Dequeue();
                return inner;
            case "all()" or "global()":
                return true;
        }

        if (token.StartsWith("has(", StringComparison.Ordinal))
        {
            return _labels.ContainsKey(token[4..^1]);
        }

        var (comparison, operand) = (_tokens.Dequeue(), _tokens.Dequeue());
        _labels.TryGetValue(token, out var value);
        return comparison switch
        {
            "==" => value == Unquoted(operand),
            "!=" => value != Unquoted(operand),
            "contains" => value is not null && value.Contains(Unquoted(operand), StringComparison.Ordinal),
            "starts with" => value is not null && value.StartsWith(Unquoted(operand), StringComparison.Ordinal),
            "ends with" => value is not null && value.EndsWith(Unquoted(operand), StringComparison.Ordinal),
            "in" => value is not null && Set(operand).Contains(value),
            _ => value is null || !Set(operand).Contains(value),
        };
    }

    private static string Unquoted(string token) => token[1..^1];

    private static IEnumerable<string> Set(string token) => Quoted().Matches(token).Select(match => Unquoted(match.Value));

    [GeneratedRegex("""(has\([^)]*\)|all\(\)|global\(\)|\|\||&&|==|!=|!|\(|\)|\{("[^"]*"|'[^']*'|[, ])*\}|"[^"]*"|'[^']*'|starts with|ends with|not in|[A-Za-z0-9_./-]+)\s*""")]
    private static partial Regex Token();

    [GeneratedRegex("""("[^"]*"|'[^']*')""")]
    private static partial Regex Quoted();
}
