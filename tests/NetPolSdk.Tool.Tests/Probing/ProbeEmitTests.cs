namespace NetPolSdk.Tool.Tests.Probing;

/// <summary>The Jobs that <c>netpol probe --emit</c> writes.</summary>
public sealed class ProbeEmitTests
{
    [Fact]
    public void There_is_one_Job_for_each_source_in_its_namespace_with_its_labels()
    {
        var run = Emit("e.yaml", "m.yaml");
        var jobs = ProbeSample.Objects(run);

        run.ExitCode.ShouldBe(0, run.ToString());
        jobs.Select(job => job.GetProperty("metadata").GetProperty("namespace").GetString()).ShouldBe(["shop", "shop"]);
        var template = jobs[0].GetProperty("spec").GetProperty("template");
        var labels = template.GetProperty("metadata").GetProperty("labels");
        labels.GetProperty("app").GetString().ShouldBe("api");
        labels.GetProperty("pod-template-hash").GetString().ShouldBe("7d4b9");
        labels.TryGetProperty("netpolsdk.dev/probe", out _).ShouldBeTrue();
        template.GetProperty("spec").GetProperty("serviceAccountName").GetString().ShouldBe("api");
        ProbeSample.Pod(jobs[1]).TryGetProperty("serviceAccountName", out _).ShouldBeFalse();
    }

    [Fact]
    public void A_probe_may_do_nothing_but_connect()
    {
        foreach (var job in ProbeSample.Objects(Emit("e.yaml", "m.yaml", "--stand-ins")).Where(item => item.GetProperty("kind").GetString() == "Job"))
        {
            var pod = ProbeSample.Pod(job);
            pod.GetProperty("automountServiceAccountToken").GetBoolean().ShouldBeFalse();
            pod.GetProperty("restartPolicy").GetString().ShouldBe("Never");
            pod.GetProperty("readinessGates")[0].GetProperty("conditionType").GetString().ShouldBe("netpolsdk.dev/never-ready");
            job.GetProperty("spec").GetProperty("ttlSecondsAfterFinished").GetInt32().ShouldBeGreaterThan(0);
            job.GetProperty("spec").GetProperty("activeDeadlineSeconds").GetInt32().ShouldBeGreaterThan(0);
            var container = ProbeSample.ContainerOf(job);
            container.GetProperty("resources").GetProperty("limits").EnumerateObject().Select(limit => limit.Name).ShouldBe(["cpu", "memory"]);
            var context = container.GetProperty("securityContext");
            context.GetProperty("runAsNonRoot").GetBoolean().ShouldBeTrue();
            context.GetProperty("allowPrivilegeEscalation").GetBoolean().ShouldBeFalse();
            context.GetProperty("readOnlyRootFilesystem").GetBoolean().ShouldBeTrue();
            context.GetProperty("capabilities").GetProperty("drop")[0].GetString().ShouldBe("ALL");
            context.GetProperty("seccompProfile").GetProperty("type").GetString().ShouldBe("RuntimeDefault");
        }
    }

    [Fact]
    public void Without_expectations_every_declared_port_is_tried_from_every_other_workload()
    {
        var jobs = ProbeSample.Objects(Emit(null, "m.yaml"));

        jobs.Count.ShouldBe(4);
        jobs.SelectMany(Heads).Count().ShouldBe(6);
        jobs.SelectMany(Heads).ShouldContain(head => head.Contains("\"from\":\"shop/frontend[Pod]\",\"to\":\"data/postgres[Pod]\",\"port\":\"5432/TCP\",\"predicted\":\"denied\",\"host\":\"10.0.0.3 5432\""));
        jobs.SelectMany(Heads).ShouldContain(head => head.Contains("\"to\":\"kube-system/dns[Pod]\",\"port\":\"53/UDP\""));
    }

    [Fact]
    public void Silence_over_UDP_is_said_to_mean_nothing_without_a_stand_in() =>
        Emit(null, "m.yaml").Error.ShouldContain("3 connections over UDP go to the workloads themselves. Where those do not answer, nothing tells silence from a denial");

    [Fact]
    public void The_same_input_gives_the_same_bytes() => Emit("e.yaml", "m.yaml").Output.ShouldBe(Emit("e.yaml", "m.yaml").Output);

    [Fact]
    public void Yaml_and_JSON_are_the_same_objects_and_the_script_can_be_read()
    {
        using var folder = Folder();

        var yaml = folder.Run("probe", "--emit", "e.yaml", "m.yaml").Output;

        yaml.ShouldContain("        - |\n          # NetPolSdk: tries connections");
        Manifest.Parse(yaml).Documents.Select(document => document.Name).ShouldBe(ProbeSample.Objects(Emit("e.yaml", "m.yaml")).Select(job => job.GetProperty("metadata").GetProperty("name").GetString()));
    }

    [Fact]
    public void Many_connections_of_one_source_are_several_Jobs()
    {
        var ports = string.Concat(Enumerable.Range(8000, 450).Select(port => $"- shop/api -> data/postgres on {port}/TCP\n"));
        using var folder = new TemporaryFolder().With("e.yaml", "deny:\n" + ports).With("m.yaml", ProbeSample.Live);

        var jobs = ProbeSample.Objects(folder.Run("probe", "--emit", "e.yaml", "m.yaml", "--format", "json"));

        jobs.Select(job => Heads(job).Count()).ShouldBe([200, 200, 50]);
        jobs.Select(job => job.GetProperty("metadata").GetProperty("name").GetString()).Distinct().Count().ShouldBe(3);
        jobs.Max(job => job.GetRawText().Length).ShouldBeLessThan(200_000);
    }

    [Fact]
    public void More_than_anybody_waits_for_are_refused()
    {
        var pods = string.Concat(Enumerable.Range(0, 150).Select(number => $"---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: p{number}\nspec:\n  containers:\n  - ports:\n    - containerPort: 80\n"));
        using var folder = new TemporaryFolder().With("m.yaml", ProbeSample.Live + pods);

        var run = folder.Run("probe", "--emit", "m.yaml");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("there are more than 20000 connections, which are too many to try.");
    }

    [Fact]
    public void How_to_read_the_results_is_told() => Emit("e.yaml", "m.yaml").Error.ShouldMatch("for ns in shop; do kubectl logs -n \"\\$ns\" -l netpolsdk.dev/probe=[0-9a-f]{10} --tail=-1; done \\| netpol probe --read -\n");

    [Fact]
    public void A_destination_without_an_address_is_tried_at_the_Service_before_it()
    {
        const string Service = "---\napiVersion: v1\nkind: Service\nmetadata:\n  name: db\n  namespace: data\nspec:\n  selector:\n    app: postgres\n  ports:\n  - port: 15432\n    targetPort: sql\n";
        var unaddressed = ProbeSample.Live.Replace("status:\n  podIP: 10.0.0.3\n", "", StringComparison.Ordinal);
        using var folder = new TemporaryFolder().With("e.yaml", ProbeSample.Expectations).With("m.yaml", unaddressed + Service).With("n.yaml", unaddressed)
            .With("i.yaml", unaddressed + Service.Replace("spec:\n", "spec:\n  clusterIP: 10.96.0.7\n", StringComparison.Ordinal))
            .With("h.yaml", unaddressed + Service.Replace("spec:\n", "spec:\n  clusterIP: None\n", StringComparison.Ordinal));

        folder.Run("probe", "--emit", "e.yaml", "m.yaml").Output.ShouldContain("        - TCP\n        - db.data.svc\n        - \"15432\"\n");
        folder.Run("probe", "--emit", "e.yaml", "i.yaml").Output.ShouldContain("        - TCP\n        - \"10.96.0.7\"\n        - \"15432\"\n");
        folder.Run("probe", "--emit", "e.yaml", "h.yaml").Output.ShouldContain("        - TCP\n        - db.data.svc\n        - \"5432\"\n");
        var run = folder.Run("probe", "--emit", "e.yaml", "n.yaml");
        run.ExitCode.ShouldBe(0, run.ToString());
        run.Error.ShouldContain("data/postgres[Pod]: neither an address of its pods nor a Service before it is known, so postgres.data.svc is tried.");
        run.Output.ShouldContain("        - TCP\n        - postgres.data.svc\n        - \"5432\"\n");
        run.Output.ShouldContain("\\\"assumed\\\":\\\"yes\\\"");
    }

    [Fact]
    public void Stand_ins_wear_the_labels_and_ports_of_their_workload_and_run_ones_are_used_by_address()
    {
        using var folder = Folder();
        var job = ProbeSample.Objects(folder.Run("probe", "--stand-ins", "e.yaml", "m.yaml", "--format", "json")).ShouldHaveSingleItem();
        var labels = job.GetProperty("spec").GetProperty("template").GetProperty("metadata").GetProperty("labels");
        labels.GetProperty("app").GetString().ShouldBe("postgres");
        var container = ProbeSample.ContainerOf(job);
        container.GetProperty("args").EnumerateArray().Select(item => item.GetString()).ShouldBe(["TCP", "5432"]);
        container.GetProperty("ports")[0].GetProperty("name").GetString().ShouldBe("sql");

        folder.With("s.yaml", $"""
            apiVersion: v1
            kind: Pod
            metadata:
              name: {job.GetProperty("metadata").GetProperty("name").GetString()}-x
              namespace: data
              labels:
                app: postgres
                netpolsdk.dev/stand-in: {labels.GetProperty("netpolsdk.dev/stand-in").GetString()}
            status:
              podIP: 10.0.0.77

            """);
        var heads = ProbeSample.Objects(folder.Run("probe", "--emit", "e.yaml", "m.yaml", "s.yaml", "--format", "json")).SelectMany(Heads).ToList();
        heads.ShouldAllBe(head => head.Contains("\"to\":\"data/postgres[Pod]\"") && head.EndsWith("\"host\":\"10.0.0.77 5432\",\"standIn\":\"yes\""));
    }

    [Fact]
    public void Stand_ins_together_with_probes_are_found_by_name()
    {
        var objects = ProbeSample.Objects(Emit("e.yaml", "m.yaml", "--stand-ins"));

        objects.Select(item => item.GetProperty("kind").GetString()).ShouldBe(["Service", "Job", "Job", "Job"]);
        var name = objects[0].GetProperty("metadata").GetProperty("name").GetString();
        objects[0].GetProperty("spec").GetProperty("publishNotReadyAddresses").GetBoolean().ShouldBeTrue();
        objects.Skip(2).SelectMany(Heads).ShouldAllBe(head => head.Contains($"\"host\":\"{name}.data.svc 5432\""));
    }

    [Fact]
    public void Pods_of_a_controller_lend_it_their_addresses()
    {
        const string Controlled = """
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata:
              name: postgres
              namespace: data
            spec:
              template:
                metadata:
                  labels:
                    app: postgres
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: postgres-0
              namespace: data
              labels:
                app: postgres
                apps.kubernetes.io/pod-index: "0"
              ownerReferences:
              - apiVersion: apps/v1
                kind: StatefulSet
                name: postgres
                uid: x
                controller: true
            status:
              phase: Running
              podIP: 10.0.0.33

            """;
        var others = string.Join("---", ProbeSample.Live.Split("---").Where(document => !document.Contains("podIP: 10.0.0.3\n", StringComparison.Ordinal)));
        using var folder = new TemporaryFolder().With("e.yaml", ProbeSample.Expectations).With("m.yaml", others + Controlled).With("n.yaml", others + Controlled.Replace("Running", "Failed", StringComparison.Ordinal));

        folder.Run("probe", "--emit", "e.yaml", "m.yaml").Output.ShouldContain("        - TCP\n        - \"10.0.0.33\"\n        - \"5432\"\n");
        folder.Run("probe", "--emit", "e.yaml", "n.yaml").Error.ShouldContain("so postgres.data.svc is tried");
    }

    [Fact]
    public async Task The_live_cluster_is_read_in_place_of_manifests_with_the_stand_ins_that_run_there()
    {
        await using var cluster = await LiveCluster.StartAsync("shop", "data");
        await cluster.AddPodAsync("shop", "api", "app=api");
        await cluster.AddPodAsync("data", "postgres", "app=postgres");
        cluster.Server.SetPodStatus("data", "postgres", """{"phase": "Running", "podIP": "10.0.0.3"}""");
        cluster.Server.ForgetAudit();
        using var folder = new TemporaryFolder().With("e.yaml", "allow:\n- shop/api -> data/postgres on 5432/TCP\n");

        (await cluster.RunAsync("probe", "--emit", folder["e.yaml"], "--cluster")).Output.ShouldContain("        - TCP\n        - \"10.0.0.3\"\n        - \"5432\"\n");
        (await cluster.RunAsync("probe", "--emit", "--cluster")).Output.ShouldContain("\\\"port\\\":\\\"8080/TCP\\\"");
        cluster.Writes.ShouldBeEmpty();

        var standIn = ProbeSample.Objects(await cluster.RunAsync("probe", "--stand-ins", folder["e.yaml"], "--cluster", "--format", "json")).ShouldHaveSingleItem();
        var mark = standIn.GetProperty("metadata").GetProperty("labels").GetProperty("netpolsdk.dev/stand-in").GetString();
        await cluster.AddPodAsync("data", "netpol-stand-in-postgres-x", $"app=postgres,netpolsdk.dev/stand-in={mark}");
        cluster.Server.SetPodStatus("data", "netpol-stand-in-postgres-x", """{"phase": "Running", "podIP": "10.0.0.77"}""");
        var run = await cluster.RunAsync("probe", "--emit", "--cluster");
        run.Output.ShouldContain("10.0.0.77 8080");
        run.Output.ShouldNotContain("stand-in-postgres");
    }

    [Theory]
    [InlineData("Name manifests", "--emit")]
    [InlineData("--read takes logs; leave out --cluster.", "--read", "--cluster", "e.yaml")]
    [InlineData("--cluster is in place of manifests.", "--emit", "--cluster", "e.yaml", "m.yaml")]
    [InlineData("m.yaml holds no expectations, and --cluster is in place of manifests.", "--emit", "--cluster", "m.yaml")]
    public void A_cluster_is_in_place_of_manifests(string message, params string[] arguments)
    {
        using var folder = Folder();

        var run = folder.Run(["probe", .. arguments]);

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void Ports_below_1024_can_be_listened_on_without_root()
    {
        using var folder = Folder();

        folder.Run("probe", "--stand-ins", "m.yaml").Output.ShouldContain("        sysctls:\n        - name: net.ipv4.ip_unprivileged_port_start\n          value: \"0\"\n");
        folder.Run("probe", "--stand-ins", "e.yaml", "m.yaml").Output.ShouldNotContain("sysctls");
    }

    [Fact]
    public void Of_a_name_that_no_Service_can_have_nothing_is_assumed()
    {
        using var folder = new TemporaryFolder().With("e.yaml", ProbeSample.Expectations.Replace("data/postgres", "data/postgres.v2", StringComparison.Ordinal))
            .With("m.yaml", ProbeSample.Live.Replace("  name: postgres\n  namespace: data\n  labels:", "  name: postgres.v2\n  namespace: data\n  labels:", StringComparison.Ordinal).Replace("status:\n  podIP: 10.0.0.3\n", "", StringComparison.Ordinal));

        var run = folder.Run("probe", "--emit", "e.yaml", "m.yaml");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("not tried: data/postgres.v2[Pod]: neither an address of its pods nor a Service before port 5432/TCP is known.");
        run.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("name: frontend\n", "name: \"a$(id)'b\"\n", "shop/a$(id)'b[Pod]: no API server takes such a name, namespace or label.")]
    [InlineData("app: frontend\n", "app: \"x y\"\n", "shop/frontend[Pod]: no API server takes such a name, namespace or label.")]
    [InlineData("status:\n  podIP: 10.0.0.2\n", "spec:\n  hostNetwork: true\nstatus:\n  podIP: 10.0.0.2\n", null)]
    public void What_nothing_can_stand_for_is_left_out_and_told(string part, string instead, string? note)
    {
        using var folder = new TemporaryFolder().With("m.yaml", ProbeSample.Live.Replace(part, instead, StringComparison.Ordinal));

        var run = folder.Run("probe", "--emit", "m.yaml", "--format", "json");

        ProbeSample.Objects(run).Count.ShouldBe(3);
        run.Output.ShouldNotContain("frontend");
        run.ExitCode.ShouldBe(note is null ? 0 : 2);
        run.Error.ShouldContain(note ?? "connections in 3 Jobs");
    }

    [Fact]
    public void The_labels_that_a_Job_gives_its_pods_are_not_those_of_another()
    {
        using var folder = new TemporaryFolder().With("e.yaml", ProbeSample.Expectations).With("m.yaml", ProbeSample.Live.Replace("pod-template-hash: 7d4b9\n", "batch.kubernetes.io/job-name: x\n    controller-uid: y\n    job-name: x\n", StringComparison.Ordinal));

        folder.Run("probe", "--emit", "e.yaml", "m.yaml").Output.ShouldNotContain("job-name");
    }

    [Theory]
    [InlineData("say what to do: --emit, --stand-ins (or both), --read or --init-container.", "m.yaml")]
    [InlineData("say what to do", "--emit", "--read", "m.yaml")]
    [InlineData("--format takes yaml, json here.", "--emit", "m.yaml", "--format", "junit")]
    [InlineData("--format takes text, json, md, junit here.", "--read", "m.yaml", "--format", "yaml")]
    [InlineData("--timeout is from 1 to 60.", "--emit", "m.yaml", "--timeout", "0")]
    [InlineData("e.yaml:2: There is no workload \"data/postgres\".", "--emit", "e.yaml", "none.yaml")]
    public void What_makes_no_sense_is_one_clear_message(string message, params string[] arguments)
    {
        using var folder = Folder().With("none.yaml", Sample.Clean);

        var run = folder.Run(["probe", .. arguments]);

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(message);
    }

    private static IEnumerable<string> Heads(System.Text.Json.JsonElement job) =>
        ProbeSample.ContainerOf(job).GetProperty("args").EnumerateArray().Skip(4).Select(item => item.GetString()!).Where((_, index) => index % 4 == 0);

    private static TemporaryFolder Folder() => new TemporaryFolder().With("e.yaml", ProbeSample.Expectations).With("m.yaml", ProbeSample.Live);

    private static ToolRun Emit(string? expectations, string manifests, params string[] options)
    {
        using var folder = Folder();
        string[] inputs = expectations is null ? [manifests] : [expectations, manifests];
        return folder.Run(["probe", "--emit", .. inputs, "--format", "json", .. options]);
    }
}
