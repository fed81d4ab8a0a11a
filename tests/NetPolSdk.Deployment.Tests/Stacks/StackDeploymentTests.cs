using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Stacks;
using NetPolSdk.Deployment.Tests.Clusters;

namespace NetPolSdk.Deployment.Tests.Stacks;

public sealed class StackDeploymentTests : IAsyncLifetime
{
    private StackCluster _cluster = null!;

    public async Task InitializeAsync() => _cluster = await StackCluster.StartAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task A_plan_writes_nothing_and_names_every_object()
    {
        var plan = await _cluster.Deployment().PlanAsync(StackCluster.Shop);

        plan.Problems.ShouldBeEmpty();
        plan.Objects.Select(item => $"{item.Action} {item.Id}").ShouldBe(
        [
            "Create NetworkPolicy shop/default-deny-all", "Create NetworkPolicy shop/allow-dns-egress", "Create NetworkPolicy shop/api", "Create NetworkPolicy data/postgres",
        ]);
        plan.Steps.ShouldBe(["create data/postgres", "create shop/api", "create shop/allow-dns-egress", "create shop/default-deny-all"]);
        _cluster.Writes.ShouldBeEmpty();
        _cluster.Server.Audit.Count(entry => entry.IsDryRun).ShouldBe(5, "each policy and the inventory are checked by the server");
    }

    [Fact]
    public async Task Up_writes_what_the_plan_said_and_a_second_up_writes_nothing()
    {
        (await _cluster.UpAsync(StackCluster.Shop)).IsComplete.ShouldBeTrue();

        _cluster.Writes.ShouldBe(
            [
                "patch configmaps shop/netpolsdk-shop", "patch networkpolicies data/postgres", "patch networkpolicies shop/api",
                "patch networkpolicies shop/allow-dns-egress", "patch networkpolicies shop/default-deny-all",
            ],
            ignoreOrder: true);
        _cluster.Writes.First().ShouldBe("patch configmaps shop/netpolsdk-shop", "the inventory comes before what it names");
        _cluster.Server.ForgetAudit();
        var outcome = await _cluster.UpAsync(StackCluster.Shop);

        outcome.ShouldSatisfyAllConditions(result => result.IsComplete.ShouldBeTrue(), result => result.Done.ShouldBeEmpty());
        _cluster.Server.Audit.ShouldAllBe(entry => entry.Verb == "get" || entry.Verb == "list");
    }

    [Fact]
    public async Task Objects_are_part_of_an_ApplySet_as_kubectl_knows_it()
    {
        await _cluster.UpAsync(StackCluster.Shop);
        var parent = (await _cluster.Admin.GetAsync(ApiResource.ConfigMaps, "shop", "netpolsdk-shop"))!;
        var api = (await _cluster.Admin.GetAsync(ApiResource.NetworkPolicies, "shop", "api"))!;

        var id = parent.Labels["applyset.kubernetes.io/id"];
        id.ShouldBe("applyset-" + Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData("netpolsdk-shop.shop.ConfigMap."u8)).TrimEnd('=').Replace('+', '-').Replace('/', '_') + "-v1");
        parent.Annotations["applyset.kubernetes.io/tooling"].ShouldStartWith("netpolsdk/");
        parent.Annotations["applyset.kubernetes.io/contains-group-kinds"].ShouldBe("NetworkPolicy.networking.k8s.io");
        parent.Annotations["applyset.kubernetes.io/additional-namespaces"].ShouldBe("data");
        api.Labels.ShouldBe(new Dictionary<string, string> { ["app.kubernetes.io/managed-by"] = "netpolsdk", ["applyset.kubernetes.io/part-of"] = id });
        api.ManagedFields.ShouldHaveSingleItem().Manager.ShouldBe("netpolsdk");
    }

    [Fact]
    public async Task A_changed_policy_is_an_update_that_names_its_fields_and_one_left_out_is_pruned()
    {
        await _cluster.UpAsync(StackCluster.Shop);
        _cluster.Server.ForgetAudit();
        var changed = PolicyStack.Named("shop").Add(Baseline.For("shop").DenyAll().AllowDns())
            .Add(NetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api"))
                .AllowIngress(from: Pods.Labelled("app", "web"), on: Port.Tcp(9090))
                .AllowEgress(to: Pods.Labelled("app", "postgres").In(Namespaces.Named("data")), on: Port.Tcp(5432))
                .AllowEgressToDns());
        var plan = await _cluster.Deployment().PlanAsync(changed);

        plan.Objects.Where(item => item.Action != PlannedAction.Unchanged).Select(item => $"{item.Action} {item.Id}: {string.Join("; ", item.Differences)}")
            .ShouldBe(["Update NetworkPolicy shop/api: spec.ingress[0].ports[0].port: 8080 → 9090", "Delete NetworkPolicy data/postgres: "]);
        (await _cluster.Deployment().CarryOutAsync(plan)).IsComplete.ShouldBeTrue();
        _cluster.Writes.ShouldBe(["patch networkpolicies shop/api", "delete networkpolicies data/postgres", "patch configmaps shop/netpolsdk-shop"], ignoreOrder: true);
        (await _cluster.Admin.GetAsync(ApiResource.ConfigMaps, "shop", "netpolsdk-shop"))!.Annotations["applyset.kubernetes.io/additional-namespaces"].ShouldBe("");
    }

    [Fact]
    public async Task The_same_meaning_in_other_words_is_no_change()
    {
        var words = NetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled(Label.In("app", "api"))).AllowIngress(Peer.Anyone, Port.Tcp(80));
        var others = NetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api")).AllowIngress(Peer.Anyone, Port.Tcp(80));
        await _cluster.UpAsync(PolicyStack.Named("shop").Add(words));

        (await _cluster.Deployment().PlanAsync(PolicyStack.Named("shop").Add(others))).HasChanges.ShouldBeFalse();
    }

    [Fact]
    public async Task A_label_that_is_no_longer_given_is_removed()
    {
        await _cluster.UpAsync(PolicyStack.Named("shop").Add(StackCluster.Api.WithLabel("team", "red")));
        var plan = await _cluster.Deployment().PlanAsync(PolicyStack.Named("shop").Add(StackCluster.Api));

        plan.Objects.ShouldHaveSingleItem().Differences.ShouldBe([new FieldDifference("metadata.labels.team", "\"red\"", null)]);
        await _cluster.Deployment().CarryOutAsync(plan);
        (await _cluster.Admin.GetAsync(ApiResource.NetworkPolicies, "shop", "api"))!.Labels.ContainsKey("team").ShouldBeFalse();
        (await _cluster.Deployment().PlanAsync(PolicyStack.Named("shop").Add(StackCluster.Api))).HasChanges.ShouldBeFalse();
    }

    [Fact]
    public async Task An_object_of_nobody_is_adopted_only_on_demand()
    {
        await _cluster.Admin.ApplyAsync(new ApplyRequest(ApiResource.NetworkPolicies, "shop", "api", System.Text.Encoding.UTF8.GetBytes(StackCluster.Api.ToJson()), "somebody"));
        var refused = await _cluster.Deployment().PlanAsync(StackCluster.Shop);
        refused.Problems.ShouldBe(["NetworkPolicy shop/api is there already and belongs to no stack. Make it part of this one with --adopt, or name the policy differently."]);

        var options = new StackOptions { Adopt = true };
        var plan = await _cluster.Deployment(options).PlanAsync(StackCluster.Shop);
        plan.Objects.Single(item => item.Id.Name == "api").Action.ShouldBe(PlannedAction.Adopt);
        (await _cluster.UpAsync(StackCluster.Shop, options)).IsComplete.ShouldBeTrue();
        (await _cluster.Deployment().PlanAsync(StackCluster.Shop)).HasChanges.ShouldBeFalse();
    }

    [Fact]
    public async Task Fields_of_another_manager_are_named_and_taken_only_by_force()
    {
        await _cluster.UpAsync(StackCluster.Shop);
        await _cluster.Admin.ApplyAsync(ServedCluster.Policy("api", 7000, "kubectl") with { Force = true });
        var refused = await _cluster.Deployment().PlanAsync(StackCluster.Shop);
        refused.Problems.ShouldHaveSingleItem().ShouldBe("NetworkPolicy shop/api belongs to others: \"kubectl\": spec.ingress, spec.podSelector. Leave it to them, or take it with --force-conflicts.");

        (await _cluster.UpAsync(StackCluster.Shop, new StackOptions { ForceConflicts = true })).IsComplete.ShouldBeTrue();
        (await _cluster.Deployment().PlanAsync(StackCluster.Shop)).HasChanges.ShouldBeFalse();
    }

    [Fact]
    public async Task What_others_added_and_no_apply_would_remove_is_said_before_anything_is_written()
    {
        await _cluster.UpAsync(PolicyStack.Named("shop").Add(StackCluster.Postgres));
        await _cluster.Admin.ApplyAsync(new ApplyRequest(ApiResource.NetworkPolicies, "data", "postgres", ServedCluster.Utf8("""
            {"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"postgres","namespace":"data"},"spec":{"podSelector":{"matchLabels":{"app":"postgres"} },"egress":[{}] } }
            """), "somebody"));
        var plan = await _cluster.Deployment().PlanAsync(PolicyStack.Named("shop").Add(StackCluster.Postgres));

        plan.Problems.ShouldBe(["NetworkPolicy data/postgres would keep spec.egress, which others own: somebody. Remove it there, or delete the object, and run this again."]);
    }

    [Fact]
    public async Task Destroy_leaves_what_belongs_to_others_and_nothing_of_the_stack()
    {
        await _cluster.Admin.ApplyAsync(ServedCluster.Policy("theirs", 80, "somebody"));
        var before = await _cluster.StandingAsync();
        await _cluster.UpAsync(StackCluster.Shop);
        _cluster.Server.ForgetAudit();
        var deployment = _cluster.Deployment();
        (await deployment.CarryOutAsync(await deployment.PlanDestructionAsync(StackCluster.Shop))).IsComplete.ShouldBeTrue();

        (await _cluster.StandingAsync()).ShouldBe(before);
        (await _cluster.Admin.GetAsync(ApiResource.ConfigMaps, "shop", "netpolsdk-shop")).ShouldBeNull();
        _cluster.Writes.Last().ShouldBe("delete configmaps shop/netpolsdk-shop");
    }

    [Fact]
    public async Task Another_stack_in_the_same_namespace_is_left_alone()
    {
        await _cluster.UpAsync(PolicyStack.Named("other").Add(NetworkPolicy.Named("theirs").InNamespace("shop").For(Pods.Labelled("app", "theirs")).DenyIngress()));
        await _cluster.UpAsync(StackCluster.Shop);
        var plan = await _cluster.Deployment().PlanDestructionAsync(StackCluster.Shop);

        plan.Objects.Count.ShouldBe(4);
        plan.Objects.ShouldNotContain(item => item.Id.Name == "theirs");
        (await _cluster.Deployment().PlanAsync(PolicyStack.Named("third").Add(StackCluster.Api))).Problems.ShouldHaveSingleItem().ShouldStartWith("NetworkPolicy shop/api belongs to others: the stack with the id applyset-");
    }

    [Fact]
    public async Task Nothing_is_written_where_the_server_refuses_one_object()
    {
        var elsewhere = StackCluster.Shop.Add(NetworkPolicy.Named("web").InNamespace("nowhere").For(Pods.All).DenyIngress());
        var plan = await _cluster.Deployment().PlanAsync(elsewhere);

        plan.Problems.ShouldBe(["The namespace nowhere is not there. Create it first: kubectl create namespace nowhere"]);
        await Should.ThrowAsync<InvalidOperationException>(() => _cluster.Deployment().CarryOutAsync(plan));
        _cluster.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_restricted_user_is_told_once_what_is_missing_and_what_would_grant_it()
    {
        _cluster.Server.Know(new ContractServer.Access.ServerUser("reader", "reader", (verb, _, resource, _) => verb is "get" or "list" && resource != "pods" || resource == "selfsubjectaccessreviews"));
        var plan = await _cluster.Deployment(server: _cluster.ClientOf("reader")).PlanAsync(StackCluster.Shop);

        plan.Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => problem.ShouldContain("networkpolicies.networking.k8s.io in the namespaces data, shop."),
            problem => problem.ShouldContain("- apiGroups: [\"networking.k8s.io\"]\n  resources: [\"networkpolicies\"]\n  verbs: [\"create\", \"patch\"]"),
            problem => problem.ShouldContain("resources: [\"configmaps\"]"));
        plan.Warnings.ShouldContain(warning => warning.Contains("may not list pods", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_plan_says_which_connections_change_and_warns_where_a_Service_loses_its_caller()
    {
        await _cluster.CreatePodAsync("shop", "api", "api", 8080);
        await _cluster.CreatePodAsync("shop", "batch", "batch", 9000);
        await _cluster.CreatePodAsync("data", "postgres", "postgres", 5432);
        await _cluster.Admin.CreateAsync(new CreateRequest(ApiResource.Services, "data", "postgres", ServedCluster.Utf8("""
            {"apiVersion":"v1","kind":"Service","metadata":{"name":"postgres","namespace":"data"},"spec":{"selector":{"app":"postgres"},"ports":[{"port":5432,"protocol":"TCP"}]}}
            """), "tests"));
        var plan = await _cluster.Deployment().PlanAsync(StackCluster.Shop);

        plan.Connections.ShouldContain(change => change.From.ToString() == "shop/batch[Pod]" && change.To.ToString() == "data/postgres[Pod]" && change.Kind == ChangeKind.Lost);
        plan.Warnings.ShouldContain("shop/batch[Pod] loses the Service data/postgres: TCP 5432 to data/postgres[Pod] is cut.");
    }

    [Fact]
    public async Task A_ConfigMap_of_somebody_else_is_not_taken_for_an_inventory()
    {
        await _cluster.Admin.CreateAsync(new CreateRequest(ApiResource.ConfigMaps, "shop", "netpolsdk-shop", ServedCluster.Utf8("""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"netpolsdk-shop","namespace":"shop"}}"""), "tests"));
        (await Should.ThrowAsync<InvalidOperationException>(() => _cluster.Deployment().PlanAsync(StackCluster.Shop))).Message.ShouldStartWith("ConfigMap shop/netpolsdk-shop is there already and is not the inventory of this stack.");
    }

    [Fact]
    public async Task A_failed_run_puts_back_what_was_there_before()
    {
        await _cluster.UpAsync(StackCluster.Shop);
        var before = await _cluster.StandingAsync();
        var options = new StackOptions { RollbackOnFailure = true };
        var plan = await _cluster.Deployment(options).PlanAsync(PolicyStack.Named("shop").Add(Postgres(9999)).Add(NetworkPolicy.Named("new").InNamespace("web").For(Pods.All).DenyIngress()));
        _cluster.Server.Faults.Plan(ContractServer.Serving.Fault.Status(422), entry => entry.IsWrite && entry.Verb == "delete");
        var outcome = await _cluster.Deployment(options).CarryOutAsync(plan);

        outcome.IsComplete.ShouldBeFalse();
        outcome.IsRolledBack.ShouldBeTrue(string.Join('\n', outcome.Failures));
        (await _cluster.StandingAsync()).ShouldBe(before);
        (await _cluster.Deployment().PlanAsync(StackCluster.Shop)).HasChanges.ShouldBeFalse();
    }

    [Fact]
    public async Task Waiting_ends_when_the_objects_read_back_as_written() =>
        (await _cluster.UpAsync(StackCluster.Shop, new StackOptions { Wait = true })).IsComplete.ShouldBeTrue();

    private static NetworkPolicy Postgres(int port) => NetworkPolicy.Named("postgres").InNamespace("data").For(Pods.Labelled("app", "postgres")).AllowIngress(Peer.Anyone, Port.Tcp(port));
}
