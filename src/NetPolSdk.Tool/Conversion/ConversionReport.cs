namespace NetPolSdk.Tool.Conversion;

/// <summary>What is said of a conversion on standard error, each thing at the place of the manifest that it is about.</summary>
/// <param name="conversion">The conversion.</param>
/// <param name="manifest">What was converted.</param>
internal sealed class ConversionReport(PolicyConversion conversion, Manifest manifest)
{
    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    public void Write(TextWriter output)
    {
        foreach (var refusal in conversion.Refusals)
        {
            Write(output, refusal.Policy, refusal.Path, "refused", refusal.Reason);
            output.WriteLine("    fix: " + SafeText.Line(refusal.Remedy));
        }

        foreach (var note in conversion.Notes)
        {
            Write(output, note.Policy, note.Path, "note", note.Text);
        }
    }

    /// <summary>The result in a sentence.</summary>
    /// <param name="target">The kind, as the user named it.</param>
    public string Summary(string target)
    {
        var count = string.Create(null, $"{conversion.Sources.Count} {(conversion.Sources.Count == 1 ? "policy" : "policies")}");
        var others = conversion.Others.Count == 0 ? "" : string.Create(null, $" {conversion.Others.Count} of other kinds {(conversion.Others.Count == 1 ? "stays as it is" : "stay as they are")}.");
        return conversion.Proof switch
        {
            ConversionProof.EveryCluster => $"{count} converted to {target}: proven to mean the same in every cluster.{others}",
            ConversionProof.Unproven => $"{count} converted to {target}, NOT proven to mean the same: {SafeText.Line(conversion.WhyUnproven!)}{others}",
            _ => $"nothing is converted, as {count} cannot all become {target}.",
        };
    }

    private void Write(TextWriter output, Policy policy, FieldPath path, string word, string text)
    {
        var place = manifest.DocumentOf(policy)!.LocationOf(path);
        output.WriteLine(SafeText.Line(string.Create(null, $"{place.File ?? InputPaths.StandardInput}:{place.Line}:{place.Column}: {word}: {new PolicyOrigin(policy, path)}: {text}")));
    }
}
