using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers;

/// <summary>Reads as much of a service as its pods show: name, namespace, labels and ports.</summary>
internal static class ServiceFromAttributes
{
    /// <summary>The service; null where the attributes declare none that is valid.</summary>
    /// <param name="declaration"><c>[Service]</c>.</param>
    /// <param name="listens">Its <c>[Listens]</c>.</param>
    public static Service? Read(AttributeData declaration, IEnumerable<AttributeData> listens)
    {
        try
        {
            if (Argument(declaration, 0) is not string name || Property(declaration, nameof(ServiceAttribute.Namespace)).Value is not string @namespace)
            {
                return null;
            }

            var labels = Labels(Property(declaration, nameof(ServiceAttribute.Labels)));
            var service = Service.Named(name, @namespace);
            return listens.Aggregate(labels.Length == 0 ? service : service.WithLabels(labels), WithPort);
        }
        catch (Exception refusal) when (refusal is InvalidPolicyException or ArgumentException)
        {
            return null;
        }
    }

    private static Service WithPort(Service service, AttributeData listens)
    {
        if (Argument(listens, 0) is not string name || Argument(listens, 1) is not int number)
        {
            return service;
        }

        var protocol = (Protocol)(Property(listens, nameof(ListensAttribute.Protocol)).Value as int? ?? (int)Protocol.Tcp);
        var last = Property(listens, nameof(ListensAttribute.EndPort)).Value as int? ?? 0;
        return service.Listening(name, last == 0 ? Port.Of(protocol, number) : Port.Range(protocol, number, last));
    }

    private static (string Key, string Value)[] Labels(TypedConstant labels) => labels is not { Kind: TypedConstantKind.Array, IsNull: false }
        ? []
        : [.. labels.Values.Select(label => label.Value).OfType<string>().Where(label => label.IndexOf('=') > 0).Select(label => (label.Substring(0, label.IndexOf('=')), label.Substring(label.IndexOf('=') + 1)))];

    private static object? Argument(AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index] is { Kind: not TypedConstantKind.Array } argument ? argument.Value : null;

    private static TypedConstant Property(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;
}
