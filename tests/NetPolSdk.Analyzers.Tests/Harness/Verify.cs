using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Tests.Harness;

/// <summary>Holds what the analyzer says against the markers in the sources.</summary>
internal static class Verify
{
    /// <summary>The analyzer says what the markers say, in all files, and nothing else.</summary>
    public static Task Diagnostics(params string[] files) => DiagnosticsWith([], files);

    /// <inheritdoc cref="Diagnostics"/>
    public static async Task DiagnosticsWith(string[] optIn, params string[] files)
    {
        var marked = files.Select(Markup.Parse).ToArray();
        var compilation = TestProject.Compile(marked.Select(file => file.Code));
        Hold(marked, compilation, await TestProject.Analyze(compilation, optIn));
    }

    /// <summary>While the first file is edited, the analyzer says what its markers say, and nothing else.</summary>
    public static async Task Live(params string[] files)
    {
        var marked = files.Select(Markup.Parse).ToArray();
        var compilation = TestProject.Compile(marked.Select(file => file.Code));
        Hold(marked.Take(1).ToArray(), compilation, await TestProject.AnalyzeLive(compilation, compilation.SyntaxTrees[1]));
    }

    /// <summary>The one diagnostic that the analyzer has about the files.</summary>
    public static async Task<Diagnostic> Single(params string[] files)
    {
        var found = await TestProject.Analyze(TestProject.Compile(files.Select(file => Markup.Parse(file).Code)));
        return found.ShouldHaveSingleItem();
    }

    private static void Hold(Markup[] marked, Compilation compilation, IEnumerable<Diagnostic> diagnostics)
    {
        var trees = compilation.SyntaxTrees.ToArray();
        var found = diagnostics.ToList();
        var missing = new List<string>();
        for (var i = 0; i < marked.Length; i++)
        {
            foreach (var (id, span) in marked[i].Expected)
            {
                var match = found.FirstOrDefault(diagnostic => diagnostic.Location.SourceTree == trees[i + 1] && diagnostic.Location.SourceSpan == span && (id is null || diagnostic.Id == id));
                if (match is null || !found.Remove(match))
                {
                    missing.Add($"{id ?? "a diagnostic"} at \"{marked[i].Code.Substring(span.Start, span.Length)}\"");
                }
            }
        }

        if (missing.Count + found.Count > 0)
        {
            throw new ShouldAssertException($"Missing:\n{Lines(missing)}Unexpected:\n{Lines(found.Select(Text))}In:\n{string.Join("\n----\n", marked.Select(file => file.Code))}");
        }
    }

    private static string Text(Diagnostic diagnostic)
    {
        var source = diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) ?? "";
        return $"{{|{diagnostic.Id}:{source}|}} {diagnostic.Location.GetLineSpan()} {diagnostic.GetMessage(null)}";
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => "  " + line + "\n"));
}
