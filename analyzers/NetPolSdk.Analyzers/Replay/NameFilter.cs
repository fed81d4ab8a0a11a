using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>Finds out, without allocating anything, that none of some names is in a text.</summary>
/// <param name="names">The names, of letters and digits of ASCII.</param>
internal sealed class NameFilter(IEnumerable<string> names)
{
    private const int Chunk = 8_192;

    private readonly HashSet<int> _hashes = [.. names.Select(Hash)];

    /// <summary>Whether a name may be in the text; a rare coincidence of hashes gives yes too.</summary>
    public bool MayBeIn(SourceText text)
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

                    if (hash != 0 && _hashes.Contains(hash))
                    {
                        return true;
                    }

                    hash = 0;
                }
            }

            return _hashes.Contains(hash);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static bool IsPartOfName(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';

    private static int Hash(string name) => name.Aggregate(0, Add);

    private static int Add(int hash, char c) => unchecked((hash * 31) + c);
}
