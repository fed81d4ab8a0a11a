using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetPolSdk.Generators.Tests.Generating;

public sealed class CachingTests
{
    private const string Redis =
        "[assembly: NetPolSdk.ServiceDefaults(Namespace = \"data\")] namespace Shop; [NetPolSdk.Service(\"redis\")] partial class Redis; [NetPolSdk.ServiceAlias<Redis>] class Cache;";

    private static readonly IncrementalStepRunReason[] Unchanged = [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged];

    [Fact]
    public void A_second_run_over_the_same_code_runs_nothing_again() =>
        Reasons(compilation => compilation.Clone()).ShouldAllBe(step => step.Reasons.All(reason => Unchanged.Contains(reason)));

    [Fact]
    public void An_unrelated_class_runs_no_step_after_those_that_read() =>
        ShouldFollowNothing(Reasons(compilation => compilation.AddSyntaxTrees(Compiling.CSharp.Parse("class Unrelated { void M() { } }", "Unrelated.cs"))));

    [Theory]
    [InlineData("namespace Shop;", "namespace Shop;\n\n// A comment above.\n")]
    [InlineData("[Listens(\"http\", 8080)]", "[Listens(  \"http\",\n\n  8080 )]  /* the shop window */")]
    [InlineData("internal sealed partial class Api;", "internal sealed partial class Api { private int Answer() { return 42; } }")]
    public void Moved_code_a_comment_and_a_body_run_no_step_after_those_that_read(string before, string after) =>
        ShouldFollowNothing(Reasons(compilation => Edit(compilation, Sources.Shop, Sources.Shop.Replace(before, after))));

    [Fact]
    public void A_mistake_is_found_again_where_its_code_has_moved_to()
    {
        const string Wrong = "using NetPolSdk; namespace Shop; [Service(\"api\", Namespace = \"shop\"), Listens(\"http\", 80), Calls<Api>(\"htpp\")] internal partial class Api;";
        var start = Compiling.CSharp.Compile("Shop", Wrong);
        var driver = Generator.Driver().RunGenerators(start).RunGenerators(Edit(start, Wrong, "\n\n" + Wrong));

        driver.GetRunResult().Diagnostics.ShouldHaveSingleItem().Location.GetLineSpan().StartLinePosition.Line.ShouldBe(2);
        driver.GetRunResult().Results.Single().TrackedSteps[StepNames.System].SelectMany(step => step.Outputs).Select(output => output.Reason).ShouldBe([IncrementalStepRunReason.Cached]);
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
        Of(steps, StepNames.Faults).ShouldBeEmpty();
    }

    [Fact]
    public void No_step_keeps_a_symbol_a_compilation_or_syntax_alive()
    {
        var driver = Generator.Driver().RunGenerators(Wrong());
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
    public void Every_named_step_is_run()
    {
        var result = Generator.Result(Wrong());

        result.Exception.ShouldBeNull();
        StepNames.All.Except(result.TrackedSteps.Keys).ShouldBeEmpty();
    }

    /// <summary>Steps that read are run, find the same as before, and so nothing after them is run at all.</summary>
    private static void ShouldFollowNothing(List<(string Step, IncrementalStepRunReason[] Reasons)> steps)
    {
        steps.Where(step => StepNames.Reading.Contains(step.Step)).ShouldAllBe(step => step.Reasons.All(reason => Unchanged.Contains(reason)));
        steps.Where(step => StepNames.Following.Contains(step.Step)).ShouldAllBe(step => step.Reasons.All(reason => reason == IncrementalStepRunReason.Cached));
        Of(steps, StepNames.System).ShouldBe([IncrementalStepRunReason.Cached]);
        Of(steps, StepNames.Services).ShouldNotBeEmpty();
    }

    private static CSharpCompilation Start() => Compiling.CSharp.Compile("Shop", Sources.Shop, Sources.Postgres, Redis);

    /// <summary>A project with mistakes of every sort, which deploys what another one declares.</summary>
    private static Compilation Wrong() => Edit(Start(), Redis, Redis.Replace("\"data\"", "\"data\", PartOf = \"a b\"")).AddReferences(Compiling.CSharp.Compile("Other", "[NetPolSdk.Service(\"mail\", Namespace = \"shop\")] partial class Mail;").ToMetadataReference()).AddSyntaxTrees(
        Compiling.CSharp.Parse("[assembly: NetPolSdk.DeploysReferencedServices] namespace Shop; [NetPolSdk.Service(\"web\"), NetPolSdk.Calls<Redis>] partial class Web; [NetPolSdk.Listens(\"x\", 1)] class Stray; [NetPolSdk.ServiceAlias<Loop>] class Loop;", "Wrong.cs"));

    private static List<(string Step, IncrementalStepRunReason[] Reasons)> Reasons(Func<Compilation, Compilation> edit)
    {
        var start = Start();
        var driver = Generator.Driver().RunGenerators(start).RunGenerators(edit(start));
        var steps = driver.GetRunResult().Results.Single().TrackedSteps;
        return [.. StepNames.All.Select(name => (name, steps.TryGetValue(name, out var runs) ? runs.SelectMany(step => step.Outputs).Select(output => output.Reason).ToArray() : []))];
    }

    private static IncrementalStepRunReason[] Of(List<(string Step, IncrementalStepRunReason[] Reasons)> steps, string name) => steps.Single(step => step.Step == name).Reasons;

    private static Compilation Edit(Compilation compilation, string before, string after)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.ToString() == before);
        return compilation.ReplaceSyntaxTree(tree, Compiling.CSharp.Parse(after, tree.FilePath));
    }
}
