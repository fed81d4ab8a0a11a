using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>
/// Finds code that is nested too deeply to ask the compiler about: it makes the operations of chained extension calls
/// recursively, without a look at the stack, and some thousand of them would end its process.
/// </summary>
internal static class Nesting
{
    private const int Deepest = 1_000;

    public static bool IsTooDeep(SyntaxNode declaration)
    {
        // A level is two characters at the least.
        if (declaration.Span.Length < 2 * Deepest)
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
