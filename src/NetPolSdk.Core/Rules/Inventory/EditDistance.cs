namespace NetPolSdk;

/// <summary>
/// How many letters must be inserted, left out, replaced, or exchanged with their neighbour to make one text of another: the
/// Damerau-Levenshtein distance, in which no part of the text is edited twice.
/// </summary>
internal static class EditDistance
{
    /// <summary>The distance; more than <paramref name="most"/> where it is greater than that.</summary>
    public static int Of(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
        {
            return most + 1;
        }

        var (before, last, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                var isExchange = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                row[j] = isExchange ? Math.Min(least, before[j - 2] + 1) : least;
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length];
    }
}
