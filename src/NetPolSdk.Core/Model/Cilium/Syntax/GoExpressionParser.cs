using System.Globalization;

namespace NetPolSdk;

/// <summary>Reads a regular expression of RE2 and says what is wrong with it. Nothing is matched.</summary>
internal sealed class GoExpressionParser
{
    private const int MostRepetitions = 1000;
    private const int MostDepth = 1000;
    private const int LongestBounds = 24;
    private const int LongestName = 1024;

    private readonly string _text;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _at;

    public GoExpressionParser(string text)
    {
        _text = text;
        ReadAlternatives(0);
        if (Problem is null && _at < text.Length)
        {
            Fail("there is a ')' without its '('");
        }
    }

    /// <summary>What is wrong; null where nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>What to do about it; null where there is nothing better to say than that it is wrong.</summary>
    public string? Remedy { get; private set; }

    private bool IsDone => Problem is not null || _at >= _text.Length;

    private char Here => _text[_at];

    private bool Fail(string problem, string? remedy = null)
    {
        Problem ??= problem;
        Remedy ??= remedy;
        return false;
    }

    /// <summary>Reads up to a closing parenthesis; how often the most repeated part within may be repeated is the answer.</summary>
    private long ReadAlternatives(int depth)
    {
        if (depth > MostDepth)
        {
            Fail("it is nested too deeply");
        }

        var (most, last, canRepeat, isRepeated) = (1L, 1L, false, false);
        while (!IsDone && Here != ')')
        {
            if (IsRepetition(out var length, out var times))
            {
                var operation = _text.Substring(_at, length);
                if (!canRepeat)
                {
                    Fail($"'{operation}' has nothing to repeat");
                }
                else if (isRepeated)
                {
                    Fail($"'{operation}' repeats what is repeated already", "Put the inner part into parentheses, or leave one of the two out.");
                }
                else if (times < 0 || last * Math.Max(times, 1) > MostRepetitions)
                {
                    Fail($"'{operation}' is no number of repetitions up to {MostRepetitions.ToString(CultureInfo.InvariantCulture)}");
                }

                (most, isRepeated) = (Math.Max(most, last * Math.Max(times, 1)), true);
                _at += length;
                _at += !IsDone && Here == '?' ? 1 : 0;
            }
            else
            {
                var (isBar, isNothing) = (Here == '|', false);
                last = ReadAtom(depth, ref isNothing);
                (canRepeat, isRepeated) = (isNothing ? canRepeat : !isBar, false);
                most = Math.Max(most, last);
            }
        }

        return most;
    }

    /// <summary>Whether an operator of repetition is here; a '{' that begins none stands for itself.</summary>
    private bool IsRepetition(out int length, out long times)
    {
        (length, times) = (1, 1);
        if (Here is '*' or '+' or '?')
        {
            return true;
        }

        var end = Here == '{' ? _text.IndexOf('}', _at, Math.Min(LongestBounds, _text.Length - _at)) : -1;
        if (end < 0)
        {
            return false;
        }

        length = end - _at + 1;
        var bounds = _text.Substring(_at + 1, length - 2).Split(',');
        if (bounds.Length > 2 || !IsCount(bounds[0]) || (bounds.Length == 2 && bounds[1].Length > 0 && !IsCount(bounds[1])))
        {
            return false;
        }

        var least = Count(bounds[0]);
        var most = bounds.Length == 1 ? least : bounds[1].Length == 0 ? Math.Max(least, 1) : Count(bounds[1]);
        times = least > MostRepetitions || most > MostRepetitions || most < least ? -1 : most;
        return true;
    }

    /// <summary>Digits without a leading zero.</summary>
    private static bool IsCount(string text) => text.Length > 0 && text.All(static c => c is >= '0' and <= '9') && (text.Length == 1 || text[0] != '0');

    private static long Count(string text) => text.Length > 9 ? int.MaxValue : long.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Reads a character, set, group or escape; flags and an empty quotation are nothing that could be repeated.</summary>
    private long ReadAtom(int depth, ref bool isNothing)
    {
        switch (Here)
        {
            case '(':
                return ReadGroup(depth, ref isNothing);
            case '[':
                var set = new GoSetParser(_text, _at);
                _at = set.End;
                _ = set.Problem is null || Fail(set.Problem);
                return 1;
            case '\\':
                ReadEscape(ref isNothing);
                return 1;
            default:
                _at++;
                return 1;
        }
    }

    private long ReadGroup(int depth, ref bool isNothing)
    {
        _at++;
        if (!IsDone && Here == '?' && (!ReadGroupKind(ref isNothing) || isNothing))
        {
            return 1;
        }

        var most = ReadAlternatives(depth + 1);
        if (Problem is null && _at >= _text.Length)
        {
            Fail("a '(' is never closed");
        }

        _at++;
        return most;
    }

    /// <summary>What stands behind '(': a name, flags, or what RE2 does not have.</summary>
    private bool ReadGroupKind(ref bool isNothing)
    {
        var isNamed = GoText.Has(_text, _at, "?P<") || (GoText.Has(_text, _at, "?<") && !GoText.Has(_text, _at, "?<=") && !GoText.Has(_text, _at, "?<!"));
        if (isNamed)
        {
            return ReadName() || Fail("a group has no name that can be used once");
        }

        if (GoText.Has(_text, _at, "?=") || GoText.Has(_text, _at, "?!") || GoText.Has(_text, _at, "?<"))
        {
            return Fail("it looks ahead or behind, which RE2 does not", "Write what matches; what does not is refused anyway.");
        }

        return ReadFlags(ref isNothing);
    }

    private bool ReadName()
    {
        var start = _text.IndexOf('<', _at) + 1;
        var end = _text.IndexOf('>', start, Math.Min(LongestName, _text.Length - start));
        var name = end < 0 ? "" : _text.Substring(start, end - start);
        _at = Math.Max(end + 1, start);
        return name.Length > 0 && name.All(static c => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && _names.Add(name);
    }

    private bool ReadFlags(ref bool isNothing)
    {
        var (isNegated, hasFlag) = (false, false);
        for (_at++; _at < _text.Length; _at++)
        {
            switch (Here)
            {
                case 'i' or 'm' or 's' or 'U':
                    hasFlag = true;
                    continue;
                case '-' when !isNegated:
                    (isNegated, hasFlag) = (true, false);
                    continue;
                case ':' or ')' when !isNegated || hasFlag:
                    isNothing = Here == ')';
                    _at++;
                    return true;
                default:
                    return Fail("what stands behind '(?' is neither flags nor a name");
            }
        }

        return Fail("a '(' is never closed");
    }

    private void ReadEscape(ref bool isNothing)
    {
        if (GoText.Has(_text, _at, "\\Q"))
        {
            var end = _text.IndexOf("\\E", _at, StringComparison.Ordinal);
            isNothing = end == _at + 2;
            _at = end < 0 ? _text.Length : end + 2;
        }
        else if (_at + 1 < _text.Length && _text[_at + 1] is 'A' or 'b' or 'B' or 'z')
        {
            _at += 2;
        }
        else
        {
            _ = GoEscapes.TryRead(_text, ref _at, out _, out var problem) || Fail(problem!);
        }
    }
}
