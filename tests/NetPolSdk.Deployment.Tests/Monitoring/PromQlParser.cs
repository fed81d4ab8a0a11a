using System.Globalization;
using System.Text.RegularExpressions;

namespace NetPolSdk.Deployment.Tests.Monitoring;

/// <summary>Reads PromQL, as far as alerts use the language; anything else is a <see cref="FormatException"/>.</summary>
internal sealed partial class PromQlParser
{
    private static readonly string[][] Levels = [["or"], ["and", "unless"], ["==", "!=", "<=", "<", ">=", ">"], ["+", "-"], ["*", "/", "%"]];

    private static readonly string[] Aggregations = ["sum", "min", "max", "avg", "count"];

    private static readonly string[] Functions = ["rate", "irate", "increase", "absent"];

    private readonly string[] _tokens;
    private int _at;

    private PromQlParser(string[] tokens) => _tokens = tokens;

    private string Next => _at < _tokens.Length ? _tokens[_at] : "";

    public static PromQlNode Parse(string expression)
    {
        var tokens = Token().Matches(expression).Select(match => match.Value).ToArray();
        if (string.Concat(tokens) != string.Concat(expression.Where(c => !char.IsWhiteSpace(c))) && !tokens.Any(token => token[0] == '"'))
        {
            throw new FormatException($"{expression} holds what is no token");
        }

        var parser = new PromQlParser(tokens);
        var parsed = parser.Level(0);
        return parser.Next.Length == 0 ? parsed : throw new FormatException($"{parser.Next} is one too many");
    }

    private PromQlNode Level(int level)
    {
        if (level == Levels.Length)
        {
            return Primary();
        }

        var left = Level(level + 1);
        while (Levels[level].Contains(Next))
        {
            var name = Take();
            IReadOnlyList<string>? on = null;
            if (Next == "on")
            {
                Take();
                on = Labels();
            }

            left = new PromQlOperation(name, on, left, Level(level + 1));
        }

        return left;
    }

    private PromQlNode Primary()
    {
        var token = Take();
        if (token == "(")
        {
            var inner = Level(0);
            Expect(")");
            return inner;
        }

        if (double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return new PromQlNumber(number);
        }

        if (Aggregations.Contains(token) && Next is "(" or "by")
        {
            return Aggregation(token);
        }

        if (Next == "(")
        {
            return Functions.Contains(token) ? new PromQlCall(token, Parenthesised()) : throw new FormatException($"{token} is no function");
        }

        return Name().IsMatch(token) ? Selector(token) : throw new FormatException($"{token} is out of place");
    }

    private PromQlAggregation Aggregation(string name)
    {
        IReadOnlyList<string> by = [];
        if (Next == "by")
        {
            Take();
            by = Labels();
        }

        return new PromQlAggregation(name, by, Parenthesised());
    }

    private PromQlNode Parenthesised()
    {
        Expect("(");
        var inner = Level(0);
        Expect(")");
        return inner;
    }

    private PromQlSelector Selector(string metric)
    {
        var matchers = new List<PromQlMatcher>();
        if (Next == "{")
        {
            Take();
            while (Next != "}")
            {
                var (label, sign, value) = (Take(), Take(), Take());
                if (!Name().IsMatch(label) || sign is not ("=" or "!=" or "=~" or "!~") || value[0] != '"')
                {
                    throw new FormatException($"{label}{sign}{value} is no matcher");
                }

                matchers.Add(new PromQlMatcher(label, sign, value[1..^1]));
                if (Next == ",")
                {
                    Take();
                }
            }

            Expect("}");
        }

        string? range = null;
        if (Next == "[")
        {
            Take();
            range = Duration().IsMatch(Next) ? Take() : throw new FormatException($"{Next} is no duration");
            Expect("]");
        }

        return new PromQlSelector(metric, matchers, range);
    }

    private List<string> Labels()
    {
        Expect("(");
        var labels = new List<string>();
        while (Next != ")")
        {
            labels.Add(Name().IsMatch(Next) ? Take() : throw new FormatException($"{Next} is no label"));
            if (Next == ",")
            {
                Take();
            }
        }

        Expect(")");
        return labels;
    }

    private string Take() => _at < _tokens.Length ? _tokens[_at++] : throw new FormatException("it ends too early");

    private void Expect(string token)
    {
        if (Take() is var found && found != token)
        {
            throw new FormatException($"{found} stands where {token} is wanted");
        }
    }

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|[0-9]+[smhdw]|[0-9]+(?:\.[0-9]+)?|[A-Za-z_:][A-Za-z0-9_:]*|=~|!~|!=|==|<=|>=|[<>=+\-*/%(){}\[\],]
        """, RegexOptions.ExplicitCapture)]
    private static partial Regex Token();

    [GeneratedRegex("^[A-Za-z_:][A-Za-z0-9_:]*$")]
    private static partial Regex Name();

    [GeneratedRegex("^[0-9]+[smhdw]$")]
    private static partial Regex Duration();
}
