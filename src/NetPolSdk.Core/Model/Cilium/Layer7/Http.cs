namespace NetPolSdk;

/// <summary>
/// Requests of HTTP, for policies of Cilium. Methods and paths are expressions of RE2 that must match the whole text: <c>/v1/.*</c> is
/// every path below <c>/v1/</c>. Source: Cilium docs, "Layer 7 Policies", section "HTTP".
/// </summary>
public static class Http
{
    /// <summary>Any request.</summary>
    public static CiliumHttpRule Any { get; } = new();

    /// <summary>GET of a path.</summary>
    /// <param name="path">An expression for the whole path, without its query; any path where left out.</param>
    /// <exception cref="InvalidPolicyException">The expression cannot be read.</exception>
    public static CiliumHttpRule Get(string? path = null) => Request("GET", path);

    /// <summary>HEAD of a path.</summary>
    /// <param name="path">An expression for the whole path, without its query; any path where left out.</param>
    /// <exception cref="InvalidPolicyException">The expression cannot be read.</exception>
    public static CiliumHttpRule Head(string? path = null) => Request("HEAD", path);

    /// <summary>POST of a path.</summary>
    /// <param name="path">An expression for the whole path, without its query; any path where left out.</param>
    /// <exception cref="InvalidPolicyException">The expression cannot be read.</exception>
    public static CiliumHttpRule Post(string? path = null) => Request("POST", path);

    /// <summary>PUT of a path.</summary>
    /// <param name="path">An expression for the whole path, without its query; any path where left out.</param>
    /// <exception cref="InvalidPolicyException">The expression cannot be read.</exception>
    public static CiliumHttpRule Put(string? path = null) => Request("PUT", path);

    /// <summary>PATCH of a path.</summary>
    /// <param name="path">An expression for the whole path, without its query; any path where left out.</param>
    /// <exception cref="InvalidPolicyException">The expression cannot be read.</exception>
    public static CiliumHttpRule Patch(string? path = null) => Request("PATCH", path);

    /// <summary>DELETE of a path.</summary>
    /// <param name="path">An expression for the whole path, without its query; any path where left out.</param>
    /// <exception cref="InvalidPolicyException">The expression cannot be read.</exception>
    public static CiliumHttpRule Delete(string? path = null) => Request("DELETE", path);

    /// <summary>OPTIONS of a path.</summary>
    /// <param name="path">An expression for the whole path, without its query; any path where left out.</param>
    /// <exception cref="InvalidPolicyException">The expression cannot be read.</exception>
    public static CiliumHttpRule Options(string? path = null) => Request("OPTIONS", path);

    /// <summary>Requests of methods that an expression describes, such as <c>GET|HEAD</c>.</summary>
    /// <param name="method">The expression for the whole method.</param>
    /// <param name="path">An expression for the whole path; any path where left out.</param>
    /// <exception cref="InvalidPolicyException">An expression cannot be read.</exception>
    public static CiliumHttpRule Request(string method, string? path = null) => new()
    {
        Method = Expression(method, "method", nameof(method)),
        Path = path is null ? null : Expression(path, "path", nameof(path)),
    };

    /// <summary>Requests of any method, of a path.</summary>
    /// <param name="path">An expression for the whole path.</param>
    /// <exception cref="InvalidPolicyException">The expression cannot be read.</exception>
    public static CiliumHttpRule Path(string path) => new() { Path = Expression(path, "path", nameof(path)) };

    internal static string Expression(string text, string field, string parameter)
    {
        CiliumLists.Text(text, field, parameter);
        SyntaxFault.ThrowIfAny(GoExpressionSyntax.Fault(text), field, text, parameter);
        return text;
    }
}
