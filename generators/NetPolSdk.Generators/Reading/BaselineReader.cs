using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>Reads <c>[assembly: NamespaceBaseline]</c>.</summary>
internal static class BaselineReader
{
    public static BaselineReading Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var misuses = new MisuseList();
        return new BaselineReading(Read(context.Attributes, misuses, cancellation), misuses.ToList());
    }

    /// <summary>The baselines that a referenced assembly declares.</summary>
    public static ValueList<NetworkPolicy> ReadReferenced(IAssemblySymbol assembly, CancellationToken cancellation) =>
        Read(ClassAttributes.Of(assembly, AttributeNames.NamespaceBaseline), new MisuseList(), cancellation);

    private static ValueList<NetworkPolicy> Read(IEnumerable<AttributeData> attributes, MisuseList misuses, CancellationToken cancellation) =>
        ValueList.From(attributes.Select(attribute => Read(new AttributeArguments(attribute, cancellation), misuses)).OfType<NetworkPolicy>());

    private static NetworkPolicy? Read(AttributeArguments arguments, MisuseList misuses) => misuses.Try(
        () => ServicePolicy.Baseline(arguments.Value<string>(0) ?? "", (Isolation)arguments.Value<int>(1)),
        _ => arguments.SpotOf(0));
}
