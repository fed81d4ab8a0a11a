using Microsoft.CodeAnalysis.Diagnostics;

namespace NetPolSdk.Analyzers.Tests.Harness;

public sealed class HarnessTests
{
    [Fact]
    public async Task An_analyzer_that_fails_fails_the_test()
    {
        var analysis = TestProject.Compile("class C;").WithAnalyzers([new FailingAnalyzer()], TestProject.AnalysisOptions());

        var found = await analysis.GetAnalyzerDiagnosticsAsync();

        Should.Throw<ShouldAssertException>(() => TestProject.WithoutFailures(found)).Message.ShouldContain("on purpose");
    }
}
