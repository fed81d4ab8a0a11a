using FsCheck;
using FsCheck.Fluent;
using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests;

/// <summary>
/// Nothing that stands in a project makes an analyzer fail. An exception of one is the warning AD0001 to the
/// compiler, and a failed test to the harness.
/// </summary>
public sealed class FrontEndFuzzTests
{
    private const int Runs = 150;

    private static readonly string[] Pieces =
    [
        "apiVersion: networking.k8s.io/v1\n", "kind: NetworkPolicy\n", "kind: List\n", "items:\n", "metadata: {name: a, namespace: b}\n", "metadata:\n", "  name: x\n", "spec:\n",
        "  podSelector: {}\n", "  policyTypes: [Ingress, Egress]\n", "  ingress:\n", "  egress:\n", "  - from:\n", "  - to:\n", "    - podSelector: {matchLabels: {app: a}}\n",
        "    - namespaceSelector: {}\n", "    - ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}\n", "    ports:\n", "    - port: 53\n", "    - {protocol: UDP, port: dns, endPort: 1}\n",
        "---\n", "...\n", "- ", "? ", ": ", "&a ", "*a", "<<: *a\n", "!!binary x", "| \n", "> \n", "\"", "'", "\"\\", "[", "]", "{", "}", ",", "#", "\t", "\r\n", "\r", "\u0085", "\u2028", "\uFEFF", "\0", "\uD83D\uDE00", "\uD800",
        "null", "~", "1e999", "0x1F", "-1", "99999999999999999999", "netpolsdk.dev/allow", "NPS2001: reason", "mesh: none\n", "rules: {NPS2001: none}\n", "dns_provider: [1, {}]\n",
    ];

    private static readonly Gen<string> Manifests = Gen.Elements(Pieces).ListOf().Select(string.Concat);

    /// <summary>Whole policies of which a part is cut out, doubled or replaced.</summary>
    private static readonly Gen<string> Damaged =
        from start in Gen.Choose(0, Whole.Length)
        from length in Gen.Choose(0, 60)
        from piece in Gen.Elements(Pieces)
        select Whole[..start] + piece + Whole[Math.Min(Whole.Length, start + length)..];

    private static string Whole => """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: api
          namespace: prod
          annotations: {netpolsdk.dev/allow: "NPS1001: agreed", netpolsdk.dev/because.ingress.0: why}
        spec:
          podSelector: {matchLabels: {app: api}, matchExpressions: [{key: tier, operator: In, values: [a, b]}]}
          policyTypes: [Ingress, Egress]
          ingress:
          - from:
            - namespaceSelector: {matchLabels: {user: alice}}
            - podSelector: {matchLabels: {role: client}}
            ports: [{protocol: TCP, port: 8080, endPort: 8090}]
          egress:
          - to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}]
            ports: [{protocol: UDP, port: 53}]
        """;

    [Fact]
    public void No_text_of_an_additional_file_makes_an_analyzer_fail() =>
        Check(Gen.OneOf(Manifests, Damaged), text => new Scenario().Text("a.yaml", text).Text("b.json", text).Text("netpol.yaml", text));

    [Fact]
    public void No_string_that_is_read_makes_an_analyzer_fail() => Check(Gen.OneOf(Manifests, Damaged), text => new Scenario().Broken($$"""
        public static class P
        {
            public static object A => Manifest.Parse({{Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text + "NetworkPolicy", quote: true)}});
            public static object B => Manifest.Parse(@"NetworkPolicy {{text.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal)}}");
        }
        """));

    [Fact]
    public void No_setting_makes_an_analyzer_fail() => Check(
        from name in Gen.Elements(LintSettings.All.Select(setting => setting.Key).Append("netpolsdk.").Append("netpolsdk.x"))
        from value in Gen.Elements(Pieces.Append("kube-dns, 10.0.0.1").Append("NPS2001:error").Append("1.33"))
        select $"[*]\n{name} = {value.Replace('\n', ' ')}\n",
        settings => new Scenario().Settings(settings).File("a.yaml", Whole).Source("""public static class P { public static Baseline Layers => Baseline.For("prod").DenyAll().AllowDns(); }"""));

    /// <summary>Programs that a user is in the middle of writing.</summary>
    [Fact]
    public void No_unfinished_program_makes_an_analyzer_fail()
    {
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules"), "*.md").Select(File.ReadAllText).SelectMany(page => page.Split("```csharp\n").Skip(1)).Select(block => block.Split("```")[0]).ToArray();
        Check(
            from block in Gen.Elements(pages)
            from start in Gen.Choose(0, block.Length)
            from length in Gen.Choose(0, 30)
            from piece in Gen.Elements("", ".", "(", ")", ";", "[", "\"", "default!", "null", "x => ", "await ", "..", "stackalloc ", "ref ", "new()", "switch { _ => ", "}", "{")
            select block[..start] + piece + block[Math.Min(block.Length, start + length)..],
            block => new Scenario().Broken("public static class Page\n{\n    public static Policy Run()\n    {\n" + block + "\n        return policy;\n    }\n}\n"));
    }

    private static void Check<T>(Gen<T> inputs, Func<T, Scenario> scenario) =>
        Prop.ForAll(inputs.ToArbitrary(), input => _ = scenario(input).Diagnostics().GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
}
