namespace NetPolSdk.Deployment.Output;

/// <summary>A field of a CSV file, by RFC 4180, that no spreadsheet takes for a formula.</summary>
internal static class CsvField
{
    /// <summary>The field, quoted where it must be.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text)
    {
        var safe = SafeText.Line(text);
        safe = safe.Length > 0 && safe[0] is '=' or '+' or '-' or '@' ? "'" + safe : safe;
        return safe.AsSpan().IndexOfAny("\",;") >= 0 ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }

    /// <summary>Writes a line of fields.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="fields">The texts of the fields.</param>
    public static void WriteLine(TextWriter output, params ReadOnlySpan<string> fields)
    {
        var separator = "";
        foreach (var field in fields)
        {
            output.Write(separator);
            output.Write(Of(field));
            separator = ",";
        }

        output.Write('\n');
    }
}
