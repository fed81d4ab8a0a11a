using System.Text.RegularExpressions;

namespace NetPolSdk.Deployment.Snapshots;

/// <summary>Text as one word of a command line, so that a name cannot become anything else there.</summary>
internal static partial class ShellWord
{
    /// <summary>The word.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text) => Plain().IsMatch(text) ? text : "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    [GeneratedRegex("^[A-Za-z0-9_./:@%+=,-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
