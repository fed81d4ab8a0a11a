namespace NetPolSdk.Deployment.Tests;

public sealed class OutputFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netpolsdk-tests-").FullName;

    private string Target => Path.Combine(_folder, "policies");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_policy_has_a_file_numbered_in_the_order_of_the_layers()
    {
        var run = await ProgramRun.Of("synth", "--output-dir", Target);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe("");
        Files().ShouldBe(["01-shop-default-deny-all.yaml", "02-shop-allow-dns-egress.yaml", "03-shop-api.yaml", "kustomization.yaml"]);
        Text("03-shop-api.yaml").ShouldBe(ProgramRun.Api.ToYaml());
        Text("kustomization.yaml").ShouldBe("""
            # Written by NetPolSdk. The next run replaces this file and those that it lists.
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources:
            - 01-shop-default-deny-all.yaml
            - 02-shop-allow-dns-egress.yaml
            - 03-shop-api.yaml

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_second_run_writes_the_same_bytes()
    {
        await ProgramRun.Of("synth", "--output-dir", Target);
        var first = Directory.GetFiles(Target).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        await ProgramRun.Of("synth", "--output-dir", Target);

        Directory.GetFiles(Target).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ShouldBe(first);
    }

    [Fact]
    public async Task Files_of_an_earlier_run_that_are_no_longer_made_are_removed()
    {
        await ProgramRun.Of("synth", "--output-dir", Target);
        await ProgramRun.Of(stack => stack.Add(ProgramRun.Api), ["synth", "--format", "json", "--output-dir", Target]);

        Files().ShouldBe(["01-shop-api.json", "kustomization.yaml"]);
    }

    [Fact]
    public async Task A_folder_with_files_of_others_is_left_alone()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "kustomization.yaml"), "resources: []\n");
        var run = await ProgramRun.Of("synth", "--output-dir", Target);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("holds kustomization.yaml, which no earlier run wrote");
        Text("kustomization.yaml").ShouldBe("resources: []\n");
        Files().ShouldBe(["kustomization.yaml"]);
    }

    [Fact]
    public async Task A_file_beside_those_of_an_earlier_run_keeps_the_folder_as_it_is()
    {
        await ProgramRun.Of("synth", "--output-dir", Target);
        File.WriteAllText(Path.Combine(Target, "notes.md"), "mine");
        var run = await ProgramRun.Of(stack => stack.Add(ProgramRun.Api), ["synth", "--output-dir", Target]);

        run.ExitCode.ShouldBe(2);
        Files().Count().ShouldBe(5);
    }

    [Fact]
    public async Task Where_the_folder_is_a_file_nothing_is_written()
    {
        File.WriteAllText(Target, "a file");
        var run = await ProgramRun.Of("synth", "--output-dir", Target);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("is a file. Name a folder with --output-dir.");
    }

    private IEnumerable<string> Files() => Directory.GetFileSystemEntries(Target).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private string Text(string name) => File.ReadAllText(Path.Combine(Target, name));
}
