using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetPolSdk.Generators.Tests.Generating;

public sealed class CachingTests
{
    private const string Redis =
        "[assembly: NetPolSdk.ServiceDefaults(Namespace = \"data\")] namespace Shop; [NetPolSdk.Service(\"redis\")] partial class Redis; [NetPolSdk.ServiceAlias<Redis>] class Cache;";

    [Fact]
    public void A_second_run_over_the_same_code_runs_nothing_again() => ShouldFollowNothing(Reasons(compilation => compilation.Clone()));

    [Fact]
    public void An_unrelated_class_changes_nothing_that_is_generated()
    {
        var steps = Reasons(compilation => compilation.AddSyntaxTrees(Compiling.CSharp.Parse("class Unrelated { void M() { } }", "Unrelated.cs")));

        Of(steps, StepNames.Declarations).ShouldBe([IncrementalStepRunReason.Unchanged]);
        Of(steps, StepNames.System).ShouldBe([IncrementalStepRunReason.Cached]);
    }

    [Theory]
    [InlineData("namespace Shop;", "namespace Shop;\n\n// A comment above.\n")]
    [InlineData("[Listens(\"http\", 8080)]", "[Listens(  \"http\",\n\n  8080 )]  /* the shop window */")]
    [InlineData("return 42;", "var answer = 43; return answer;")]
    [InlineData("int Answer()", "int Question(int asked)")]
    public void Moved_code_a_comment_and_a_body_run_no_step_after_the_first(string before, string after)
    {
        var source = Sources.Shop.Replace("partial class Api;", "partial class Api { int Answer() { return 42; } }");
        var start = Compiling.CSharp.Compile("Shop", source, Sources.Postgres, Redis);
        source.ShouldContain(before);

        ShouldFollowNothing(Reasons(start, Edit(start, source, source.Replace(before, after))));
    }

    [Theory]
    [InlineData("const int Number = 5432;", "const int Number = 5433;")]
    [InlineData("using NetPolSdk;", "using NetPolSdk; using Database = string;")]
    [InlineData("enum Numbers { Sql = 5432 }", "enum Numbers { Sql = 5433 }")]
    [InlineData("int Other => 1;", "int Policy => 1;")]
    [InlineData("class Base;", "class Base : System.Exception;")]
    [InlineData("namespace Apart", "namespace Elsewhere")]
    public void What_a_declaration_may_rest_on_is_read_again(string before, string after)
    {
        const string Source = "using NetPolSdk; namespace Apart { class Settings { const int Number = 5432; int Other => 1; } enum Numbers { Sql = 5432 } class Base; }";
        var start = Start().AddSyntaxTrees(Compiling.CSharp.Parse(Source, "Settings.cs"));

        Of(Reasons(start, Edit(start, Source, Source.Replace(before, after))), StepNames.View).ShouldBe([IncrementalStepRunReason.Modified]);
    }

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

        Of(steps, StepNames.Declarations).ShouldBe([IncrementalStepRunReason.Modified]);
        Of(steps, StepNames.System).ShouldBe([IncrementalStepRunReason.Modified]);
        Of(steps, StepNames.Services).ShouldBe([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged], ignoreOrder: true);
        Of(steps, StepNames.Project).ShouldBe([IncrementalStepRunReason.Unchanged]);
        Of(steps, StepNames.Misuses).ShouldBeEmpty();
    }

    [Fact]
    public void No_step_keeps_a_symbol_a_compilation_or_syntax_alive()
    {
        var driver = Generator.Driver().RunGenerators(Wrong());
        var outputs = driver.GetRunResult().Results.Single().TrackedSteps
            .Where(step => step.Key == StepNames.View || StepNames.Following.Contains(step.Key))
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
        StepNames.Following.Append(StepNames.View).Except(result.TrackedSteps.Keys).ShouldBeEmpty();
    }

    /// <summary>The first step is run, finds nothing that matters, and so nothing after it is run at all.</summary>
    private static void ShouldFollowNothing(List<(string Step, IncrementalStepRunReason[] Reasons)> steps)
    {
        Of(steps, StepNames.View).ShouldBe([IncrementalStepRunReason.Unchanged]);
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
        return Reasons(start, edit(start));
    }

    private static List<(string Step, IncrementalStepRunReason[] Reasons)> Reasons(Compilation before, Compilation after)
    {
        var steps = Generator.Driver().RunGenerators(before).RunGenerators(after).GetRunResult().Results.Single().TrackedSteps;
        return [.. StepNames.Following.Append(StepNames.View).Select(name => (name, steps.TryGetValue(name, out var runs) ? runs.SelectMany(step => step.Outputs).Select(output => output.Reason).ToArray() : []))];
    }

    private static IncrementalStepRunReason[] Of(List<(string Step, IncrementalStepRunReason[] Reasons)> steps, string name) => steps.Single(step => step.Step == name).Reasons;

    private static Compilation Edit(Compilation compilation, string before, string after)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.ToString() == before);
        return compilation.ReplaceSyntaxTree(tree, Compiling.CSharp.Parse(after, tree.FilePath));
    }
}
