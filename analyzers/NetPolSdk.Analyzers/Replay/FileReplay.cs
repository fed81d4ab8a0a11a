using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>What replaying the members of one file gave.</summary>
internal sealed class FileReplay
{
    private readonly List<Fault> _faults = [];
    private readonly HashSet<(string RuleId, SyntaxNode Place)> _reported = [];

    public Ledger Ledger { get; } = new();

    /// <summary>What replay itself found.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>The methods and fields whose values other members of the file use: these are judged where they are used.</summary>
    public HashSet<ISymbol> Followed { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The members with a policy that is not known.</summary>
    public HashSet<ISymbol> Doubts { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What each member returns to its callers.</summary>
    public List<KeyValuePair<ISymbol, KnownValue>> Returned { get; } = [];

    /// <summary>Whether something could be known that is not, because it is in another file.</summary>
    public bool NeedsOtherFiles { get; set; }

    /// <summary>Whether a member was too long or too deeply nested.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>Whether there may be a policy that is not among the judged.</summary>
    /// <param name="followed">Members that other files carry on with.</param>
    public bool IsDoubtful(ISet<ISymbol> followed) => IsIncomplete || Doubts.Any(member => !Followed.Contains(member) && !followed.Contains(member));

    /// <summary>Keeps a fault; the same one at the same place is kept once, however many callers lead there.</summary>
    public void Report(Fault fault)
    {
        if (_reported.Add((fault.RuleId, fault.Place)))
        {
            _faults.Add(fault);
        }
    }

    /// <summary>The policies to judge. What a member returns is judged there, unless its callers carry on with it.</summary>
    /// <param name="followed">Members that other files carry on with.</param>
    public IReadOnlyList<KeyValuePair<Policy, KnownValue>> Judged(ISet<ISymbol> followed)
    {
        var (escaped, passedOver) = (new List<KnownValue>(), new List<KnownValue>());
        foreach (var entry in Returned)
        {
            (Followed.Contains(entry.Key) || followed.Contains(entry.Key) ? passedOver : escaped).Add(entry.Value);
        }

        return Ledger.Judged(escaped, passedOver);
    }
}
