namespace NetPolSdk;

/// <summary>Modes of authentication as manifests write them.</summary>
internal static class CiliumAuthenticationNames
{
    public static string WireName(this CiliumAuthentication mode) => mode switch
    {
        CiliumAuthentication.Disabled => "disabled",
        CiliumAuthentication.Required => "required",
        _ => "test-always-fail",
    };

    /// <summary>Reads a name on the wire; its case counts.</summary>
    public static bool TryParse(string name, out CiliumAuthentication mode)
    {
        (var known, mode) = name switch
        {
            "disabled" => (true, CiliumAuthentication.Disabled),
            "required" => (true, CiliumAuthentication.Required),
            "test-always-fail" => (true, CiliumAuthentication.TestAlwaysFail),
            _ => (false, default),
        };
        return known;
    }
}
