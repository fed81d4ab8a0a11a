using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.Samples.Tests;

/// <summary>Statements of a page, compiled as the body of a method that returns what its last declared variable holds.</summary>
internal static class Snippet
{
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <exception cref="InvalidOperationException">The statements do not compile.</exception>
    /// <exception cref="InvalidPolicyException">What they make is refused.</exception>
    public static object Run(string statements)
    {
        var program = CSharpSyntaxTree.ParseText($$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using NetPolSdk;

            public static class Page
            {
                public static object Run()
                {
                    {{statements}}
                    return {{LastVariable(statements)}};
                }
            }
            """);
        var compilation = CSharpCompilation.Create("Page", [program], References, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success
            ? Assembly.Load(image.ToArray()).GetType("Page")!.GetMethod("Run")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
    }

    private static string LastVariable(string statements) =>
        CSharpSyntaxTree.ParseText(statements, new CSharpParseOptions(kind: SourceCodeKind.Script)).GetRoot()
            .DescendantNodes().OfType<VariableDeclaratorSyntax>().Last().Identifier.Text;
}
