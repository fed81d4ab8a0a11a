namespace NetPolSdk.ContractServer.Serving;

/// <summary>What goes wrong, and when. Without a word here nothing does.</summary>
public sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly List<(Func<AuditEntry, bool> When, Fault Fault, int Left)> _planned = [];
    private Random? _random;
    private double _share;
    private Fault[] _among = [];

    /// <summary>The next requests that a condition holds for go wrong.</summary>
    /// <param name="fault">How.</param>
    /// <param name="when">Which requests; null for any.</param>
    /// <param name="times">How many of them.</param>
    public void Plan(Fault fault, Func<AuditEntry, bool>? when = null, int times = 1)
    {
        lock (_gate)
        {
            _planned.Add((when ?? (_ => true), fault, times));
        }
    }

    /// <summary>From now on a share of all requests goes wrong, the same ones for the same seed and order.</summary>
    /// <param name="share">The share, from 0 to 1.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="among">How they go wrong, each as often as the others.</param>
    public void Sprinkle(double share, int seed, params Fault[] among)
    {
        lock (_gate)
        {
            (_random, _share, _among) = (new Random(seed), share, among);
        }
    }

    /// <summary>From now on all goes well.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _planned.Clear();
            _share = 0;
        }
    }

    internal Fault? Next(AuditEntry request)
    {
        lock (_gate)
        {
            var index = _planned.FindIndex(plan => plan.Left > 0 && plan.When(request));
            if (index >= 0)
            {
                var plan = _planned[index];
                _planned[index] = plan with { Left = plan.Left - 1 };
                return plan.Fault;
            }

            return _random is { } random && random.NextDouble() < _share ? _among[random.Next(_among.Length)] : null;
        }
    }
}
