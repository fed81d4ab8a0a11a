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

    /// <summary>What files do for DNS, as policies: what any of them plainly allows, and what some of them may allow, since absence is claimed only where it is sure.</summary>
    /// <param name="doubtful">The files in which a doubt counts as an allowance.</param>
    /// <param name="isOpen">Whether one of those may allow it for a namespace that its syntax does not name.</param>
    public IReadOnlyList<Policy> AllowancesOf(Func<SyntaxTree, bool> doubtful, out bool isOpen)
    {
        var doubts = _files.Where(file => doubtful(file.Key)).Select(file => file.Value).ToArray();
        isOpen = doubts.Any(file => file.IsOpen);
        var names = _files.SelectMany(file => file.Value.Allowed).Concat(doubts.SelectMany(file => file.Doubtful));
        return [.. names.Distinct(StringComparer.Ordinal).Select(name => Presets.AllowDns(name))];
    }
}
