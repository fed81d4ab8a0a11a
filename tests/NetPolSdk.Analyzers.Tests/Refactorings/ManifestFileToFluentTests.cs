using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using NetPolSdk.Analyzers.Tests.Harness;
using NetPolSdk.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.Refactorings;

public sealed class ManifestFileToFluentTests
{
    private const string Manifests = """
        # the shop
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: pods, namespace: prod}
        spec:
          podSelector: {}
          policyTypes: [Ingress]
          ingress:
          - from: [{podSelector: {matchLabels: {app: web}}}]
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: default-deny, namespace: prod}
        spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
        """;

    [Fact]
    public async Task A_file_becomes_a_class_whose_properties_are_its_policies()
    {
        var (project, actions) = await Offered(Manifests);
        var operations = await actions.ShouldHaveSingleItem().GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().ShouldHaveSingleItem().ChangedSolution.GetProject(project.Id)!;

        var document = changed.Documents.Single(document => document.Name == "ShopPolicies.cs");
        (await document.GetTextAsync()).ToString().ShouldStartWith("using NetPolSdk;\n\nnamespace Shop;\n\n// From shop.yaml.\n// the shop\npublic static class ShopPolicies\n{\n    public static NetworkPolicy Pods { get; } = NetworkPolicy.Named(\"pods\")");
        using var stream = new MemoryStream();
        (await changed.GetCompilationAsync())!.Emit(stream).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        var type = Assembly.Load(stream.ToArray()).GetType("Shop.ShopPolicies")!;
        new[] { "Pods", "DefaultDeny" }.Select(name => (Policy)type.GetProperty(name)!.GetValue(null)!).ShouldBe(Manifest.Parse(Manifests).Policies);
    }

    [Theory]
    [InlineData("a: b")]
    [InlineData("kind: NetworkPolicy")]
    public async Task A_file_that_is_not_all_policies_is_left_alone(string text) => (await Offered(text)).Actions.ShouldBeEmpty();

    private static async Task<(Project Project, List<CodeAction> Actions)> Offered(string text)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Shop", "Shop" + Guid.NewGuid().ToString("N"), LanguageNames.CSharp,
            compilationOptions: TestProject.Options, parseOptions: TestProject.ParseOptions, metadataReferences: TestProject.References).WithDefaultNamespace("Shop"));
        var file = project.AddAdditionalDocument("shop.yaml", SourceText.From(text));
        var actions = new List<CodeAction>();
        await new ManifestFileToFluentRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(file, new TextSpan(0, 0), actions.Add, CancellationToken.None));
        return (project, actions);
    }
}
