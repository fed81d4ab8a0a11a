using System.Text;

namespace NetPolSdk;

/// <summary>Turns text into lines that stay inside a YAML comment, whichever characters a reader takes for line breaks.</summary>
internal static class YamlComment
{
    public static IEnumerable<string> Lines(string text) =>
        text.Replace("\r\n", "\n").Split('\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029').Select(line => Visible(line).TrimEnd());

    /// <summary>Replaces what nobody can see: it could drive a terminal or turn the direction of text.</summary>
    private static string Visible(string line)
    {
        var text = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            switch (PrintableText.LengthAt(line, i))
            {
                case 0:
                    text.Append(line[i] is '\t' or '\u00A0' ? ' ' : '\uFFFD');
                    break;
                case 1:
                    text.Append(line[i]);
                    break;
                default:
                    text.Append(line, i++, 2);
                    break;
            }
        }

        return text.ToString();
    }
}
