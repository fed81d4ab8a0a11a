using System.Text.RegularExpressions;

namespace NetPolSdk.Deployment.Clusters.Http;

/// <summary>
/// Server-side apply answers 500, without a reason, where a field is not in the schema or of another type. It is a fault of the object
/// all the same: another attempt fares no better, and the field can be named.
/// </summary>
internal static partial class TypedPatchFault
{
    private static ReadOnlySpan<byte> Beginning => "failed to create typed patch object"u8;

    public static bool IsIn(ReadOnlySpan<byte> body) => body.IndexOf(Beginning) >= 0;

    /// <summary>The faults that a message names.</summary>
    public static ValueList<StatusCause> Read(string message)
    {
        var said = Message().Match(message);
        return said.Success
            ? ValueList.From(Fault().Matches(said.Groups["faults"].Value).Select(fault => new StatusCause("FieldValueInvalid", fault.Groups["text"].Value.Trim(), fault.Groups["field"].Value)))
            : [];
    }

    [GeneratedRegex(@"^failed to create typed patch object \([^)]*\): (?:errors:\s*)?(?<faults>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Message();

    [GeneratedRegex(@"^\s*\.(?<field>[^\s:]+): (?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Fault();
}
