namespace NetPolSdk.Tool.Tests;

public sealed class ConvertTests
{
    private const string Guard = """
        apiVersion: policy.networking.k8s.io/v1alpha1
        kind: AdminNetworkPolicy
        metadata:
          name: guard
        spec:
          priority: 10
          subject:
            namespaces: {}
          ingress:
          - action: Allow
            from:
            - namespaces:
                matchLabels:
                  team: a
            ports:
            - portRange: { protocol: UDP, start: 53, end: 53 }

        """;

    private const string TwoBaselines = """
        apiVersion: policy.networking.k8s.io/v1alpha2
        kind: ClusterNetworkPolicy
        metadata:
          name: one
        spec:
          tier: Baseline
          priority: 1
          subject:
            namespaces: {}
          ingress:
          - action: Deny
            from:
            - namespaces: {}
        ---
        apiVersion: policy.networking.k8s.io/v1alpha2
        kind: ClusterNetworkPolicy
        metadata:
          name: two
        spec:
          tier: Baseline
          priority: 2
          subject:
            namespaces:
              matchLabels:
                team: a
          ingress:
          - action: Deny
            from:
            - namespaces: {}

        """;

    [Fact]
    public void What_is_converted_goes_to_standard_output_and_how_sure_it_is_to_standard_error()
    {
        var run = ToolRun.WithInput(Guard + "---\n" + Sample.Shop, "convert", "-", "--to", "ClusterNetworkPolicy");

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldBe("""
            apiVersion: policy.networking.k8s.io/v1alpha2
            kind: ClusterNetworkPolicy
            metadata:
              name: guard
            spec:
              tier: Admin
              priority: 10
              subject:
                namespaces: {}
              ingress:
              - action: Accept
                from:
                - namespaces:
                    matchLabels:
                      team: a
                protocols:
                - udp:
                    destinationPort:
                      number: 53

            """.ReplaceLineEndings("\n"));
        run.Error.ShouldBe("netpol: 1 policy converted to ClusterNetworkPolicy: proven to mean the same in every cluster. 1 of other kinds stays as it is.\n");
    }

    [Fact]
    public void A_refusal_names_place_reason_and_remedy_and_gives_nothing()
    {
        var run = ToolRun.WithInput(TwoBaselines, "convert", "-", "--to", "AdminNetworkPolicy");

        run.ExitCode.ShouldBe(1, run.ToString());
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("-:22:3: refused: ClusterNetworkPolicy two spec.subject: A cluster has one BaselineAdminNetworkPolicy");
        run.Error.ShouldContain("\n    fix: Keep one policy of the baseline");
        run.Error.ShouldEndWith("netpol: nothing is converted, as 2 policies cannot all become AdminNetworkPolicy.\n");
    }

    [Fact]
    public void Of_manifests_that_cannot_all_be_read_nothing_is_converted()
    {
        var run = ToolRun.WithInput(Guard + "---\n" + Sample.Refused, "convert", "-", "--to", "ClusterNetworkPolicy");

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("NPS0003");
    }

    [Fact]
    public void Where_no_policy_becomes_the_kind_it_is_said_which_do()
    {
        var run = ToolRun.WithInput(Sample.Clean, "convert", "-", "--to", "AdminNetworkPolicy");

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Error.ShouldBe("netpol: there is no policy that becomes AdminNetworkPolicy. ClusterNetworkPolicies do.\n");
    }

    [Fact]
    public void Json_is_a_list()
    {
        var run = ToolRun.WithInput(Guard, "convert", "-", "--to", "ClusterNetworkPolicy", "--format", "json");

        run.ExitCode.ShouldBe(0, run.ToString());
        Manifest.Parse(run.Output).Policies.ShouldHaveSingleItem().Kind.ShouldBe("ClusterNetworkPolicy");
    }

    [Fact]
    public void A_kind_that_nothing_is_converted_to_is_refused()
    {
        var run = ToolRun.WithInput(Guard, "convert", "-", "--to", "Pod");

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Error.ShouldContain("ClusterNetworkPolicy");
    }

    [Fact]
    public void The_page_of_conversion_shows_refusals_as_they_are()
    {
        var docs = Path.Combine(Repository.Root, "docs");

        var run = ToolRun.In(Path.Combine(docs, "examples"), "", "convert", "baselines.yaml", "--to", "AdminNetworkPolicy");

        run.ExitCode.ShouldBe(1, run.ToString());
        File.ReadAllText(Path.Combine(docs, "conversion.md")).ReplaceLineEndings("\n").ShouldContain("$ netpol convert baselines.yaml --to AdminNetworkPolicy\n" + run.Error);
    }

    [Theory]
    [InlineData("CalicoNetworkPolicy", "projectcalico.org/v3")]
    [InlineData("CiliumNetworkPolicy", "cilium.io/v2")]
    public void A_network_policy_becomes_one_of_an_engine(string target, string apiVersion)
    {
        var there = ToolRun.WithInput(Sample.Shop, "convert", "-", "--to", target);
        there.ExitCode.ShouldBe(0, there.ToString());
        there.Output.ShouldStartWith("apiVersion: " + apiVersion);
    }
}
