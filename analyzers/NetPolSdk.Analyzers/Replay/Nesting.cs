using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>
/// Finds code that is nested too deeply to ask the compiler about: its analysis of nullability walks extension calls
/// recursively, and a chain of many thousands of them would end the compiler's process.
/// </summary>
internal static class Nesting
{
    private const int Deepest = 1_000;

    public static bool IsTooDeep(SyntaxNode declaration, SemanticModel model)
    {
        // A level is two characters at the least.
        if (declaration.Span.Length < 2 * Deepest || model.GetNullableContext(declaration.SpanStart) == NullableContext.Disabled)
        {
            return false;
        }

        var nodes = new Stack<(SyntaxNode Node, int Depth)>();
        nodes.Push((declaration, 0));
        while (nodes.Count > 0)
        {
            var (node, depth) = nodes.Pop();
            if (depth > Deepest)
            {
                return true;
            }

            foreach (var child in node.ChildNodes())
            {
                nodes.Push((child, depth + 1));
            }
        }

        return false;
    }
}
