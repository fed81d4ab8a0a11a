namespace NetPolSdk.Analyzers;

/// <summary>The names under which a diagnostic carries what a fix needs to know, beside the facts of its finding.</summary>
internal static class DiagnosticFacts
{
    /// <summary>The field as Kubernetes writes it, such as <c>spec.ingress[0].from</c>.</summary>
    public const string Field = "netpolsdk.field";

    /// <summary>What to write instead, as a sentence.</summary>
    public const string Remedy = "netpolsdk.remedy";
}
