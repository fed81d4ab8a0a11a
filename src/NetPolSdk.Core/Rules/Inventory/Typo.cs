namespace NetPolSdk;

/// <summary>Whether a text is likely another one with a slip of the keyboard in it.</summary>
internal static class Typo
{
    private const int ShortText = 6;
    private const int ShortestWord = 3;

    private static readonly char[] Separators = ['-', '.', '_', '/'];

    /// <summary>
    /// The distance of two texts that may be the same one misspelt: at most two letters, one in a text of less than six; null where they
    /// are the same or too far from each other, or where the difference is one that people make on purpose: <c>worker-1</c> and
    /// <c>worker-2</c>, <c>team-a</c> and <c>team-b</c>, <c>web-eu</c> and <c>web-us</c>.
    /// </summary>
    /// <param name="written">What is written.</param>
    /// <param name="known">What is known.</param>
    public static int? Distance(string written, string known)
    {
        var most = written.Length < ShortText ? 1 : 2;
        var distance = EditDistance.Of(written, known, most);
        return distance == 0 || distance > most || written.Length < ShortestWord || known.Length < ShortestWord || IsOnPurpose(written, known) ? null : distance;
    }

    /// <summary>Whether the texts differ in their digits only: those are counted on purpose.</summary>
    public static bool IsAnotherNumber(string written, string known) => WithoutDigits(written) == WithoutDigits(known);

    private static bool IsOnPurpose(string written, string known)
    {
        if (IsAnotherNumber(written, known))
        {
            return true;
        }

        var (words, others) = (written.Split(Separators), known.Split(Separators));
        if (words.Length != others.Length)
        {
            // A separator too many or too few is a slip; a word too many is another thing.
            return string.Concat(words) != string.Concat(others);
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] != others[i] && Math.Min(words[i].Length, others[i].Length) < ShortestWord)
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutDigits(string text) => string.Concat(text.Where(c => c is < '0' or > '9'));
}
