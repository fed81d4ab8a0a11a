namespace NetPolSdk;

/// <summary>How versions of Cilium are written.</summary>
internal static class CiliumVersionText
{
    private static readonly (string Text, CiliumVersion Version)[] All = [("1.18", CiliumVersion.V118), ("1.19", CiliumVersion.V119), ("1.20", CiliumVersion.V120)];

    /// <summary>The release lines, the latest first.</summary>
    public static IEnumerable<CiliumVersion> Known => All.Select(static entry => entry.Version).OrderByDescending(IndexOf);

    /// <summary>Reads a version: <c>1.19</c>, also <c>v1.19.3</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">The release line.</param>
    /// <returns>Whether the text is a version of a known line.</returns>
    public static bool TryParse(string text, out CiliumVersion version)
    {
        var number = text.StartsWith("v", StringComparison.OrdinalIgnoreCase) ? text.Substring(1) : text;
        foreach (var (line, known) in All)
        {
            if (number == line || IsPatchOf(number, line))
            {
                version = known;
                return true;
            }
        }

        version = default;
        return false;
    }

    /// <summary>The version as it is written, such as <c>1.19</c>.</summary>
    public static string Of(CiliumVersion version) => Array.Find(All, entry => entry.Version == version).Text;

    /// <summary>Which version is later: positive where the first is.</summary>
    public static int Compare(CiliumVersion left, CiliumVersion right) => IndexOf(left) - IndexOf(right);

    private static int IndexOf(CiliumVersion version) => Array.FindIndex(All, entry => entry.Version == version);

    private static bool IsPatchOf(string number, string line) =>
        number.Length > line.Length + 1 && number.StartsWith(line + ".", StringComparison.Ordinal) && number.Substring(line.Length + 1).All(static c => c is >= '0' and <= '9');
}
