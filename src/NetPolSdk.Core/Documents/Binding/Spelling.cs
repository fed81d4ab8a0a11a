namespace NetPolSdk;

/// <summary>Finds the word that a misspelt one was meant to be.</summary>
internal static class Spelling
{
    /// <summary>The known word that is nearest, if it is near enough to be meant.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var (best, least) = ((string?)null, Math.Min(3, (word.Length / 3) + 1));
        foreach (var candidate in known)
        {
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant(), least);
            if (distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>The edits (a letter more, less, other, or two swapped) between the words; at least <paramref name="limit"/> where they are many.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
        {
            return limit;
        }

        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Least(rows, left, right, i, j);
            }
        }

        return rows[left.Length, right.Length];
    }

    private static int Least(int[,] rows, string left, string right, int i, int j)
    {
        var same = left[i - 1] == right[j - 1];
        var least = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (same ? 0 : 1));
        return i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1] ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
    }
}
