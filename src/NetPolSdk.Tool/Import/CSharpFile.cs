using NetPolSdk.Tool.Output;

namespace NetPolSdk.Tool.Import;

/// <summary>One C# file that holds policies as fluent code.</summary>
internal static class CSharpFile
{
    /// <summary>The policies as C#, each with its identifier. What the fluent API cannot say is given to <paramref name="refused"/>.</summary>
    /// <param name="policies">The policies, each with the place that it was read from.</param>
    /// <param name="type">The name of the class.</param>
    /// <param name="refused">Is told of each policy that has no C# form, and why.</param>
    public static IReadOnlyList<ImportedPolicy> Translate(IReadOnlyList<(NetworkPolicy Policy, string Place)> policies, string type, Action<string, NetworkPolicy, string> refused)
    {
        var identifiers = PolicyIdentifiers.Of([.. policies.Select(entry => entry.Policy)], type);
        var names = new CSharpNames([.. identifiers, type]);
        var imported = new List<ImportedPolicy>();
        for (var i = 0; i < policies.Count; i++)
        {
            var (policy, place) = policies[i];
            try
            {
                imported.Add(new(identifiers[i], place, policy, CSharpPrinter.Print(policy, names)));
            }
            catch (NotSupportedException reason)
            {
                refused(place, policy, reason.Message);
            }
        }

        return imported;
    }

    /// <summary>Writes the file.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="policies">The policies.</param>
    /// <param name="namespace">The namespace of the class.</param>
    /// <param name="type">The name of the class.</param>
    public static void Write(TextWriter output, IReadOnlyList<ImportedPolicy> policies, string @namespace, string type)
    {
        output.Write($"using System.Collections.Generic;\nusing NetPolSdk;\n\nnamespace {@namespace};\n\n");
        output.Write($"/// <summary>Network policies, imported from manifests.</summary>\npublic static class {type}\n{{\n");
        foreach (var imported in policies)
        {
            output.Write($"    /// <summary>{Summary(imported)}</summary>\n");
            output.Write($"    public static {TypeName(policies, type)} {imported.Identifier} {{ get; }} = {Indented(imported.Expression)};\n\n");
        }

        output.Write($"    /// <summary>All of them, in the order of the manifests.</summary>\n    public static IReadOnlyList<{TypeName(policies, type)}> All {{ get; }} =\n    [\n");
        foreach (var imported in policies)
        {
            output.Write($"        {imported.Identifier},\n");
        }

        output.Write("    ];\n}\n");
    }

    private static string Summary(ImportedPolicy imported) => XmlText.Of($"{imported.Policy.Metadata}, from {imported.Place}.");

    private static string TypeName(IReadOnlyList<ImportedPolicy> policies, string type) =>
        new CSharpNames([.. policies.Select(imported => imported.Identifier), type])[nameof(NetworkPolicy)];

    private static string Indented(string expression) => expression.Replace("\n", "\n    ", StringComparison.Ordinal);
}
