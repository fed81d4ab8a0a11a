using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators.Tests.Generating;

/// <summary>What the generator reports can be suppressed, and made worse or better, as what an analyzer reports.</summary>
public sealed class SuppressionTests
{
    private const string Start = "using NetPolSdk; namespace Shop;\n";
    private const string Wrong = "[Service(\"api\", Namespace = \"shop\"), Listens(\"http\", 80), Listens(\"http\", 81)] partial class Api;\n";

    [Fact]
    public void Without_a_suppression_it_is_reported() => Ids(Start + Wrong).ShouldBe(["NPS9207"]);

    [Fact]
    public void A_pragma_suppresses_within_its_lines() =>
        Ids(Start + "#pragma warning disable NPS9207\n" + Wrong + "#pragma warning restore NPS9207\n").ShouldBeEmpty();

    [Fact]
    public void An_attribute_on_the_class_suppresses() =>
        Ids(Start + "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"NetPolSdk.Usage\", \"NPS9207\", Justification = \"both are one\")]\n" + Wrong).ShouldBeEmpty();

    [Fact]
    public void A_severity_for_the_file_counts() =>
        Run(Start + Wrong, ReportDiagnostic.Info).ShouldHaveSingleItem().Severity.ShouldBe(DiagnosticSeverity.Info);

    private static IEnumerable<string> Ids(string source) => Run(source, ReportDiagnostic.Default).Select(diagnostic => diagnostic.Id);

    private static ImmutableArray<Diagnostic> Run(string source, ReportDiagnostic severity)
    {
        var compilation = Compiling.CSharp.Compile("Shop", source);
        var options = compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default).WithSyntaxTreeOptionsProvider(new Severities(severity));

        // The compiler keeps what is suppressed for its error log, and says nothing of it.
        return [.. Generator.Result(compilation.WithOptions(options)).Diagnostics.Where(diagnostic => !diagnostic.IsSuppressed)];
    }

    private sealed class Severities(ReportDiagnostic all) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = all;
            return all != ReportDiagnostic.Default;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return false;
        }
    }
}
