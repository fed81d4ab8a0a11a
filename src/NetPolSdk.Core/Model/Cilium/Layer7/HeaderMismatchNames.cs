namespace NetPolSdk;

/// <summary>What is done about headers, as manifests write it.</summary>
internal static class HeaderMismatchNames
{
    public static string WireName(this HeaderMismatch mismatch) => mismatch switch
    {
        HeaderMismatch.Log => "LOG",
        HeaderMismatch.Add => "ADD",
        HeaderMismatch.Delete => "DELETE",
        _ => "REPLACE",
    };

    /// <summary>Reads a name on the wire; its case counts.</summary>
    public static bool TryParse(string name, out HeaderMismatch mismatch)
    {
        (var known, mismatch) = name switch
        {
            "LOG" => (true, HeaderMismatch.Log),
            "ADD" => (true, HeaderMismatch.Add),
            "DELETE" => (true, HeaderMismatch.Delete),
            "REPLACE" => (true, HeaderMismatch.Replace),
            _ => (false, default),
        };
        return known;
    }
}
