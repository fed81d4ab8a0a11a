using System.Text;

namespace NetPolSdk;

/// <summary>
/// Writes policies as YAML: block style, two blanks of indentation, line feeds, the same bytes on every run. Reasons
/// become comments and annotations.
/// </summary>
public static class PolicyYaml
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The policy as a YAML document.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="InvalidPolicyException">With the reasons, the annotations have more bytes than a server takes.</exception>
    public static string ToYaml(this Policy policy) => ToYaml([Require.NotNull(policy, nameof(policy))]);

    /// <summary>The policies as a stream of YAML documents, separated by <c>---</c>; empty where there is no policy.</summary>
    /// <param name="policies">The policies.</param>
    /// <exception cref="InvalidPolicyException">With the reasons, the annotations of a policy have more bytes than a server takes.</exception>
    public static string ToYaml(this IEnumerable<Policy> policies)
    {
        using var output = new StringWriter();
        WriteYaml(policies, output);
        return output.ToString();
    }

    /// <summary>Writes the policy as a YAML document.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="output">Where to; it is left open.</param>
    /// <inheritdoc cref="ToYaml(Policy)" path="/exception"/>
    public static void WriteYaml(this Policy policy, TextWriter output) => WriteYaml([Require.NotNull(policy, nameof(policy))], output);

    /// <summary>Writes the policy as a YAML document in UTF-8, without a byte order mark.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="output">Where to; it is left open.</param>
    /// <inheritdoc cref="ToYaml(Policy)" path="/exception"/>
    public static void WriteYaml(this Policy policy, Stream output) => WriteYaml([Require.NotNull(policy, nameof(policy))], output);

    /// <summary>Writes the policies as a stream of YAML documents, separated by <c>---</c>.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="output">Where to; it is left open.</param>
    /// <inheritdoc cref="ToYaml(IEnumerable{Policy})" path="/exception"/>
    public static void WriteYaml(this IEnumerable<Policy> policies, TextWriter output)
    {
        Require.NotNull(policies, nameof(policies));
        var writer = new YamlDocumentWriter(Require.NotNull(output, nameof(output)));
        foreach (var policy in policies)
        {
            writer.StartDocument();
            PolicyWriter.Write(Require.NotNull(policy, nameof(policies)), writer);
        }

        writer.Flush();
    }

    /// <summary>Writes the policies as a stream of YAML documents in UTF-8, without a byte order mark, separated by <c>---</c>.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="output">Where to; it is left open.</param>
    /// <inheritdoc cref="ToYaml(IEnumerable{Policy})" path="/exception"/>
    public static void WriteYaml(this IEnumerable<Policy> policies, Stream output)
    {
        using var text = new StreamWriter(Require.NotNull(output, nameof(output)), Utf8, 4096, leaveOpen: true);
        WriteYaml(policies, text);
    }
}
