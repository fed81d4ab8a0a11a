using System.Reflection;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>Calls a static method whose only parameter is a span, which reflection cannot pass.</summary>
internal abstract class SpanCall
{
    public static bool IsSpan(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>);

    public static SpanCall For(MethodInfo method)
    {
        var item = method.GetParameters()[0].ParameterType.GetGenericArguments()[0];
        return (SpanCall)Activator.CreateInstance(typeof(Typed<,>).MakeGenericType(item, method.ReturnType), method)!;
    }

    /// <summary>Calls the method with the items of an array.</summary>
    public abstract object? Invoke(Array items);

    private sealed class Typed<TItem, TResult>(MethodInfo method) : SpanCall
    {
        private readonly Method _method = (Method)method.CreateDelegate(typeof(Method));

        private delegate TResult Method(ReadOnlySpan<TItem> items);

        public override object? Invoke(Array items)
        {
            try
            {
                return _method((TItem[])items);
            }
            catch (Exception exception)
            {
                throw new TargetInvocationException(exception);
            }
        }
    }
}
