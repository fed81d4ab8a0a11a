namespace NetPolSdk;

/// <summary>Finds the classes of endpoints that peers match, and how surely.</summary>
internal sealed class PeerMatcher
{
    private readonly PodClass[] _pods;
    private readonly PodIndex _index;
    private readonly AddressCells _cells;
    private readonly ReachabilityOptions _options;
    private readonly PodAddresses _addresses;
    private readonly ClassSet _hosts;
    private readonly ClassSet _unknown;
    private readonly ClassSet _unknownHosts;
    private readonly AddressSet _podRanges;
    private readonly AddressSet _nodes;
    private readonly Doubt _byAddress;
    private readonly Dictionary<ValueList<PeerTerm>, PeerMatch[]> _known = [];

    public PeerMatcher(PodClass[] pods, PodIndex index, AddressCells cells, AddressSet nodes, ReachabilityOptions options)
    {
        _nodes = nodes;
        _byAddress = options.Engine == Engine.Calico ? Doubt.None : Doubt.MatchedByAddress;
        (_pods, _index, _cells, _options) = (pods, index, cells, options);
        _addresses = new PodAddresses(pods, cells);
        _hosts = ClassSet.Of(pods.Where(static item => item.Sample.IsHostNetwork).Select(static item => item.Id));
        _unknown = ClassSet.Of(pods.Where(static item => item.Sample is { IsHostNetwork: false, Addresses.Count: 0 }).Select(static item => item.Id));
        _unknownHosts = ClassSet.Of(pods.Where(static item => item.Sample is { IsHostNetwork: true, Addresses.Count: 0 }).Select(static item => item.Id));
        _podRanges = options.PodRanges.Count == 0 ? AddressSet.All : AddressSet.Of([.. options.PodRanges]);
    }

    /// <summary>What any of the terms matches: certain matches first, then those by address, then the doubtful ones. No class is in two of them.</summary>
    public PeerMatch[] Match(ValueList<PeerTerm> terms)
    {
        lock (_known)
        {
            if (!_known.TryGetValue(terms, out var found))
            {
                _known[terms] = found = [.. AnyOf(terms)];
            }

            return found;
        }
    }

    /// <summary>The blocks of a rule as one: together they may cover both addresses of a pod, or every address there is.</summary>
    private static IEnumerable<PeerTerm> Joined(ValueList<PeerTerm> terms)
    {
        var blocks = terms.OfType<AddressTerm>().Where(static term => !term.AreNodes).ToArray();
        return blocks.Length < 2
            ? terms
            : terms.Where(term => !blocks.Contains(term)).Append(new AddressTerm(blocks.Aggregate(AddressSet.None, static (set, block) => set.Union(block.Addresses))));
    }

    private ClassSet Everyone => ClassSet.Of(0, _pods.Length + _cells.Count - 1);

    private IEnumerable<PeerMatch> AnyOf(ValueList<PeerTerm> terms) => Apart(Joined(terms).SelectMany(Match));

    /// <summary>What both match; a doubt of either remains.</summary>
    private static PeerMatch[] Both(PeerMatch[] left, PeerMatch[] right) => [.. Apart(left.SelectMany(one => right.Select(other =>
        new PeerMatch(one.Peers.Intersect(other.Peers), one.IsSure && other.IsSure, one.Why | other.Why))))];

    /// <summary>What does not match; what may match may also not.</summary>
    private IEnumerable<PeerMatch> Not(PeerMatch[] matches) => matches.Where(static match => !match.IsSure)
        .Prepend(new PeerMatch(Everyone.Except(matches.Aggregate(ClassSet.None, static (set, match) => set.Union(match.Peers))), true, Doubt.None));

    private static IEnumerable<PeerMatch> Apart(IEnumerable<PeerMatch> matches)
    {
        var seen = ClassSet.None;
        foreach (var group in matches.GroupBy(static match => (match.IsSure, match.Why)).OrderBy(static group => !group.Key.IsSure).ThenBy(static group => group.Key.Why))
        {
            var peers = group.Aggregate(ClassSet.None, static (set, match) => set.Union(match.Peers));
            if (peers.Except(seen) is { IsEmpty: false } rest)
            {
                seen = seen.Union(rest);
                yield return new PeerMatch(rest, group.Key.IsSure, group.Key.Why);
            }
        }
    }

    private IEnumerable<PeerMatch> Match(PeerTerm term) => term switch
    {
        PodTerm pods => ByLabels(_index.Select(pods)),
        AddressTerm { AreNodes: true } nodes => ByNode(nodes.Addresses),
        AddressTerm byAddress => ByAddress(byAddress.Addresses),
        OutsideTerm unknown => [new PeerMatch(Everywhere(unknown), false, unknown.Why)],
        HostsTerm hosts => [new PeerMatch(_hosts.Union(Outside(hosts.Addresses)), hosts.Why == Doubt.None, hosts.Why)],
        AllTerms all => all.Parts.Select(part => AnyOf([part]).ToArray()).Aggregate(Both),
        EitherTerm either => AnyOf(either.Parts),
        NotTerm not => Not([.. AnyOf([not.Operand])]),
        _ => [new PeerMatch(Everyone, true, Doubt.None)],
    };

    private IEnumerable<PeerMatch> ByLabels(PodSelection selected)
    {
        var plain = selected.Sure.Except(_hosts);
        yield return new PeerMatch(plain, true, Doubt.None);
        yield return new PeerMatch(selected.Sure.Except(plain).Union(selected.Hosts), false, Doubt.HostNetworkPeer);
        yield return new PeerMatch(selected.ByAccount, false, Doubt.ServiceAccountLabels);
    }

    private IEnumerable<PeerMatch> ByAddress(AddressSet block)
    {
        var outside = Outside(block);
        if (_options.IpBlocks == IpBlockMatching.OutsideOnly)
        {
            yield return new PeerMatch(outside.Except(Outside(_nodes)), true, Doubt.None);
            yield break;
        }

        yield return new PeerMatch(outside, true, Doubt.None);

        yield return Unknown(block, _unknown, _podRanges);
        yield return Unknown(block, _unknownHosts, AddressSet.All);
        foreach (var group in _addresses.In(outside).Select(id => (Id: id, Match: ByAddress(block, _pods[id].Sample))).Where(static entry => entry.Match is not null).GroupBy(static entry => entry.Match!.Value))
        {
            yield return new PeerMatch(ClassSet.Of(group.Select(static entry => entry.Id)), group.Key.IsSure, group.Key.Why);
        }
    }

    /// <summary>How a block matches pods of unknown address. A host-network pod has its node's.</summary>
    private PeerMatch Unknown(AddressSet block, ClassSet pods, AddressSet ranges)
    {
        if (pods.IsEmpty || block.Intersect(ranges).IsEmpty)
        {
            return new PeerMatch(ClassSet.None, true, Doubt.None);
        }

        return block.Contains(ranges) ? new PeerMatch(pods, true, _byAddress) : new PeerMatch(pods, false, Doubt.PodAddressUnknown);
    }

    /// <summary>A pod on a node's network has the node's address; where that of the pod is not known, it may be on any node.</summary>
    private IEnumerable<PeerMatch> ByNode(AddressSet nodes)
    {
        var hosts = _pods.Where(static item => item.Sample.IsHostNetwork).ToLookup(item => item.Sample.Addresses.Count == 0 ? (bool?)null : item.Sample.Addresses.All(nodes.Contains), static item => item.Id);
        yield return new PeerMatch(Outside(nodes).Union(ClassSet.Of(hosts[true])), true, Doubt.None);
        yield return new PeerMatch(ClassSet.Of(hosts[null]), false, Doubt.NodeAddress);
    }

    private ClassSet Everywhere(OutsideTerm unknown)
    {
        var outside = ClassSet.Of(_pods.Length, _pods.Length + _cells.Count - 1);
        return unknown.IncludesPods ? Everyone : unknown.IncludesHosts ? outside.Union(_hosts) : outside;
    }

    private ClassSet Outside(AddressSet block) => block.Aggregate(
        ClassSet.None,
        (set, range) => set.Union(ClassSet.Of(_pods.Length + _cells.Find(range.First), _pods.Length + _cells.Find(range.Last))));

    /// <summary>How a block matches a pod of known address; null where it cannot.</summary>
    private (bool IsSure, Doubt Why)? ByAddress(AddressSet block, Workload pod)
    {
        var covered = pod.Addresses.Count(block.Contains);
        if (covered == 0)
        {
            return null;
        }

        if (pod.IsHostNetwork)
        {
            return block.Contains(AddressSet.All) ? (true, _byAddress) : (false, Doubt.HostNetworkPeer);
        }

        return covered == pod.Addresses.Count ? (true, _byAddress) : (false, Doubt.PodAddressFamily);
    }
}
