using System.Reflection;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>A method of Core that replay calls.</summary>
internal sealed class CoreMethod
{
    private readonly MethodInfo _method;
    private readonly SpanCall? _spanCall;

    private CoreMethod(MethodInfo method, ParameterInfo[] parameters, SpanCall? spanCall)
    {
        _method = method;
        _spanCall = spanCall;
        ParameterTypes = Array.ConvertAll(parameters, parameter => parameter.ParameterType);
        ParameterNames = Array.ConvertAll(parameters, parameter => parameter.Name ?? "");
    }

    public Type[] ParameterTypes { get; }

    public string[] ParameterNames { get; }

    public Type ReturnType => _method.ReturnType;

    public bool IsStatic => _method.IsStatic;

    /// <summary>The method, unless it is one that reflection cannot call.</summary>
    public static CoreMethod? From(MethodInfo method)
    {
        var parameters = method.GetParameters();
        var spans = parameters.Count(parameter => SpanCall.IsSpan(parameter.ParameterType));
        if (spans == 0)
        {
            return new CoreMethod(method, parameters, null);
        }

        return parameters.Length == 1 && method.IsStatic ? new CoreMethod(method, parameters, SpanCall.For(method)) : null;
    }

    /// <summary>Calls the method.</summary>
    /// <exception cref="TargetInvocationException">The method throws.</exception>
    public object? Invoke(object? instance, object?[] arguments) =>
        _spanCall is null ? _method.Invoke(instance, arguments) : _spanCall.Invoke((Array)arguments[0]!);
}
