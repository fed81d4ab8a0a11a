using System.Globalization;

namespace NetPolSdk;

/// <summary>Ports from one number to another, both inclusive.</summary>
/// <param name="First">The first port, 1 to 65535.</param>
/// <param name="Last">The last port, not below the first.</param>
public readonly record struct PortRange(int First, int Last)
{
    /// <summary>The range as it is usually written: <c>80</c> or <c>8000-8100</c>.</summary>
    public override string ToString() => First == Last
        ? First.ToString(CultureInfo.InvariantCulture)
        : First.ToString(CultureInfo.InvariantCulture) + "-" + Last.ToString(CultureInfo.InvariantCulture);
}
