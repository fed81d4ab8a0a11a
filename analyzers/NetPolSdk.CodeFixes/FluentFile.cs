using System.Text;

namespace NetPolSdk.CodeFixes;

/// <summary>A source file with the policies of a manifest.</summary>
internal static class FluentFile
{
    private static readonly string[] Taken = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "NetPolSdk"];

    /// <summary>The source; null where the text holds no policies, holds anything else too, or cannot be said with the fluent API.</summary>
    /// <param name="text">The manifest.</param>
    /// <param name="file">The name of its file.</param>
    /// <param name="namespace">The namespace of the class; null or empty for none.</param>
    /// <param name="type">The name of the class.</param>
    public static string? Of(string text, string file, string? @namespace, string type)
    {
        var identifiers = ValueList<string>.Empty;
        if (FluentPolicies.Of(text, policies => new CSharpNames(identifiers = Identifiers(policies, type))) is not { } fluent)
        {
            return null;
        }

        var names = new CSharpNames([.. identifiers, type]);
        var code = new StringBuilder("using NetPolSdk;\n\n");
        code.Append(string.IsNullOrEmpty(@namespace) ? "" : $"namespace {@namespace};\n\n");
        code.Append($"// From {Quoted.Line(file)}.\n");
        code.Append(string.Concat(fluent.Comments.Select(comment => comment + "\n")));
        code.Append($"public static class {type}\n{{\n");
        for (var i = 0; i < fluent.Count; i++)
        {
            code.Append(i == 0 ? "" : "\n");
            code.Append($"    public static {names[nameof(NetworkPolicy)]} {identifiers[i]} {{ get; }} = {fluent.Expressions[i].Replace("\n", "\n    ")};\n");
        }

        return code.Append("}\n").ToString();
    }

    private static ValueList<string> Identifiers(IReadOnlyList<NetworkPolicy> policies, string type) => CSharpIdentifier.Distinct(
        policies.Select(policy => CSharpIdentifier.Pascal(policy.Name.Length > 0 ? policy.Name : policy.Metadata.GenerateName ?? "policy")),
        [.. Taken, type]);
}
