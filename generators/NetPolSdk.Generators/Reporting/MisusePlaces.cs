using System.Collections.Immutable;

namespace NetPolSdk.Generators;

/// <summary>Puts together everything that is wrong, each with its place.</summary>
internal static class MisusePlaces
{
    public static ValueList<Misuse> Of(ImmutableArray<ServiceReading> readings, ValueList<SystemFault> faults)
    {
        var spots = readings.Select(reading => reading.Spots).GroupBy(spot => spot.ClassName, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        return ValueList.From(readings
            .SelectMany(reading => reading.Misuses)
            .Concat(faults.Select(fault => new Misuse(fault.RuleId, fault.Message, SpotOf(fault, spots[fault.ClassName])))));
    }

    private static Spot SpotOf(SystemFault fault, ServiceSpots spots) => fault.Part switch
    {
        FaultyPart.Name => spots.Name,
        FaultyPart.Labels => spots.Labels,
        FaultyPart.Callee => spots.Calls[fault.Call].Callee,
        _ => spots.Calls[fault.Call].Ports[fault.Port],
    };
}
