namespace NetPolSdk.Tool.Output;

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

    /// <summary>A line of fields.</summary>
    /// <param name="fields">The texts of the fields.</param>
    public static string Line(params IEnumerable<string> fields) => string.Join(',', fields.Select(Of));
}
