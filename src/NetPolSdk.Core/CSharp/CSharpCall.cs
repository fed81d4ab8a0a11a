namespace NetPolSdk;

/// <summary>One call of a chain, such as <c>.AllowIngress(from: …, on: …)</c>.</summary>
internal sealed class CSharpCall(string method, params string?[] arguments)
{
    private const int LongestLine = 140;

    private readonly string[] _arguments = [.. arguments.OfType<string>()];

    /// <summary>The call on a line of its own, or with an argument a line where that line would be long.</summary>
    /// <param name="indent">What every line begins with.</param>
    public string Print(string indent)
    {
        var line = $"{indent}.{method}({string.Join(", ", _arguments)})";
        if (line.Length <= LongestLine || _arguments.Length < 2)
        {
            return line;
        }

        var separator = ",\n" + indent + "    ";
        return $"{indent}.{method}(\n{indent}    {string.Join(separator, _arguments)})";
    }
}
