using System.Text.Json;

namespace NetPolSdk.Tool.Tests.Probing;

/// <summary>The init container that <c>netpol probe --init-container</c> writes.</summary>
public sealed class InitContainerTests
{
    private const string Service = """
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: db
          namespace: data
        spec:
          selector:
            app: postgres
          ports:
          - port: 15432
            targetPort: sql
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          namespace: shop
        spec:
          template:
            metadata:
              labels:
                app: api
        ---
        apiVersion: batch/v1
        kind: CronJob
        metadata:
          name: nightly
          namespace: shop
        spec:
          jobTemplate:
            spec:
              template:
                metadata:
                  labels:
                    app: api

        """;

    [Fact]
    public void It_waits_for_the_Services_that_the_policies_let_the_workload_call()
    {
        var run = Run("shop/web");

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldStartWith("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  template:\n    spec:\n      initContainers:\n      - name: wait-for-calls\n");
        run.Output.ShouldContain("        args:\n        - \"60\"\n        - data/postgres\n        - db.data.svc\n        - \"15432\"\n        resources:\n");
        run.Error.ShouldContain("kubectl patch deployment web -n shop --patch-file FILE");
    }

    [Fact]
    public void A_CronJob_has_its_pods_deeper() => Run("shop/nightly").Output.ShouldContain("spec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          initContainers:\n");

    [Fact]
    public void A_Pod_has_them_itself_and_cannot_be_patched()
    {
        var run = Run("shop/api");

        run.Output.ShouldContain("kind: Pod\nmetadata:\n  name: api\n  namespace: shop\nspec:\n  initContainers:\n  - name: wait-for-calls\n");
        run.Error.ShouldContain("put this one into its manifest");
    }

    [Fact]
    public void Further_calls_can_be_named() =>
        Run("shop/frontend", "--call", "payments.example.com:443", "--call", "[2001:db8::7]:5432").Output.ShouldContain("    - payments.example.com\n    - payments.example.com\n    - \"443\"\n    - \"2001:db8::7\"\n");

    [Theory]
    [InlineData("no policy lets shop/frontend[Pod] call a Service over TCP", "shop/frontend")]
    [InlineData("There is no workload \"shop/none\".", "shop/none")]
    [InlineData("\"x\" is no call. Write HOST:PORT", "shop/web", "--call", "x")]
    [InlineData("\"a b\" is neither the name of a host nor an address.", "shop/web", "--call", "a b:80")]
    [InlineData("70000 is no port", "shop/web", "--call", "a:70000")]
    public void What_cannot_be_waited_for_is_one_clear_message(string message, string workload, params string[] options)
    {
        var run = Run(workload, options);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void Run_in_a_shell_it_lets_the_pod_start_when_the_calls_get_through()
    {
        using var shell = Container.WithFakeNetcat();

        shell.Run(ContainerOf(Run("shop/web", "--format", "json")), ("OPEN", "db.data.svc:15432")).ShouldBe("netpolsdk: data/postgres at db.data.svc:15432 answers\n");
    }

    [Fact]
    public void It_gives_up_after_its_time_and_says_what_it_waited_for()
    {
        using var shell = Container.WithFakeNetcat();

        var lines = shell.Run(ContainerOf(Run("shop/web", "--format", "json", "--wait", "1")), ("SILENT", "db.data.svc:15432")).Split('\n');

        lines[0].ShouldBe("netpolsdk: waiting for data/postgres at db.data.svc:15432, 1 s left");
        lines[^2].ShouldStartWith("netpolsdk: gave up after 1 s: no connection to data/postgres at db.data.svc:15432.");
    }

    private static JsonElement ContainerOf(ToolRun run) => ProbeSample.Pod(ProbeSample.Objects(run)[0]).GetProperty("initContainers")[0];

    private static ToolRun Run(string workload, params string[] options)
    {
        using var folder = new TemporaryFolder().With("m.yaml", ProbeSample.Live + Service);
        return folder.Run(["probe", "--init-container", workload, "m.yaml", .. options]);
    }
}
