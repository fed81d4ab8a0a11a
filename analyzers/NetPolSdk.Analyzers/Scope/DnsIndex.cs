using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using NetPolSdk.Analyzers.Replay;

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

    /// <summary>The set in which the policies of a file are judged while it is edited.</summary>
    /// <param name="home">The file.</param>
    /// <param name="judged">Its policies.</param>
    /// <param name="isComplete">Whether these are all of its policies.</param>
    public PolicySet SetFor(SyntaxTree home, IReadOnlyList<KeyValuePair<Policy, KnownValue>> judged, bool isComplete)
    {
        var others = new List<Policy>();
        foreach (var file in _files)
        {
            if (file.Key == home)
            {
                continue;
            }

            isComplete &= !file.Value.IsOpen;

            // A doubt about a namespace is decided at the end of the compilation; until then it counts as an allowance.
            others.AddRange(file.Value.Allowed.Concat(file.Value.Doubtful).Select(name => Presets.AllowDns(name)));
        }

        return new PolicySet([.. judged.Select(entry => entry.Key)], others, isComplete);
    }
}
