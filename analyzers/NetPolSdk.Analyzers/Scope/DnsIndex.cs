using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers;

/// <summary>
/// What the files of a compilation claim about DNS, read from their syntax alone and kept with each file, so that
/// typing in one file costs nothing for the others.
/// </summary>
internal sealed class DnsIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, DnsClaims> Cache = new();

    private readonly List<KeyValuePair<SyntaxTree, DnsClaims>> _files = [];

    private DnsIndex()
    {
    }

    public static DnsIndex Of(Compilation compilation)
    {
        var index = new DnsIndex();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var claims = Cache.GetValue(tree, DnsClaimsReader.Read);
            if (claims != DnsClaims.None)
            {
                index._files.Add(new(tree, claims));
            }
        }

        return index;
    }

    /// <summary>What the files may do for DNS, as policies; a doubt about a namespace counts as an allowance, since absence is claimed only where it is sure.</summary>
    /// <param name="files">Which files to ask.</param>
    /// <param name="isOpen">Whether one of them may allow it for a namespace that its syntax does not name.</param>
    public IReadOnlyList<Policy> AllowancesOf(Func<SyntaxTree, bool> files, out bool isOpen)
    {
        var claims = _files.Where(file => files(file.Key)).Select(file => file.Value).ToArray();
        isOpen = claims.Any(file => file.IsOpen);
        return [.. claims.SelectMany(file => file.Allowed.Concat(file.Doubtful)).Select(name => Presets.AllowDns(name))];
    }
}
