using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetPolSdk.Generators.Tests.Generating;

public sealed class CachingTests
{
    private static readonly IncrementalStepRunReason[] Unchanged = [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged];

    [Fact]
    public void A_second_run_over_the_same_code_runs_nothing_again() =>
        Reasons(compilation => compilation.Clone()).ShouldAllBe(step => step.Reasons.All(reason => Unchanged.Contains(reason)));

    [Fact]
    public void An_unrelated_edit_changes_no_step()
    {
        var steps = Reasons(compilation => compilation.AddSyntaxTrees(Compiling.CSharp.Parse("class Unrelated { void M() { } }", "Unrelated.cs")));

        steps.ShouldAllBe(step => step.Reasons.All(reason => Unchanged.Contains(reason)));
        Of(steps, StepNames.System).ShouldBe([IncrementalStepRunReason.Cached]);
    }

    [Fact]
    public void Moved_code_is_read_again_and_nothing_is_generated_again()
    {
        var steps = Reasons(compilation => Edit(compilation, Sources.Shop, Sources.Shop.Replace("namespace Shop;", "namespace Shop;\n\n// A comment above.\n")));

        Of(steps, StepNames.Readings).ShouldBe([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged], ignoreOrder: true);
        Of(steps, StepNames.Declarations).ShouldBe([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], ignoreOrder: true);
        foreach (var name in new[] { StepNames.System, StepNames.Services, StepNames.Faults })
        {
            Of(steps, name).ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached, name);
        }
    }

    [Fact]
    public void A_changed_port_is_generated_again_for_the_service_and_its_callers_only()
    {
        var steps = Reasons(compilation => Edit(compilation, Sources.Postgres, Sources.Postgres.Replace("5432", "5433")));

        Of(steps, StepNames.Readings).ShouldBe([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged], ignoreOrder: true);
        Of(steps, StepNames.System).ShouldBe([IncrementalStepRunReason.Modified]);
        Of(steps, StepNames.Services).ShouldBe([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged], ignoreOrder: true);
        Of(steps, StepNames.Baselines).ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
        Of(steps, StepNames.Project).ShouldBe([IncrementalStepRunReason.Unchanged]);
        Of(steps, StepNames.Faults).ShouldBe([IncrementalStepRunReason.Unchanged]);
    }

    [Fact]
    public void No_step_keeps_a_symbol_a_compilation_or_syntax_alive()
    {
        var driver = Generator.Driver().RunGenerators(Start());
        var outputs = driver.GetRunResult().Results.Single().TrackedSteps
            .Where(step => StepNames.All.Contains(step.Key))
            .SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Value);

        var seen = new ObjectGraph().Walk(outputs);

        seen.ShouldContain(typeof(GeneratedSystem));
        seen.ShouldContain(typeof(Spot));
        seen.ShouldAllBe(type => !typeof(ISymbol).IsAssignableFrom(type) && !typeof(Compilation).IsAssignableFrom(type) && !typeof(SyntaxNode).IsAssignableFrom(type)
            && !typeof(SyntaxTree).IsAssignableFrom(type) && !typeof(SyntaxReference).IsAssignableFrom(type) && !typeof(Location).IsAssignableFrom(type) && !typeof(AttributeData).IsAssignableFrom(type));
    }

    [Fact]
    public void Every_named_step_is_run() =>
        StepNames.All.Except(Generator.Result(Start()).TrackedSteps.Keys).ShouldBeEmpty();

    private static CSharpCompilation Start() => Compiling.CSharp.Compile("Shop", Sources.Shop, Sources.Postgres, "namespace Shop; [NetPolSdk.Service(\"redis\", Namespace = \"data\"), NetPolSdk.Calls<Stray>] partial class Redis; [NetPolSdk.Listens(\"x\", 1)] class Stray;");

    private static List<(string Step, IncrementalStepRunReason[] Reasons)> Reasons(Func<Compilation, Compilation> edit)
    {
        var start = Start();
        var driver = Generator.Driver().RunGenerators(start).RunGenerators(edit(start));
        var steps = driver.GetRunResult().Results.Single().TrackedSteps;
        return [.. StepNames.All.Select(name => (name, steps[name].SelectMany(step => step.Outputs).Select(output => output.Reason).ToArray()))];
    }

    private static IncrementalStepRunReason[] Of(List<(string Step, IncrementalStepRunReason[] Reasons)> steps, string name) => steps.Single(step => step.Step == name).Reasons;

    private static Compilation Edit(Compilation compilation, string before, string after)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.ToString() == before);
        return compilation.ReplaceSyntaxTree(tree, Compiling.CSharp.Parse(after, tree.FilePath));
    }
}
