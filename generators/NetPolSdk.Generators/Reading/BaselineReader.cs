using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>Reads <c>[assembly: NamespaceBaseline]</c>.</summary>
internal static class BaselineReader
{
    public static ValueList<NetworkPolicy> Read(IAssemblySymbol assembly, MisuseList misuses) =>
        ValueList.From(ClassAttributes.Of(assembly, AttributeNames.NamespaceBaseline).Select(attribute => Read(attribute, misuses)).OfType<NetworkPolicy>());

    private static NetworkPolicy? Read(AttributeArguments arguments, MisuseList misuses) => misuses.Try(
        () => ServicePolicy.Baseline(arguments.Value<string>(0) ?? "", (Isolation)arguments.Value<int>(1)),
        _ => arguments.PlaceOf(0));
}
