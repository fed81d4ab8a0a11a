namespace NetPolSdk.Tool.Tests;

public sealed class AlertsTests
{
    [Theory]
    [InlineData("cilium", "cilium_policy")]
    [InlineData("calico", "felix_cluster_num_policies")]
    [InlineData("upstream", "kube_daemonset_status_number_ready")]
    public void Each_engine_has_its_own_metrics(string engine, string metric)
    {
        var run = ToolRun.Of("alerts", "--engine", engine, "--namespace", "monitoring", "--label", "release=prometheus", "--label", "team=net");

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldStartWith($"apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata:\n  name: netpolsdk-{engine}\n  namespace: monitoring\n  labels:\n    release: prometheus\n    team: net\n");
        run.Output.ShouldContain(metric);
    }

    [Fact]
    public void Without_an_engine_any_cluster_is_meant() => ToolRun.Of("alerts", "--format", "json").Output.ShouldContain("\"name\": \"netpolsdk-upstream\"");

    [Theory]
    [InlineData("\"x\" is no label. Write KEY=VALUE.", "--label", "x")]
    [InlineData("metadata.labels: \"a b\"", "--label", "a b=c")]
    [InlineData("metadata.namespace: \"Up\"", "--namespace", "Up")]
    [InlineData("'flannel' not recognized", "--engine", "flannel")]
    public void What_no_server_takes_is_refused(string message, params string[] options)
    {
        var run = ToolRun.Of(["alerts", .. options]);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(message);
    }
}
