using System.Collections;
using System.Reflection;

namespace NetPolSdk.Generators.Tests.Generating;

/// <summary>Goes through everything that objects hold, fields of base types and items of arrays included.</summary>
internal sealed class ObjectGraph
{
    private readonly HashSet<object> _visited = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Type> _types = [];

    /// <summary>The types of all objects met.</summary>
    public IReadOnlyCollection<Type> Walk(IEnumerable<object> roots)
    {
        foreach (var root in roots)
        {
            Visit(root);
        }

        return _types;
    }

    private void Visit(object? value)
    {
        if (value is null or string or Type or Pointer || value.GetType().IsPrimitive || value.GetType().IsEnum || (!value.GetType().IsValueType && !_visited.Add(value)))
        {
            return;
        }

        _types.Add(value.GetType());
        if (value is Array array)
        {
            foreach (var item in (IEnumerable)array)
            {
                Visit(item);
            }
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Visit(field.GetValue(value));
            }
        }
    }
}
