using System.Buffers;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>
/// The names by which code has to do with policies: the types of the fluent API and its verbs. Code without any of them
/// is left alone before anything is allocated for it; what has one is looked at by its symbols.
/// </summary>
internal static class PolicyNames
{
    private const int Chunk = 8_192;

    private static readonly HashSet<string> Names = new(ReplayedTypes.Names.Concat(Verbs()), StringComparer.Ordinal);
    private static readonly HashSet<int> Hashes = [.. Names.Select(Hash)];

    /// <summary>Whether a name may be in the text; a rare coincidence of hashes gives yes too.</summary>
    public static bool MayBeIn(SourceText text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Chunk);
        try
        {
            var hash = 0;
            for (var start = 0; start < text.Length; start += Chunk)
            {
                var count = Math.Min(Chunk, text.Length - start);
                text.CopyTo(start, buffer, 0, count);
                for (var i = 0; i < count; i++)
                {
                    if (IsPartOfName(buffer[i]))
                    {
                        hash = Add(hash, buffer[i]);
                        continue;
                    }

                    if (hash != 0 && Hashes.Contains(hash))
                    {
                        return true;
                    }

                    hash = 0;
                }
            }

            return Hashes.Contains(hash);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Whether a name is in the declaration.</summary>
    public static bool AreIn(SyntaxNode declaration)
    {
        foreach (var token in declaration.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && Names.Contains(token.ValueText))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Verbs() => typeof(Policy).Assembly.GetExportedTypes()
        .Where(ReplayedTypes.Contains)
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.IsDefined(typeof(ExtensionAttribute), false))
        .Select(method => method.Name);

    private static bool IsPartOfName(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';

    private static int Hash(string name) => name.Aggregate(0, Add);

    private static int Add(int hash, char c) => unchecked((hash * 31) + c);
}
