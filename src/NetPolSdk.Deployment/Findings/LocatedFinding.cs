namespace NetPolSdk.Deployment.Findings;

/// <summary>A finding at its place in a file.</summary>
/// <param name="File">The file as the user named it, with forward slashes; <c>-</c> for standard input, <c>cluster</c> for an object of a cluster.</param>
/// <param name="Line">The line, from 1; 0 for an object of a cluster.</param>
/// <param name="Column">The column, from 1; 0 for an object of a cluster.</param>
/// <param name="Field">The field, as Kubernetes writes it; empty for the object itself.</param>
/// <param name="Policy">Kind and name of the object; empty where it could not be read that far.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to write instead.</param>
internal sealed record LocatedFinding(
    string File,
    int Line,
    int Column,
    string Field,
    string Policy,
    RuleDescriptor Rule,
    Severity Severity,
    string Message,
    string Remedy)
{
    /// <summary>By place, then by rule: what is printed does not depend on the order in which rules were applied.</summary>
    public static Comparison<LocatedFinding> Order { get; } = (left, right) =>
    {
        var order = string.CompareOrdinal(left.File, right.File);
        order = order != 0 ? order : left.Line.CompareTo(right.Line);
        order = order != 0 ? order : left.Column.CompareTo(right.Column);
        order = order != 0 ? order : string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        order = order != 0 ? order : string.CompareOrdinal(left.Field, right.Field);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    };

    /// <summary>What stands where a file would, for an object of a cluster.</summary>
    public const string LiveFile = "cluster";

    /// <summary>Whether it is about an object of a cluster, which has no lines.</summary>
    public bool IsLive => Line == 0;

    /// <summary>The finding about an object of a cluster.</summary>
    /// <param name="finding">The finding.</param>
    public static LocatedFinding OfLive(Finding finding) => Of(finding, new SourceLocation(LiveFile, SourcePosition.Start)) with { Line = 0, Column = 0 };

    /// <summary>The finding at a place.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="location">The place.</param>
    public static LocatedFinding Of(Finding finding, SourceLocation location) => new(
        location.File ?? "-",
        location.Line,
        location.Column,
        finding.Field.ToString(),
        finding.Policy,
        finding.Rule,
        finding.Severity,
        finding.Message,
        finding.Remedy);
}
