namespace NetPolSdk.CodeFixes;

/// <summary>The comments of a manifest, as comments of C#.</summary>
internal static class ManifestComments
{
    private static readonly char[] LineBreaks = ['\n', '\r'];

    /// <summary>The comments in their order, each on a line of its own; what else could end a line of C# is written as an escape.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var comments = new List<string>();
        foreach (var line in text.Split(LineBreaks, StringSplitOptions.RemoveEmptyEntries))
        {
            var start = StartIn(line);
            if (start >= 0 && line.Substring(start + 1).Trim() is { Length: > 0 } comment)
            {
                comments.Add("// " + Quoted.Line(comment));
            }
        }

        return comments;
    }

    /// <summary>A comment begins the line or follows a blank, outside quotes.</summary>
    private static int StartIn(string line)
    {
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            if (quote != '\0')
            {
                quote = line[i] == quote ? '\0' : quote;
            }
            else if (line[i] is '"' or '\'' && (i == 0 || line[i - 1] is ' ' or '[' or '{' or ','))
            {
                quote = line[i];
            }
            else if (line[i] == '#' && (i == 0 || line[i - 1] is ' ' or '\t'))
            {
                return i;
            }
        }

        return -1;
    }
}
