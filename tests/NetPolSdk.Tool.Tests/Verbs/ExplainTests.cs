using System.Text.Json;

namespace NetPolSdk.Tool.Tests;

public sealed class ExplainTests
{
    [Fact]
    public void An_allowed_connection_names_the_rule_and_its_line()
    {
        using var folder = new TemporaryFolder().With("m/shop.yaml", Sample.Shop);

        var run = folder.Run("explain", "m", "--from", "shop/api", "--to", "data/postgres", "--port", "sql");

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldStartWith("shop/api[Deployment] -> data/postgres[StatefulSet] on TCP 5432: allowed\n");
        run.Output.ShouldContain("allowed by NetworkPolicy data/postgres spec.ingress[0].from[0] (m/shop.yaml:13): TCP 5432\n");
        run.Output.ShouldContain("runbooks/timeout-or-refused.md");
    }

    [Fact]
    public void A_denied_connection_names_what_does_not_match_and_what_would_change_it()
    {
        var run = Explain("--from", "shop/frontend", "--to", "data/postgres", "--port", "5432/TCP");

        run.Output.ShouldStartWith("shop/frontend[Deployment] -> data/postgres[StatefulSet] on TCP 5432: denied\n");
        run.Output.ShouldContain("asks for app=api and there is app=frontend");
        run.Output.ShouldContain("to allow it: ");
        run.Output.ShouldContain("runbooks/labels-do-not-match.md");
    }

    [Fact]
    public void The_trap_shows_whom_the_or_admits()
    {
        var yaml = Sample.Shop.Replace("      podSelector:\n        matchLabels:\n          app: api", "    - podSelector:\n        matchLabels:\n          app: api", StringComparison.Ordinal);

        var run = ToolRun.WithInput(yaml, "explain", "-", "--from", "shop/frontend", "--to", "data/postgres", "--port", "5432");

        run.Output.ShouldContain(": allowed\n");
        run.Output.ShouldContain("its two peers are an OR, which also admits shop/frontend[Deployment]");
    }

    [Fact]
    public void Blocked_dns_leads_to_its_runbook()
    {
        var yaml = Sample.Shop + """
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: deny
              namespace: shop
            spec:
              podSelector: {}
              policyTypes: [Egress]
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: coredns
              namespace: kube-system
            spec:
              template:
                metadata:
                  labels:
                    k8s-app: kube-dns

            """;

        ToolRun.WithInput(yaml, "explain", "-", "--from", "shop/api", "--to", "kube-system/coredns", "--port", "53/UDP").Output.ShouldContain("runbooks/dns-fails.md");
    }

    [Fact]
    public void A_policy_in_the_wrong_namespace_leads_to_its_runbook()
    {
        var yaml = Sample.Shop + "---\n" + Sample.Clean.Replace("app: api", "app: frontend", StringComparison.Ordinal).Replace("namespace: data", "namespace: shop", StringComparison.Ordinal);

        ToolRun.WithInput(yaml, "explain", "-", "--from", "shop/frontend", "--to", "data/postgres", "--port", "5432").Output.ShouldContain("runbooks/still-blocked.md");
    }

    [Fact]
    public void Json_has_the_documented_members()
    {
        using var document = JsonDocument.Parse(Explain("--from", "shop/api", "--to", "203.0.113.7", "--format", "json").Output);

        document.RootElement.EnumerateObject().Select(member => member.Name)
            .ShouldBe(["from", "to", "asked", "verdict", "allowed", "undefined", "reason", "egress", "ingress", "changes", "next"]);
        document.RootElement.GetProperty("egress").EnumerateObject().Select(member => member.Name).ShouldBe(["isolated", "isolatedBy", "rules", "nearMisses"]);
        document.RootElement.GetProperty("verdict").GetString().ShouldBe("allowed");
    }

    [Theory]
    [InlineData("shop/nobody", "data/postgres", "80", "There is no workload \"shop/nobody\".")]
    [InlineData("shop/api", "data/postgres", "http", "declares no port \"http\"")]
    [InlineData("shop/api", "data/postgres", "80/ICMP", "is no protocol")]
    [InlineData("shop/api", "data/postgres", "0", "is no port")]
    public void What_cannot_be_asked_is_refused(string from, string to, string port, string message)
    {
        var run = Explain("--from", from, "--to", to, "--port", port);

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(message);
        run.Error.ShouldNotContain("Parameter");
    }

    [Fact]
    public void Every_runbook_that_is_named_exists()
    {
        var folder = Path.Combine(Repository.Root, "docs", "runbooks");
        var source = File.ReadAllText(Path.Combine(Repository.Root, "src", "NetPolSdk.Deployment", "Explaining", "NextStep.cs"));
        var names = System.Text.RegularExpressions.Regex.Matches(source, "\"([a-z]+(-[a-z]+)+)\"").Select(match => match.Groups[1].Value).Distinct().ToList();

        names.Count.ShouldBeGreaterThan(5);
        names.Where(name => !File.Exists(Path.Combine(folder, name + ".md"))).ShouldBeEmpty();
    }

    private static ToolRun Explain(params string[] arguments) => ToolRun.WithInput(Sample.Shop, ["explain", "-", .. arguments]);
}
