using System.Text;

namespace NetPolSdk.Manifests.Tests;

public sealed class ManifestTests : IDisposable
{
    private const string Policy = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: a\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("netpolsdk-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_fault_is_listed_with_file_line_column_field_and_remedy()
    {
        const string text = Policy + "spec:\n  podSelektor: {}\n  ingress:\n  - ports:\n    - port: \"8080\"\n      endPort: 7\n---\na: b: c\n";

        Should.Throw<ManifestException>(() => Manifest.Parse(text, "p.yaml").ThrowIfInvalid()).Message.ShouldBe(
            """
            p.yaml:6:3: spec.podSelektor: is no field of NetworkPolicySpec. Write podSelector.
            p.yaml:9:13: spec.ingress[0].ports[0].port: "8080" is a number written as text, and a port name needs a letter. Write the number 8080 without quotes.
            p.yaml:10:16: spec.ingress[0].ports[0].endPort: is given although port is a name. Write port as a number, or leave endPort out.
            p.yaml:12:5: the YAML is broken: while scanning a plain scalar value, found invalid mapping. Correct the YAML; what follows up to the next `---` was not read.
            """);
    }

    [Fact]
    public void A_selector_within_a_selector_is_refused_with_what_was_meant()
    {
        const string text = """
            apiVersion: policy.networking.k8s.io/v1alpha1
            kind: AdminNetworkPolicy
            metadata: {name: a}
            spec:
              priority: 10
              subject:
                namespaces:
                  namespaceSelector: {matchLabels: {team: a}}
            """;

        Should.Throw<ManifestException>(() => Manifest.Parse(text, "p.yaml").ThrowIfInvalid()).Message.ShouldBe(
            "p.yaml:8:7: spec.subject.namespaces.namespaceSelector: is no field of LabelSelector, and without it everything would be selected. Write what is below namespaceSelector in its place: matchLabels and matchExpressions.");
    }

    [Theory]
    [InlineData("spec.ingress[0].from[0].ipBlock.cidr", 10, 17)]
    [InlineData("spec.ingress[0].from[0].ipBlock", 9, 9)]
    [InlineData("spec.ingress[0].from[0]", 9, 9)]
    [InlineData("spec.ingress[0].from", 8, 5)]
    [InlineData("spec.ingress[0].ports[3].port", 8, 5)]
    [InlineData("metadata.labels.a.b/c.d", 5, 21)]
    [InlineData("", 1, 1)]
    public void A_field_leads_to_its_place(string field, int line, int column)
    {
        const string text = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: a\n  labels: {a.b/c.d: e}\nspec:\n  ingress:\n  - from:\n      - ipBlock:\n          cidr: 10.0.0.0/8\n";

        var manifest = Manifest.Parse(text, "p.yaml").ThrowIfInvalid();

        manifest.DocumentOf(manifest.Policies[0])!.LocationOf(FieldPath.Of(field)).ShouldBe(new SourceLocation("p.yaml", new SourcePosition(line, column)));
    }

    [Fact]
    public void Lists_become_their_items_and_other_kinds_are_kept()
    {
        var manifest = Manifest.Parse(
            """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: apps/v1
              kind: Deployment
              metadata: {name: web, namespace: shop}
            - apiVersion: v1
              kind: NamespaceList
              items:
              - metadata: {name: shop}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicyList
            items:
            - metadata: {name: a}
            """).ThrowIfInvalid();

        manifest.Documents.Select(document => $"{document.ApiVersion} {document} {document.LocationOf(FieldPath.Root)}").ShouldBe(
            ["apps/v1 Deployment shop/web 4:3", "v1 Namespace shop 10:5", "networking.k8s.io/v1 NetworkPolicy a 15:3"]);
        manifest.Policies.Count.ShouldBe(1);
        manifest.Documents[0].Find(FieldPath.Of("metadata.name")).ShouldBeOfType<ScalarNode>().Text.ShouldBe("web");
        manifest.Documents[0].Find(FieldPath.Of("metadata.uid")).ShouldBeNull();
    }

    [Theory]
    [InlineData("apiVersion: extensions/v1beta1\nkind: NetworkPolicy", "apiVersion: \"extensions/v1beta1\" has no NetworkPolicy. Write networking.k8s.io/v1.")]
    [InlineData("apiVersion: networking.k8s.io/v1\nkind: NetworkPolicyy", "kind: \"NetworkPolicyy\" is no kind of networking.k8s.io/v1. Write NetworkPolicy.")]
    [InlineData("kind: NetworkPolicy", "apiVersion: is missing. Write networking.k8s.io/v1.")]
    [InlineData("apiVersion: networking.k8s.io/v1", "kind: is missing. Write the kind, such as NetworkPolicy.")]
    [InlineData("- a", "is a list, and a Kubernetes object is wanted. Write an object with apiVersion and kind.")]
    [InlineData("apiVersion: v1\nkind: List\nitems: {}", "items: must be a list, and is an object. Write its items with a dash before each.")]
    public void What_claims_to_be_a_policy_and_is_none_is_a_finding(string text, string finding) =>
        Manifest.Parse(text).Findings.ShouldHaveSingleItem().ToString().ShouldEndWith(": " + finding);

    [Fact]
    public void Another_vendors_NetworkPolicy_is_none_of_Kubernetes() =>
        Manifest.Parse("apiVersion: projectcalico.org/v3\nkind: NetworkPolicy\nmetadata: {name: a}\nspec: {selector: all()}").Findings.ShouldBeEmpty();

    [Fact]
    public void Aliases_and_merge_keys_are_resolved()
    {
        var manifest = Manifest.Parse(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: a, labels: &labels {app: web, tier: front}}
            spec:
              podSelector:
                matchLabels: {<<: *labels, tier: back}
              ingress:
              - from: [{podSelector: {matchLabels: *labels}}]
            """).ThrowIfInvalid();

        var policy = manifest.Policies.Single().ShouldBeOfType<NetworkPolicy>();
        policy.Subject.ShouldBe(Pods.Labelled("app", "web").And("tier", "back"));
        policy.Ingress[0].From[0].ShouldBe(Pods.Labelled("app", "web").And("tier", "front"));
    }

    [Fact]
    public async Task A_folder_is_read_in_ordinal_order_and_an_unreadable_file_is_a_finding()
    {
        Write("b.yaml", Policy.Replace("name: a", "name: from-b", StringComparison.Ordinal));
        Write("B.yml", Policy.Replace("name: a", "name: from-capital-b", StringComparison.Ordinal));
        Write("a/c.json", "{\"apiVersion\": \"networking.k8s.io/v1\", \"kind\": \"NetworkPolicy\", \"metadata\": {\"name\": \"from-json\"}}");
        Write("notes.txt", "no: [manifest");
        File.WriteAllBytes(Path.Combine(_folder.FullName, "z.yaml"), [0xC3, 0x28]);

        var manifest = Manifest.ReadFolder(_folder.FullName);
        var again = await Manifest.ReadFolderAsync(_folder.FullName);

        manifest.Policies.Select(policy => policy.Name).ShouldBe(["from-capital-b", "from-json", "from-b"]);
        manifest.Findings.Where(finding => finding.Finding.Severity == Severity.Error).Select(finding => finding.ToString()).ShouldBe([Path.Combine(_folder.FullName, "z.yaml") + ":1:1: the text is not UTF-8. Save the file as UTF-8."]);
        again.Policies.ShouldBe(manifest.Policies);
        again.Findings.ShouldBe(manifest.Findings);
    }

    [Fact]
    public async Task A_file_or_folder_that_is_not_there_is_named()
    {
        var path = Path.Combine(_folder.FullName, "none.yaml");

        Should.Throw<ManifestException>(() => Manifest.ReadFile(path)).Message.ShouldStartWith(path + ": the file cannot be read.");
        (await Should.ThrowAsync<ManifestException>(() => Manifest.ReadFileAsync(path))).Message.ShouldStartWith(path + ": the file cannot be read.");
        Should.Throw<ManifestException>(() => Manifest.ReadFolder(path)).Message.ShouldStartWith(path + ": the folder cannot be read.");
    }

    [Fact]
    public async Task Waiting_for_a_stream_can_be_cancelled()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Policy));

        (await Manifest.ReadAsync(stream)).ThrowIfInvalid().Policies.Count.ShouldBe(1);
        await Should.ThrowAsync<OperationCanceledException>(() => Manifest.ReadAsync(stream, cancellationToken: new CancellationToken(canceled: true)));
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
