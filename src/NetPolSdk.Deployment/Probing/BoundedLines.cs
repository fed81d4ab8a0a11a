using System.Text;

namespace NetPolSdk.Deployment.Probing;

/// <summary>The lines of a text, none longer than a limit: of a longer one comes the beginning alone, so that no input fills the memory.</summary>
internal static class BoundedLines
{
    /// <summary>The lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">As many characters a line has at most.</param>
    public static IEnumerable<string> Of(TextReader text, int longest)
    {
        var line = new StringBuilder();
        var buffer = new char[4096];
        for (var count = text.Read(buffer, 0, buffer.Length); count > 0; count = text.Read(buffer, 0, buffer.Length))
        {
            for (var i = 0; i < count; i++)
            {
                if (buffer[i] is '\n' or '\r')
                {
                    yield return line.ToString();
                    line.Clear();
                }
                else if (line.Length < longest)
                {
                    line.Append(buffer[i]);
                }
            }
        }

        yield return line.ToString();
    }
}
