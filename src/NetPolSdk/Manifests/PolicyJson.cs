#if !NETSTANDARD
using System.Text;

namespace NetPolSdk;

/// <summary>Writes policies as JSON, indented by two blanks, with line feeds, the same bytes on every run. Not on netstandard2.0.</summary>
public static class PolicyJson
{
    /// <summary>The policy as a JSON object.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="InvalidPolicyException">With the reasons, the annotations have more bytes than a server takes.</exception>
    public static string ToJson(this Policy policy)
    {
        using var output = new MemoryStream();
        WriteJson(policy, output);
        return Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length);
    }

    /// <summary>The policies as a JSON object of kind <c>List</c>, which kubectl takes like the policies themselves.</summary>
    /// <param name="policies">The policies.</param>
    /// <exception cref="InvalidPolicyException">With the reasons, the annotations of a policy have more bytes than a server takes.</exception>
    public static string ToJson(this IEnumerable<Policy> policies)
    {
        using var output = new MemoryStream();
        WriteJson(policies, output);
        return Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length);
    }

    /// <summary>Writes the policy as a JSON object in UTF-8.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="output">Where to; it is left open.</param>
    /// <inheritdoc cref="ToJson(Policy)" path="/exception"/>
    public static void WriteJson(this Policy policy, Stream output)
    {
        Require.NotNull(policy, nameof(policy));
        using (var writer = new JsonDocumentWriter(Require.NotNull(output, nameof(output))))
        {
            PolicyWriter.Write(policy, writer);
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes the policies as a JSON object of kind <c>List</c> in UTF-8.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="output">Where to; it is left open.</param>
    /// <inheritdoc cref="ToJson(IEnumerable{Policy})" path="/exception"/>
    public static void WriteJson(this IEnumerable<Policy> policies, Stream output)
    {
        Require.NotNull(policies, nameof(policies));
        using (var writer = new JsonDocumentWriter(Require.NotNull(output, nameof(output))))
        {
            WriteList(policies, writer);
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteList(IEnumerable<Policy> policies, JsonDocumentWriter writer)
    {
        writer.StartMapping();
        writer.Field("apiVersion", "v1");
        writer.Field("kind", "List");
        writer.Key("items");
        writer.StartSequence();
        foreach (var policy in policies)
        {
            PolicyWriter.Write(Require.NotNull(policy, nameof(policies)), writer);
        }

        writer.EndSequence();
        writer.EndMapping();
    }
}
#endif
