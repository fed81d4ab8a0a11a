using NetPolSdk.Tool.Rendering;

namespace NetPolSdk.Tool.Connections;

/// <summary>Verdicts as the tool writes them.</summary>
internal static class VerdictNames
{
    /// <summary>The word for people and for json.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Word(this GraphVerdict verdict) => verdict switch
    {
        GraphVerdict.Allowed => "allowed",
        GraphVerdict.Conditional => "conditional",
        _ => "undefined",
    };
}
