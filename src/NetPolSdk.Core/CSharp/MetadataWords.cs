namespace NetPolSdk;

/// <summary>What a policy says about itself, in the words of the fluent API.</summary>
internal static class MetadataWords
{
    public static IEnumerable<CSharpCall> Calls(Policy policy)
    {
        if (policy.Reason is not null)
        {
            yield return new CSharpCall("Because", CSharpLiteral.Text(policy.Reason));
        }

        foreach (var label in policy.Metadata.Labels)
        {
            yield return new CSharpCall("WithLabel", CSharpLiteral.Text(label.Key), CSharpLiteral.Text(label.Value));
        }

        foreach (var annotation in policy.Metadata.Annotations)
        {
            yield return Annotation(annotation.Key, annotation.Value);
        }
    }

    private static CSharpCall Annotation(string key, string value) => PolicyAnnotations.IsReserved(key)
        ? throw new NotSupportedException($"metadata.annotations: {Quoted.Text(key)} is written by NetPolSdk itself, and here it names nothing that the policy has. Remove it.")
        : new CSharpCall("WithAnnotation", CSharpLiteral.Text(key), CSharpLiteral.Text(value));
}
