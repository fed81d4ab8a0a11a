using Bank.Deployment;

namespace NetPolSdk.Samples.Tests.BankSample;

/// <summary>The deployment project's policies allow what the bank's six projects declare, and nothing else.</summary>
public sealed class BankTests
{
    private static readonly Cluster Cluster = DeclaredTraffic
        .Cluster(GeneratedPolicies.Services, Workload.Named("console", "back-office").OfKind("Deployment").WithLabels(("app", "console")), Workload.Named("other", "back-office").OfKind("Deployment"))
        .And(GeneratedPolicies.All);

    private static readonly Reachability Now = Ask(Cluster);

    [Fact]
    public void Every_connection_to_and_from_the_bank_is_a_declared_one() =>
        Now.Connections().Where(ConcernsTheBank).Select(connection => connection.ToString()).ShouldBe(
        [
            "203.0.113.0/24 → bank/payments[Service]: TCP 8443",
            "back-office/console[Deployment] → bank/accounts[Service]: TCP 8080",
            "bank/accounts[Service] → bank-data/ledger[Service]: TCP 5432",
            "bank/accounts[Service] → kube-system/coredns[Deployment]: TCP 53; UDP 53",
            "bank-data/ledger[Service] → kube-system/coredns[Deployment]: TCP 53; UDP 53",
            "bank-data/payments-queue[Service] → kube-system/coredns[Deployment]: TCP 53; UDP 53",
            "bank/payments[Service] → 203.0.113.0/24: TCP 443",
            "bank/payments[Service] → bank-data/payments-queue[Service]: TCP 5672",
            "bank/payments[Service] → bank/accounts[Service]: TCP 8080",
            "bank/payments[Service] → kube-system/coredns[Deployment]: TCP 53; UDP 53",
            "bank/statements[Service] → 172.18.0.2/32: TCP 6443",
            "bank/statements[Service] → 198.51.100.25/32: TCP 587",
            "bank/statements[Service] → bank-data/ledger[Service]: TCP 5432",
            "bank/statements[Service] → bank-data/payments-queue[Service]: TCP 5672",
            "bank/statements[Service] → kube-system/coredns[Deployment]: TCP 53; UDP 53",
            "bank/web[Service] → bank-data/sessions[Service]: TCP 6379",
            "bank/web[Service] → bank/accounts[Service]: TCP 8080",
            "bank/web[Service] → bank/payments[Service]: TCP 8080",
            "bank/web[Service] → kube-system/coredns[Deployment]: TCP 53; UDP 53",
            "ingress-nginx/ingress-nginx[Deployment] → bank/web[Service]: TCP 8080",
            "monitoring/prometheus[Deployment] → bank/accounts[Service]: TCP 9464",
            "monitoring/prometheus[Deployment] → bank/statements[Service]: TCP 9464",
            "monitoring/prometheus[Deployment] → bank/web[Service]: TCP 9464",
        ],
        ignoreOrder: true);

    [Fact]
    public void Every_pair_of_services_has_the_declared_ports_and_no_other()
    {
        foreach (var caller in GeneratedPolicies.Services)
        {
            foreach (var callee in GeneratedPolicies.Services)
            {
                Now.Between(caller.Address, callee.Address).Allowed.ShouldBe(DeclaredTraffic.Between(caller, callee), $"{caller.Address} → {callee.Address}");
            }
        }
    }

    [Fact]
    public void Whatever_is_taken_from_a_policy_breaks_a_declared_connection()
    {
        var lesser = WithoutOneThing.Of(GeneratedPolicies.All.OfType<NetworkPolicy>()).ToArray();

        lesser.Length.ShouldBeGreaterThan(40);
        foreach (var (policy, less) in lesser)
        {
            var broken = Ask(Cluster.WithPolicies(GeneratedPolicies.All.Select(other => other == policy ? less : other)));
            IsBroken(broken).ShouldBeTrue($"{policy.Metadata} allows nothing less as {less.ToYaml()}");
        }
    }

    [Fact]
    public void Both_sides_of_what_all_projects_declare_are_there_once() =>
        GeneratedPolicies.All.Select(policy => $"{policy.Metadata} {(policy.Metadata.Annotations.TryGetValue("netpolsdk.dev/declared-by", out var by) ? by : "")}".Trim()).ShouldBe(
        [
            "bank/default-deny-all",
            "bank-data/default-deny-all",
            "bank/accounts Program, Bank.Accounts",
            "bank/payments Program, Bank.Payments",
            "bank/statements Program, Bank.Statements",
            "bank/web Program, Bank.Web",
            "bank-data/ledger Bank.Storage.LedgerDatabase",
            "bank-data/payments-queue Bank.Messaging.PaymentQueue",
            "bank-data/sessions Bank.Storage.SessionCache",
        ]);

    [Fact]
    public void A_service_project_holds_the_sides_of_its_own_services()
    {
        global::Bank.Web.GeneratedPolicies.All.Select(policy => policy.Name).ShouldBe(["web"]);
        global::Bank.Storage.GeneratedPolicies.All.Select(policy => policy.Name).ShouldBe(["ledger", "sessions"]);
        global::Bank.Storage.LedgerDatabase.Policy.Ingress.ShouldHaveSingleItem().From.ShouldBe(global::Bank.Storage.LedgerDatabase.PodSelector);
        GeneratedPolicies.BankDataLedger.Policy.Ingress.Count.ShouldBe(3);
    }

    [Fact]
    public void The_policies_stand_by_namespace_and_the_graph_is_drawn()
    {
        GeneratedPolicies.ByNamespace.Bank.Concat(GeneratedPolicies.ByNamespace.BankData).ShouldBe(GeneratedPolicies.All, ignoreOrder: true);
        GeneratedPolicies.Services.ToPolicies().ShouldBe(GeneratedPolicies.All.Skip(2));
        GeneratedPolicies.Diagram.ShouldBe(
            """
            flowchart LR
              subgraph ns0["bank"]
                n0["accounts"]
                n1["payments"]
                n2["statements"]
                n3["web"]
              end
              subgraph ns1["bank-data"]
                n4["ledger"]
                n5["payments-queue"]
                n6["sessions"]
              end
              n7(["app=console in namespace back-office"])
              n8(["prometheus"])
              n9(["203.0.113.0/24"])
              n10(["api.cards.example"])
              n11(["198.51.100.25/32"])
              n12(["Kubernetes API"])
              n13(["ingress-nginx"])
              n7 -->|"8080/TCP"| n0
              n8 -->|"9464/TCP"| n0
              n0 -->|"5432/TCP"| n4
              n9 -->|"8443/TCP"| n1
              n1 -->|"5672/TCP"| n5
              n1 -->|"8080/TCP"| n0
              n1 -->|"443/TCP"| n9
              n1 -.->|"443/TCP"| n10
              n8 -->|"9464/TCP"| n2
              n2 -->|"5432/TCP"| n4
              n2 -->|"5672/TCP"| n5
              n2 -->|"587/TCP"| n11
              n2 -->|"6443/TCP"| n12
              n13 -->|"8080/TCP"| n3
              n8 -->|"9464/TCP"| n3
              n3 -->|"6379/TCP"| n6
              n3 -->|"8080/TCP"| n0
              n3 -->|"8080/TCP"| n1
              n4 -->|"5432/TCP"| n4
              n5 -->|"4369/TCP, 25672/TCP"| n5

            """);
    }

    [Fact]
    public void No_rule_finds_anything() => GeneratedPolicies.All.Lint().Findings.ShouldBeEmpty();

    private static Reachability Ask(Cluster cluster) => Reachability.Of(cluster, new ReachabilityOptions { PodRanges = [Cidr.Parse("10.0.0.0/8")] });

    /// <summary>The rest of the cluster has no policies, so it talks among itself.</summary>
    private static bool ConcernsTheBank(Connection connection) => IsOfTheBank(connection.From) || IsOfTheBank(connection.To);

    private static bool IsOfTheBank(Endpoint endpoint) => endpoint.Workload?.Namespace is "bank" or "bank-data";

    /// <summary>Whether a connection is lost. Replicas of one service are no pair of the comparison.</summary>
    private static bool IsBroken(Reachability less) => Now.ChangesTo(less).Any(change => !change.Lost.IsEmpty)
        || GeneratedPolicies.Services.Any(service => less.Between(service.Address, service.Address).Allowed != Now.Between(service.Address, service.Address).Allowed);
}
