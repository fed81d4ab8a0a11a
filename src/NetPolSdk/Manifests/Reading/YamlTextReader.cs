using System.Globalization;

namespace NetPolSdk;

/// <summary>Reads a text, YAML or JSON, into document trees. After a document that cannot be read it goes on with the next.</summary>
internal static class YamlTextReader
{
    private const int MostFaults = 1000;

    public static ParsedText Read(string text, ManifestOptions options)
    {
        var parsed = new ParsedText();
        if (text.Length > options.MostCharacters)
        {
            parsed.Report(SourcePosition.Start, $"the text has {Count(text.Length)} characters, more than {Count(options.MostCharacters)}", "Split it, or raise ManifestOptions.MostCharacters.");
            return parsed;
        }

        var forbidden = TextCheck.IndexOfForbidden(text);
        if (forbidden >= 0)
        {
            parsed.Report(TextCheck.PositionOf(text, forbidden), $"the text holds the control character U+{(int)text[forbidden]:X4}", "Remove it; in a quoted string write it as an escape.");
            return parsed;
        }

        ReadDocuments(text, options, parsed);
        return parsed;
    }

    private static void ReadDocuments(string text, ManifestOptions options, ParsedText parsed)
    {
        var budget = new NodeBudget(options);
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var lines = 0;
        if (start == 0 && !PlainYamlReader.Declines(text))
        {
            (start, lines) = ReadPlainDocuments(text, options, parsed);
        }

        while (start < text.Length)
        {
            try
            {
                new YamlTreeBuilder(text, start, lines, budget).ReadAll(parsed.Roots);
                return;
            }
            catch (UnreadableException unreadable)
            {
                parsed.Report(unreadable.Position, unreadable.Message, unreadable.Remedy);
                if (unreadable.EndsText)
                {
                    return;
                }

                if (parsed.Faults.Count == MostFaults)
                {
                    parsed.Report(unreadable.Position, "there are more faults than are listed, and what follows was not read", "Correct these first.");
                    return;
                }

                (start, lines) = NextDocument(text, start, lines, unreadable.Position.Line);
            }
        }
    }

    private static (int Start, int Lines) ReadPlainDocuments(string text, ManifestOptions options, ParsedText parsed)
    {
        var reader = new PlainYamlReader(text, 0, new NodeBudget(options));
        try
        {
            reader.ReadAll(parsed.Roots);
        }
        catch (UnreadableException)
        {
            // The budget is spent; the full parser says where, and what to do.
            parsed.Roots.Clear();
            return (0, 0);
        }

        return (reader.ResumeAt, reader.LinesBefore);
    }

    /// <summary>The line after the fault that begins a document: <c>---</c> in the first column does so wherever it stands.</summary>
    private static (int Start, int Lines) NextDocument(string text, int start, int lines, int faultLine)
    {
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            start = end < 0 ? text.Length : end + 1;
            lines++;
            if (lines >= faultLine && string.CompareOrdinal(text, start, "---", 0, 3) == 0 && (start + 3 >= text.Length || text[start + 3] is ' ' or '\t' or '\r' or '\n'))
            {
                break;
            }
        }

        return (start, lines);
    }

    private static string Count(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
