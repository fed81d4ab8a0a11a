using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>Reads <c>[assembly: NamespaceBaseline]</c>.</summary>
internal static class BaselineReader
{
    public static BaselineReading Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var misuses = new MisuseList();
        var policies = context.Attributes
            .Select(attribute => Read(new AttributeArguments(attribute, cancellation), misuses))
            .OfType<NetworkPolicy>()
            .ToArray();
        return new BaselineReading(ValueList.Create<NetworkPolicy>(policies), misuses.ToList());
    }

    private static NetworkPolicy? Read(AttributeArguments arguments, MisuseList misuses) => misuses.Try(
        () => ServicePolicy.Baseline(arguments.Value<string>(0) ?? "", (Isolation)arguments.Value<int>(1)),
        _ => arguments.SpotOf(0));
}
