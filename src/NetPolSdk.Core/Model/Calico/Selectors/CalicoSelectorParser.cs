using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// Reads Calico's selectors: <c>!</c> binds tighter than <c>&amp;&amp;</c>, and that tighter than <c>||</c>. Blanks and tabs are space; a
/// line feed is not. Source: Calico docs, "Network policy", section "Selectors".
/// </summary>
internal sealed class CalicoSelectorParser
{
    private const int Deepest = 200;

    private readonly string _text;
    private int _at;
    private int _depth;

    private CalicoSelectorParser(string text) => _text = text;

    /// <summary>The expression; null where there is a fault.</summary>
    public static CalicoSelector? Parse(string text, out SyntaxFault? fault)
    {
        var parser = new CalicoSelectorParser(text);
        fault = null;
        try
        {
            parser.SkipSpace();
            if (parser._at == text.Length)
            {
                return CalicoSelector.All;
            }

            var selector = parser.Either();
            return parser._at == text.Length ? selector : throw parser.Fault("something follows the expression", "Join expressions with && or ||.");
        }
        catch (FaultException thrown)
        {
            fault = thrown.Fault;
            return null;
        }
    }

    private CalicoSelector Either()
    {
        var parts = new List<CalicoSelector> { Both() };
        while (TryTake("||"))
        {
            parts.Add(Both());
        }

        return EitherSelector.Of(parts);
    }

    private CalicoSelector Both()
    {
        var parts = new List<CalicoSelector> { Operation() };
        while (TryTake("&&"))
        {
            parts.Add(Operation());
        }

        return BothSelector.Of(parts);
    }

    private CalicoSelector Operation()
    {
        var negations = 0;
        while (_at < _text.Length && _text[_at] == '!')
        {
            negations++;
            if (negations > Deepest)
            {
                throw Fault("there are too many negations", "Write one, or none.");
            }

            Take(1);
        }

        var selector = Primary();
        for (; negations > 0; negations--)
        {
            selector = selector.Not();
        }

        return selector;
    }

    private CalicoSelector Primary()
    {
        if (TryTake("("))
        {
            if (++_depth > Deepest)
            {
                throw Fault("the parentheses are nested too deeply", "Write the expression with fewer of them.");
            }

            var inner = Either();
            Expect(")");
            _depth--;
            return inner;
        }

        if (TryTake("all("))
        {
            Expect(")");
            return CalicoSelector.All;
        }

        if (TryTake("global("))
        {
            Expect(")");
            return CalicoSelector.Global;
        }

        if (TryTake("has("))
        {
            var key = Key();
            Expect(")");
            return CalicoSelector.Has(key);
        }

        return Comparison(Key());
    }

    private CalicoSelector Comparison(string key)
    {
        if (TryTake("=="))
        {
            return new ComparedLabelSelector(key, LabelComparison.Is, Text());
        }

        if (TryTake("!="))
        {
            return new ComparedLabelSelector(key, LabelComparison.IsNot, Text());
        }

        if (TryTakeWord("contains"))
        {
            return new ComparedLabelSelector(key, LabelComparison.Contains, Text());
        }

        if (TryTakeWords("starts", "with"))
        {
            return new ComparedLabelSelector(key, LabelComparison.StartsWith, Text());
        }

        if (TryTakeWords("ends", "with"))
        {
            return new ComparedLabelSelector(key, LabelComparison.EndsWith, Text());
        }

        if (TryTakeWords("not", "in"))
        {
            return new LabelInSelector(key, false, Set());
        }

        return TryTakeWord("in")
            ? new LabelInSelector(key, true, Set())
            : throw Fault("a comparison is missing", _at < _text.Length && _text[_at] == '=' ? "Write ==." : "Write ==, !=, in, not in, contains, starts with or ends with, or has(" + key + ").");
    }

    private ValueList<string> Set()
    {
        Expect("{");
        var values = new List<string>();
        while (!TryTake("}"))
        {
            if (values.Count > 0)
            {
                Expect(",");
                if (TryTake("}"))
                {
                    break;
                }
            }

            values.Add(Text());
        }

        return ValueList.From(values);
    }

    private string Key()
    {
        var start = _at;
        while (_at < _text.Length && CalicoSelectorSyntax.IsKeyCharacter(_text[_at]))
        {
            _at++;
        }

        var key = _text.Substring(start, _at - start);
        if (key.Length is 0 or > CalicoSelectorSyntax.LongestKey)
        {
            _at = start;
            throw Fault(key.Length == 0 ? "the key of a label is missing" : "the key of a label is too long", "Write a comparison such as app == \"api\", has(app) or all().");
        }

        SkipSpace();
        return key;
    }

    private string Text()
    {
        if (_at == _text.Length || _text[_at] is not ('"' or '\''))
        {
            throw Fault("a string is missing", "Put the value in quotes.");
        }

        var end = _text.IndexOf(_text[_at], _at + 1);
        if (end < 0)
        {
            throw Fault("a string has no end", "Close its quotes.");
        }

        var value = _text.Substring(_at + 1, end - _at - 1);
        Take(end + 1 - _at);
        return value;
    }

    private void Expect(string token)
    {
        if (!TryTake(token))
        {
            throw Fault($"{token} is missing", "Add it.");
        }
    }

    private bool TryTake(string token)
    {
        if (string.CompareOrdinal(_text, _at, token, 0, token.Length) != 0)
        {
            return false;
        }

        Take(token.Length);
        return true;
    }

    /// <summary>A word, which must not go on as a key does.</summary>
    private bool TryTakeWord(string word)
    {
        var end = _at + word.Length;
        return (end >= _text.Length || !CalicoSelectorSyntax.IsKeyCharacter(_text[end])) && TryTake(word);
    }

    /// <summary>Two words; the blank between them may be left out.</summary>
    private bool TryTakeWords(string first, string second)
    {
        var start = _at;
        if (TryTake(first) && TryTakeWord(second))
        {
            return true;
        }

        _at = start;
        return false;
    }

    private void Take(int length)
    {
        _at += length;
        SkipSpace();
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t')
        {
            _at++;
        }
    }

    private FaultException Fault(string problem, string remedy)
    {
        var place = _at >= _text.Length ? "its end" : "character " + (_at + 1).ToString(CultureInfo.InvariantCulture);
        return new(new SyntaxFault(RuleIds.CalicoSelector, $"is no selector: at {place} {problem}", remedy));
    }

    private sealed class FaultException(SyntaxFault fault) : Exception
    {
        public SyntaxFault Fault { get; } = fault;
    }
}
