using NetPolSdk.Tool.Output;

namespace NetPolSdk.Tool.Import;

/// <summary>One C# file that holds policies as fluent code.</summary>
internal static class CSharpFile
{
    /// <summary>The policies as C#, each with its identifier. What the fluent API cannot say is given to <paramref name="refused"/>.</summary>
    /// <param name="policies">The policies, each with the place that it was read from.</param>
    /// <param name="type">The name of the class.</param>
    /// <param name="refused">Is told of each policy that has no C# form, and why.</param>
    public static IReadOnlyList<ImportedPolicy> Translate(IReadOnlyList<(Policy Policy, string Place)> policies, string type, Action<string, Policy, string> refused)
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
        var names = new CSharpNames([.. policies.Select(imported => imported.Identifier), type]);
        output.Write($"using System.Collections.Generic;\nusing NetPolSdk;\n\nnamespace {@namespace};\n\n");
        output.Write($"/// <summary>Network policies, imported from manifests.</summary>\npublic static class {type}\n{{\n");
        foreach (var imported in policies)
        {
            output.Write($"    /// <summary>{Summary(imported)}</summary>\n");
            output.Write($"    public static {TypeName([imported], names)} {imported.Identifier} {{ get; }} = {Indented(imported.Expression)};\n\n");
        }

        output.Write($"    /// <summary>All of them, in the order of the manifests.</summary>\n    public static IReadOnlyList<{TypeName(policies, names)}> All {{ get; }} =\n    [\n");
        foreach (var imported in policies)
        {
            output.Write($"        {imported.Identifier},\n");
        }

        output.Write("    ];\n}\n");
    }

    private static string Summary(ImportedPolicy imported) => XmlText.Of($"{imported.Policy.Metadata}, from {imported.Place}.");

    /// <summary>The type of all the policies: their kind's, or that of every policy where they are of several.</summary>
    private static string TypeName(IEnumerable<ImportedPolicy> policies, CSharpNames names)
    {
        var types = policies.Select(imported => imported.Policy.GetType().Name).Distinct().ToArray();
        return names[types.Length == 1 ? types[0] : nameof(Policy)];
    }

    private static string Indented(string expression) => expression.Replace("\n", "\n    ", StringComparison.Ordinal);
}
