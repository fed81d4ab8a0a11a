using System.Runtime.CompilerServices;

namespace NetPolSdk.Testing;

/// <summary>What assertions are held against: a cluster made ready for questions, and where its policies were written.</summary>
internal sealed class TestedCluster
{
    private static readonly ConditionalWeakTable<object, TestedCluster> Known = new();

    private readonly Manifest? _manifest;

    private TestedCluster(Reachability reachability, Manifest? manifest)
    {
        Reachability = reachability;
        _manifest = manifest;
    }

    public Reachability Reachability { get; }

    /// <summary>Made ready once, however many assertions look at it.</summary>
    public static TestedCluster Of(Cluster cluster) =>
        Known.GetValue(Require.NotNull(cluster, nameof(cluster)), static key => new(Reachability.Of((Cluster)key), null));

    /// <inheritdoc cref="Of(Cluster)"/>
    /// <exception cref="ManifestException">The manifests hold what a server would refuse.</exception>
    public static TestedCluster Of(Manifest manifest) =>
        Known.GetValue(Require.NotNull(manifest, nameof(manifest)), static key => new(Reachability.Of(((Manifest)key).ThrowIfInvalid().ToCluster()), (Manifest)key));

    public static TestedCluster Of(Reachability reachability) => new(Require.NotNull(reachability, nameof(reachability)), null);

    /// <summary>Where a part of a policy was written, as <c>file:line</c>; empty where that is not known.</summary>
    public string Place(PolicyOrigin origin)
    {
        var document = _manifest?.DocumentOf(origin.Policy);
        return document is null ? "" : $"{document.File ?? "line "}{(document.File is null ? "" : ":")}{document.LocationOf(origin.Path).Line}";
    }

    /// <summary>A failure, with the rules that decide.</summary>
    public string Explained(string message, Endpoint from, Endpoint to, TrafficSet asked) =>
        string.Join("\n  ", ExplanationText.Lines(Reachability.Explain(from, to, asked), Place).Prepend(message));

    /// <summary>Everything that is not met, as one exception.</summary>
    /// <exception cref="ConnectivityException">There is something.</exception>
    public void ThrowUnlessMet(IEnumerable<Expectation> expectations)
    {
        var failures = Require.NotNull(expectations, nameof(expectations))
            .Select(expectation => ExpectationOutcome.Of(expectation, Reachability))
            .Where(static outcome => !outcome.IsMet)
            .Select(outcome => Explained(outcome.ToString(), Reachability.Endpoint(outcome.Expectation.From), Reachability.Endpoint(outcome.Expectation.To), outcome.Asked))
            .ToArray();
        if (failures.Length > 0)
        {
            throw new ConnectivityException(string.Join("\n", failures));
        }
    }
}
