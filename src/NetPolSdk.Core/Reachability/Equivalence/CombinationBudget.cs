using System.Globalization;

namespace NetPolSdk;

/// <summary>How much a search may go through.</summary>
internal sealed class CombinationBudget(int most, CancellationToken cancellation)
{
    private long _taken;

    /// <summary>Takes from it.</summary>
    /// <exception cref="UndecidedException">Nothing is left.</exception>
    public void Take(long count)
    {
        cancellation.ThrowIfCancellationRequested();
        _taken += count;
        if (_taken > most)
        {
            throw new UndecidedException(
                $"The selectors, ports and blocks of these policies tell apart more than {most.ToString("N0", CultureInfo.InvariantCulture)} combinations of pods. Compare fewer policies at a time, such as those of one namespace.");
        }
    }
}
