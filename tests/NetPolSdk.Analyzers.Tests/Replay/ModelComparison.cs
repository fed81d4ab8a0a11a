using System.Collections;
using System.Reflection;

namespace NetPolSdk.Analyzers.Tests.Replay;

/// <summary>Compares what replay made with what the program made; a hole stands for any value.</summary>
internal static class ModelComparison
{
    public static bool HasHoles(object? model) => model switch
    {
        null => false,
        string text => Hole.IsIn(text),
        int number => Hole.Is(number),
        Cidr cidr => Hole.IsIn(cidr.Text),
        IEnumerable items => items.Cast<object?>().Any(HasHoles),
        _ => Parts(model).Any(part => HasHoles(part.GetValue(model))),
    };

    public static bool Agree(object? replayed, object? real)
    {
        if (replayed is string hole && Hole.IsIn(hole))
        {
            return real is string or null;
        }

        if (replayed is null || real is null || replayed.GetType() != real.GetType())
        {
            return replayed is null && real is null;
        }

        return replayed switch
        {
            string text => text == (string)real,
            int number => Hole.Is(number) || number == (int)real,
            bool or double or Enum => replayed.Equals(real),
            Cidr cidr => Agree(cidr.Text, ((Cidr)real).Text),
            IEnumerable items => AgreeAll([.. items.Cast<object?>()], [.. ((IEnumerable)real).Cast<object?>()]) && (replayed as Peers)?.IsAnyOf == (real as Peers)?.IsAnyOf,
            _ => Parts(replayed).All(part => Agree(part.GetValue(replayed), part.GetValue(real))),
        };
    }

    private static bool AgreeAll(object?[] replayed, object?[] real) =>
        replayed.Length == real.Length && replayed.Zip(real).All(pair => Agree(pair.First, pair.Second));

    private static IEnumerable<PropertyInfo> Parts(object model) =>
        model.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(part => part.GetIndexParameters().Length == 0);
}
