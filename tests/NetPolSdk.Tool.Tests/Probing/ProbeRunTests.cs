using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Xml.Linq;

namespace NetPolSdk.Tool.Tests.Probing;

/// <summary>The Jobs, run in a shell of this machine, and what <c>netpol probe --read</c> makes of what they print.</summary>
public sealed class ProbeRunTests
{
    private static readonly string[] Quick = ["--settle", "0", "--timeout", "1", "--attempts", "1", "--format", "json"];

    [Fact]
    public void What_is_found_as_predicted_agrees()
    {
        var run = Read(Run(("OPEN", "10.0.0.3:5432"), ("SILENT", "")));

        run.Output.ShouldContain("agrees  shop/api[Pod] -> data/postgres[Pod] on 5432/TCP: predicted allowed, live allowed\n");
        run.Output.ShouldContain("DIFFERS shop/frontend[Pod] -> data/postgres[Pod] on 5432/TCP: predicted denied, live allowed\n");
        run.Output.ShouldEndWith("1 of 2 connections agree, 1 differ, 0 could not be told\n");
        run.ExitCode.ShouldBe(1);
    }

    [Fact]
    public void Dropped_packets_are_a_denial()
    {
        var run = Read(Run(("SILENT", "10.0.0.3:5432")));

        run.Output.ShouldContain("DIFFERS shop/api[Pod] -> data/postgres[Pod] on 5432/TCP: predicted allowed, live denied\n");
        run.Output.ShouldContain("agrees  shop/frontend[Pod] -> data/postgres[Pod] on 5432/TCP: predicted denied, live denied\n");
    }

    [Theory]
    [InlineData("UNKNOWN", "the name does not resolve, so nothing was tried")]
    [InlineData("BROKEN", "netcat failed")]
    [InlineData("NOTHING", "refused: the packet arrived and nothing listens, or the network plugin rejects what it denies")]
    public void What_may_mean_both_is_neither_agreement_nor_difference_and_does_not_pass(string variable, string note)
    {
        var run = Read(Run((variable, "10.0.0.3:5432")));

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain($"UNKNOWN shop/frontend[Pod] -> data/postgres[Pod] on 5432/TCP: predicted denied, live unknown ({note}");
        run.Output.ShouldEndWith("0 of 2 connections agree, 0 differ, 2 could not be told\n");
    }

    [Theory]
    [InlineData("denied", "1 of 2 connections agree, 1 differ, 0 could not be told\n", "DIFFERS shop/api")]
    [InlineData("allowed", "1 of 2 connections agree, 1 differ, 0 could not be told\n", "DIFFERS shop/frontend")]
    public void What_a_refusal_means_can_be_said(string means, string summary, string differs)
    {
        var run = Read(Run(), "--refused-means", means);

        run.Output.ShouldEndWith(summary);
        run.Output.ShouldContain(differs);
    }

    [Fact]
    public void Where_something_accepts_for_the_pod_nothing_is_believed()
    {
        var run = Read(Run(("OPEN", "127.0.0.1:1 10.0.0.3:5432")));

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldEndWith("0 of 2 connections agree, 0 differ, 2 could not be told\n");
        run.Output.ShouldContain("the pod's connection to itself was not refused");
    }

    [Fact]
    public void An_answer_over_UDP_is_one_and_silence_is_a_denial_of_a_stand_in_only()
    {
        using var shell = Container.WithFakeNetcat();
        using var folder = new TemporaryFolder().With("m.yaml", ProbeSample.Live).With("e.yaml", "allow:\n- shop/api -> kube-system/dns on 53/UDP\n");
        var own = ProbeSample.Objects(folder.Run(["probe", "--emit", "e.yaml", "m.yaml", .. Quick])).ShouldHaveSingleItem();
        var objects = ProbeSample.Objects(folder.Run(["probe", "--emit", "--stand-ins", "e.yaml", "m.yaml", .. Quick]));
        var host = objects[0].GetProperty("metadata").GetProperty("name").GetString() + ".kube-system.svc:53";

        Read(shell.Run(ProbeSample.ContainerOf(own), ("OPEN", "10.0.0.9:53"))).ExitCode.ShouldBe(0);
        Read(shell.Run(ProbeSample.ContainerOf(own), ("SILENT", "10.0.0.9:53"))).Output.ShouldContain("live unknown (no answer over UDP: denied, or a server with nothing to say; a stand-in answers)");
        Read(shell.Run(ProbeSample.ContainerOf(objects[^1]), ("SILENT", host))).Output.ShouldContain("DIFFERS shop/api[Pod] -> kube-system/dns[Pod] on 53/UDP: predicted allowed, live denied");
        Read(shell.Run(ProbeSample.ContainerOf(objects[^1]), ("OPEN", host))).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void What_was_only_assumed_is_said_with_the_result()
    {
        using var shell = Container.WithFakeNetcat();
        using var folder = new TemporaryFolder().With("e.yaml", "allow:\n- shop/api -> data/postgres on 5432/TCP\n").With("m.yaml", ProbeSample.Live.Replace("  podIP: 10.0.0.3\n", "  phase: Running\n", StringComparison.Ordinal));
        var job = ProbeSample.Objects(folder.Run(["probe", "--emit", "e.yaml", "m.yaml", .. Quick])).ShouldHaveSingleItem();

        Read(shell.Run(ProbeSample.ContainerOf(job), ("OPEN", "postgres.data.svc:5432"))).Output.ShouldContain("live allowed (tried at the Service of its name, which the manifests do not have)\n");
        Read(shell.Run(ProbeSample.ContainerOf(job), ("UNKNOWN", "postgres.data.svc:5432"))).Output.ShouldContain("live unknown (the name does not resolve");
    }

    [Fact]
    public void Json_Markdown_and_JUnit_say_the_same()
    {
        var log = Run(("OPEN", "10.0.0.3:5432"));

        using var json = JsonDocument.Parse(Read(log, "--format", "json").Output);
        var first = json.RootElement[0];
        first.EnumerateObject().Select(member => member.Name).ShouldBe(["from", "to", "port", "predicted", "expected", "live", "outcome", "agrees"]);
        json.RootElement.EnumerateArray().Select(result => result.GetProperty("agrees").GetBoolean()).ShouldBe([true, false]);
        Read(log, "--format", "md").Output.ShouldContain("| shop/frontend\\[Pod\\] | data/postgres\\[Pod\\] | 5432/TCP | denied | allowed | **no** |\n");
        var report = XDocument.Parse(Read(log, "--format", "junit").Output);
        report.Descendants("testcase").Count().ShouldBe(2);
        report.Descendants("failure").ShouldHaveSingleItem().Attribute("message")!.Value.ShouldBe("predicted denied, live allowed");
    }

    [Fact]
    public void Logs_of_several_pods_are_read_whatever_stands_before_a_line()
    {
        var lines = Run(("OPEN", "10.0.0.3:5432")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var mixed = string.Join('\n', lines.Select((line, index) => index % 2 == 0 ? "[pod/netpol-probe-api/probe] " + line : "2026-01-01T00:00:00Z " + line).Prepend("sh: something else").Reverse());

        Read(mixed).Output.ShouldEndWith("1 of 2 connections agree, 1 differ, 0 could not be told\n");
    }

    [Fact]
    public void What_is_missing_keeps_the_check_from_being_passed()
    {
        var lines = Run(("OPEN", "10.0.0.3:5432")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains("shop/frontend", StringComparison.Ordinal)).ToArray();
        var ofApi = lines.Where(line => line.Contains("shop/api", StringComparison.Ordinal) || line.Contains("probe-api", StringComparison.Ordinal)).ToArray();

        var run = Read(string.Join('\n', ofApi));
        run.Output.ShouldEndWith("1 of 1 connections agree, 0 differ, 0 could not be told\n");
        run.Error.ShouldContain("the logs of 1 are missing or not complete.");
        run.ExitCode.ShouldBe(1);
        Read(ofApi[0]).Error.ShouldContain("No log is complete");
        Read(ofApi[^1]).Error.ShouldContain("there are no results of probes in standard input.");
        Read(ofApi[0][..40] + "\n" + string.Join('\n', lines)).Error.ShouldContain("1 lines of probes cannot be read.");
    }

    [Fact]
    public void A_line_without_an_end_fills_no_memory_and_is_not_passed_over()
    {
        var log = Run(("OPEN", "10.0.0.3:5432"));

        Read(log + "{\"netpolsdk\":\"probe/1\"," + new string('x', 1_000_000), "--format", "json").Error.ShouldContain("1 lines of probes cannot be read.");
    }

    [Fact]
    public void Results_that_contradict_each_other_are_not_believed()
    {
        var log = Run(("OPEN", "10.0.0.3:5432"));

        Read(log + log.Replace("\"open\"", "\"timeout\"", StringComparison.Ordinal)).Output.ShouldEndWith("0 of 2 connections agree, 0 differ, 2 could not be told\n");
    }

    [SkippableFact]
    public void Real_netcat_of_busybox_tells_open_from_refused_and_a_stand_in_answers()
    {
        using var shell = Container.WithBusybox();
        Skip.If(shell is null, "busybox with the netcat of its images is not installed");

        var (tcp, udp, closed) = (FreePort(), FreePort(), FreePort());
        using var folder = new TemporaryFolder()
            .With("e.yaml", $"allow:\n- shop/api -> data/postgres on {tcp}/TCP\n- shop/api -> data/postgres on {udp}/UDP\n- shop/api -> data/postgres on {closed}/TCP\n")
            .With("s.yaml", $"allow:\n- shop/api -> data/postgres on {tcp}/TCP\n- shop/api -> data/postgres on {udp}/UDP\n")
            .With("m.yaml", ProbeSample.Live.Replace("10.0.0.3", "127.0.0.1", StringComparison.Ordinal).Replace("port: 5432\n", "port: 1\n      endPort: 65535\n    - protocol: UDP\n", StringComparison.Ordinal));
        var standIn = ProbeSample.Objects(folder.Run("probe", "--stand-ins", "s.yaml", "m.yaml", "--format", "json")).ShouldHaveSingleItem();
        var probe = ProbeSample.Objects(folder.Run(["probe", "--emit", "e.yaml", "m.yaml", .. Quick])).ShouldHaveSingleItem();

        using var server = shell.Start(ProbeSample.ContainerOf(standIn));
        try
        {
            WaitFor(tcp);
            var run = Read(shell.Run(ProbeSample.ContainerOf(probe)));

            run.Output.ShouldContain($"agrees  shop/api[Pod] -> data/postgres[Pod] on {tcp}/TCP: predicted allowed, live allowed\n");
            run.Output.ShouldContain($"agrees  shop/api[Pod] -> data/postgres[Pod] on {udp}/UDP: predicted allowed, live allowed\n");
            run.Output.ShouldContain($"UNKNOWN shop/api[Pod] -> data/postgres[Pod] on {closed}/TCP: predicted allowed, live unknown (refused");
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    private static string Run(params (string Name, string Value)[] variables)
    {
        using var shell = Container.WithFakeNetcat();
        using var folder = new TemporaryFolder().With("e.yaml", ProbeSample.Expectations).With("m.yaml", ProbeSample.Live);
        return string.Concat(ProbeSample.Objects(folder.Run(["probe", "--emit", "e.yaml", "m.yaml", .. Quick])).Select(job => shell.Run(ProbeSample.ContainerOf(job), variables)));
    }

    private static ToolRun Read(string log, params string[] options) => ToolRun.WithInput(log, ["probe", "--read", "-", .. options]);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void WaitFor(int port)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var client = new TcpClient("127.0.0.1", port);
                return;
            }
            catch (SocketException) when (tries < 100)
            {
                Thread.Sleep(50);
            }
        }
    }
}
