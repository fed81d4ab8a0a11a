namespace NetPolSdk.Tool.Tests;

public sealed class LintConfigurationTests
{
    private static readonly string TrapElsewhere = Sample.Trap.Replace("namespace: shop", "namespace: other", StringComparison.Ordinal);

    [Fact]
    public void The_nearest_settings_of_each_file_count()
    {
        using var folder = new TemporaryFolder()
            .With("netpol.yaml", "rules: {NPS1001: error}")
            .With("a/trap.yaml", Sample.Trap)
            .With("b/netpol.yaml", "rules: {NPS1001: none}")
            .With("b/deep/trap.yaml", TrapElsewhere);

        var run = folder.Run("lint", "a", "b");

        run.Output.ShouldStartWith("a/trap.yaml:10:5: error NPS1001: ");
        run.Output.ShouldNotContain("b/deep");
        run.ExitCode.ShouldBe(1, run.ToString());
        run.Error.ShouldContain("2 policies of 2 files");
    }

    [Fact]
    public void A_setting_that_cannot_be_used_is_an_error_at_its_place()
    {
        using var folder = new TemporaryFolder().With("p/netpol.yaml", "# ours\nmesh: istio\n").With("p/clean.yaml", Sample.Clean);

        var run = folder.Run("lint", "p");

        run.Output.ShouldStartWith("p/netpol.yaml:2:7: error NPS9005: netpol.yaml mesh: mesh: \"istio\" is not none, istio-ambient, istio-sidecar or linkerd.");
        run.ExitCode.ShouldBe(1, run.ToString());
    }

    [Fact]
    public void A_manifest_of_that_name_is_linted()
    {
        using var folder = new TemporaryFolder().With("netpol.yaml", Sample.Trap);

        folder.Run("lint", ".").Output.ShouldStartWith("netpol.yaml:10:5: warning NPS1001: ");
    }

    [Fact]
    public void Standard_input_has_the_settings_of_the_current_folder()
    {
        using var folder = new TemporaryFolder().With("netpol.yaml", "rules: {NPS1001: error}");

        ToolRun.In(folder.Path, Sample.Trap, "lint", "-").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void A_rule_of_validity_can_be_set_too()
    {
        using var folder = new TemporaryFolder().With("netpol.yaml", "rules: {NPS0003: warning}").With("refused.yaml", Sample.Refused);

        folder.Run("lint", "refused.yaml").Output.ShouldContain("warning NPS0003");
    }

    [Fact]
    public void The_command_line_counts_over_the_file()
    {
        using var folder = new TemporaryFolder().With("netpol.yaml", "rules: {NPS1001: error}").With("trap.yaml", Sample.Trap);

        folder.Run("lint", "trap.yaml", "--rules", "NPS1001: none").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Settings_may_be_in_a_file_of_any_name()
    {
        using var folder = new TemporaryFolder().With("prod.settings", "rules: {NPS1001: error}").With("netpol.yaml", "mesh: istio").With("trap.yaml", Sample.Trap);

        var run = folder.Run("lint", "trap.yaml", "--config", "prod.settings");

        run.Output.ShouldStartWith("trap.yaml:10:5: error NPS1001: ");
        run.Output.ShouldNotContain("NPS9005");
    }

    [Theory]
    [InlineData("--mesh", "istio", "--mesh: \"istio\" is not none, istio-ambient, istio-sidecar or linkerd.")]
    [InlineData("--cluster-cidrs", "10.0.0.0/8,x", "--cluster-cidrs: \"x\" is not ranges")]
    [InlineData("--config", "missing.yaml", "missing.yaml")]
    public void What_the_command_line_cannot_mean_is_refused(string option, string value, string message)
    {
        var run = ToolRun.WithInput(Sample.Clean, "lint", "-", option, value);

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Error.ShouldContain(message);
        run.Output.ShouldBeEmpty();
    }
}
