using System.Text.Json;

namespace NetPolSdk.Tool.Tests;

public sealed class LintTests
{
    [Fact]
    public void A_clean_policy_gives_exit_0_and_no_data()
    {
        var run = ToolRun.WithInput(Sample.Clean, "lint", "-");

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe("netpol: no findings in 1 policy of 1 file\n");
    }

    [Fact]
    public void A_finding_is_at_the_line_and_column_where_it_was_written()
    {
        using var folder = new TemporaryFolder().With("p/api.yaml", "# comment\n" + Sample.Trap);

        var run = folder.Run("lint", "p");

        run.Output.ShouldStartWith("p/api.yaml:11:5: warning NPS1001: NetworkPolicy shop/api spec.ingress[0].from: ");
        run.ExitCode.ShouldBe(0, run.ToString());
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    [InlineData("never", 0)]
    public void The_exit_code_follows_fail_on(string failOn, int exitCode) =>
        ToolRun.WithInput(Sample.Trap, "lint", "-", "--fail-on", failOn).ExitCode.ShouldBe(exitCode);

    [Fact]
    public void What_a_server_refuses_is_an_error_and_the_rest_goes_on()
    {
        var run = ToolRun.WithInput(Sample.Refused + "---\n" + Sample.Trap, "lint", "-", "--format", "json");

        run.ExitCode.ShouldBe(1, run.ToString());
        using var document = JsonDocument.Parse(run.Output);
        document.RootElement.EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()).ShouldBe(["NPS0003", "NPS1001"], ignoreOrder: true);
        document.RootElement[0].GetProperty("field").GetString().ShouldBe("spec.ingress[0].from[0].ipBlock.cidr");
        document.RootElement[0].GetProperty("file").GetString().ShouldBe("-");
        document.RootElement[0].GetProperty("line").GetInt32().ShouldBe(12);
    }

    [Fact]
    public void A_text_that_cannot_be_read_is_an_error_and_the_other_files_are_judged()
    {
        using var folder = new TemporaryFolder().With("a.yaml", "a: [b\nc: d\n").With("b.yaml", Sample.Trap);

        var run = folder.Run("lint", ".");

        run.ExitCode.ShouldBe(1, run.ToString());
        run.Output.ShouldContain("a.yaml:1:");
        run.Output.ShouldContain("b.yaml:");
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("json")]
    public void Formats_for_programs_are_json_even_without_findings(string format)
    {
        var run = ToolRun.WithInput(Sample.Clean, "lint", "-", "--format", format);

        run.ExitCode.ShouldBe(0, run.ToString());
        Should.NotThrow(() => JsonDocument.Parse(run.Output).Dispose());
    }

    [Fact]
    public void A_report_can_go_to_a_file()
    {
        using var folder = new TemporaryFolder().With("api.yaml", Sample.Trap);

        var run = folder.Run("lint", "api.yaml", "--format", "sarif", "--output", "out.sarif");

        run.Output.ShouldBeEmpty();
        File.ReadAllText(folder["out.sarif"]).ShouldContain("NPS1001");
    }

    [Fact]
    public void Files_in_a_folder_that_are_no_objects_are_left_alone()
    {
        using var folder = new TemporaryFolder().With("api.yaml", Sample.Clean).With("playbook.yaml", "- hosts: all\n").With("values.yaml", "replicas: 3\n");

        var run = folder.Run("lint", ".");

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Colours_are_for_terminals_only()
    {
        ToolRun.In(Environment.CurrentDirectory, Sample.Trap, isTerminal: true, _ => null, "lint", "-").Output.ShouldContain("\e[33mwarning\e[0m");
        ToolRun.In(Environment.CurrentDirectory, Sample.Trap, isTerminal: true, name => name == "NO_COLOR" ? "1" : null, "lint", "-").Output.ShouldNotContain("\e");
        ToolRun.In(Environment.CurrentDirectory, Sample.Trap, isTerminal: true, _ => null, "lint", "-", "--no-color").Output.ShouldNotContain("\e");
        ToolRun.In(Environment.CurrentDirectory, Sample.Trap, isTerminal: false, _ => null, "lint", "-").Output.ShouldNotContain("\e");
    }

    [Fact]
    public void The_version_of_Cilium_judges_its_policies()
    {
        const string Kafka = """
            {apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: a, namespace: b}, spec: {endpointSelector: {}, ingress: [
              {fromEntities: [cluster], toPorts: [{ports: [{port: "9092", protocol: TCP}], rules: {kafka: [{topic: orders}]}}]}]}}
            """;
        using var folder = new TemporaryFolder().With("old/netpol.yaml", "cilium_version: 1.19").With("old/a.yaml", Kafka).With("new/a.yaml", Kafka);

        var run = folder.Run("lint", ".");

        run.Output.ShouldContain("new/a.yaml:2:");
        run.Output.ShouldContain("NPS0811");
        run.Output.ShouldNotContain("old/a.yaml");
        folder.Run("lint", "new", "--cilium-version", "1.18").ExitCode.ShouldBe(0);
        folder.Run("lint", "new", "--cilium-version", "1.21").Error.ShouldContain("Write 1.18, 1.19 or 1.20.");
    }

    [Theory]
    [InlineData("calico")]
    [InlineData("cilium")]
    public void An_engine_that_is_not_supported_is_refused(string engine)
    {
        var run = ToolRun.WithInput(Sample.Clean, "lint", "-", "--engine", engine);

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Error.ShouldContain($"--engine {engine} is not supported yet");
    }

    [Fact]
    public void The_output_is_the_same_on_every_run()
    {
        using var folder = new TemporaryFolder().With("b.yaml", Sample.Trap).With("a.yaml", Sample.Refused);

        folder.Run("lint", ".").ShouldBe(folder.Run("lint", "."));
    }
}
