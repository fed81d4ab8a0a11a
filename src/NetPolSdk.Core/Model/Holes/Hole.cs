using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// A value that the compiler cannot know while it replays the author's code: a parameter, an environment variable.
/// A hole keeps the structure of a policy readable; whatever would rest on the value itself is "maybe".
/// Holes are text that no Kubernetes name may hold and numbers that no port may be, and the factories take them
/// only inside <see cref="Admit"/>, which user code cannot reach.
/// </summary>
internal static class Hole
{
    private const char Mark = '\uE000';
    private const int LastNumber = int.MinValue + 0xFFFF;

    [ThreadStatic]
    private static int _admitted;

    /// <summary>Whether factories on this thread take holes now.</summary>
    public static bool IsAdmitted => _admitted > 0;

    public static string Text(int id) => Mark + id.ToString(CultureInfo.InvariantCulture);

    public static int Number(int id) => int.MinValue + (id & 0xFFFF);

    public static bool Is(string? value) => value is { Length: > 0 } && value[0] == Mark;

    public static bool Is(int value) => value <= LastNumber;

    /// <summary>Whether a part of the text is a hole.</summary>
    public static bool IsIn(string text) => text.IndexOf(Mark) >= 0;

    /// <summary>The text with an ellipsis in the place of every hole, for messages.</summary>
    public static string Hide(string text)
    {
        var hidden = text;
        for (var at = hidden.IndexOf(Mark); at >= 0; at = hidden.IndexOf(Mark, at))
        {
            var end = at + 1;
            while (end < hidden.Length && hidden[end] is >= '0' and <= '9')
            {
                end++;
            }

            hidden = hidden.Substring(0, at) + "…" + hidden.Substring(end);
        }

        return hidden;
    }

    /// <summary>Whether a factory may take the value unread.</summary>
    public static bool Admits(string? value) => IsAdmitted && Is(value);

    /// <inheritdoc cref="Admits(string?)"/>
    public static bool Admits(int value) => IsAdmitted && Is(value);

    /// <summary>Refuses a hole where the value decides on more than itself, such as which of several parts is replaced.</summary>
    /// <exception cref="ArgumentException">The value is a hole.</exception>
    public static void Refuse(string value, string parameter)
    {
        if (Admits(value))
        {
            throw new ArgumentException("The value must be known.", parameter);
        }
    }

    /// <summary>Lets factories on this thread take holes until the scope ends.</summary>
    public static Scope Admit()
    {
        _admitted++;
        return default;
    }

    internal readonly struct Scope : IDisposable
    {
        public void Dispose() => _admitted--;
    }
}
