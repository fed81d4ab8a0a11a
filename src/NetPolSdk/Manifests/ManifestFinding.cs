namespace NetPolSdk;

/// <summary>A finding and where in a manifest it is.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Location">The place.</param>
public sealed record ManifestFinding(Finding Finding, SourceLocation Location)
{
    /// <summary>The finding on one line: <c>file:line:column: field: problem. remedy</c>.</summary>
    public override string ToString() =>
        $"{Quoted.Line(Location.ToString())}: {(Finding.Field.IsRoot ? "" : Quoted.Line(Finding.Field.ToString()) + ": ")}{Finding.Message} {Finding.Remedy}";

    internal static ManifestFinding Of(ManifestDocument? document, DocumentFault fault, string? file) => new(
        new Finding(RuleCatalog.Find(fault.RuleId), document?.ToString() ?? "document", fault.Field, fault.Problem + ".", fault.Remedy)
        {
            Severity = fault.Weight == FaultWeight.Remark ? Severity.Warning : Severity.Error,
        },
        new SourceLocation(file, fault.Position));
}
