using System.Diagnostics;
using System.Text.Json;

namespace NetPolSdk.Tool.Tests.Probing;

/// <summary>Runs what a container of a manifest would run, in a shell of this machine, with nothing on its PATH but what it is given.</summary>
internal sealed class Container : IDisposable
{
    private readonly TemporaryFolder _programs = new();

    private Container()
    {
    }

    /// <summary>A netcat that is none: what its variable OPEN names is open, SILENT drops, UNKNOWN has no address; all else is refused.</summary>
    public static Container WithFakeNetcat()
    {
        var container = new Container();
        container._programs.With("nc", """
            #!/bin/sh
            udp=
            while [ "$#" -gt 2 ]; do
              [ "$1" = -u ] && udp=yes
              shift
            done
            case " $OPEN " in *" $1:$2 "*)
              [ -z "$udp" ] || head -n 1
              exit 0 ;;
            esac
            case " $SILENT " in *" $1:$2 "*)
              [ -z "$udp" ] || exit 0
              echo "nc: $1 ($1:$2): Connection timed out" >&2
              exit 1 ;;
            esac
            case " $UNKNOWN " in *" $1:$2 "*)
              echo "nc: bad address '$1'" >&2
              exit 1 ;;
            esac
            case " $BROKEN " in *" $1:$2 "*)
              echo "nc: invalid option -- 'z'" >&2
              exit 1 ;;
            esac
            echo "nc: $1 ($1:$2): Connection refused" >&2
            exit 1

            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(container._programs["nc"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        foreach (var program in new[] { "sh", "head", "wc", "timeout", "sleep", "date" })
        {
            container.Link(program, Programs.Find(program));
        }

        return container;
    }

    /// <summary>The programs of busybox alone; null where there is none with the netcat of its images.</summary>
    public static Container? WithBusybox()
    {
        if (Programs.Find("busybox") is not { } busybox || !Output(busybox, ["nc", "--help"], null).Contains("-z", StringComparison.Ordinal))
        {
            return null;
        }

        var container = new Container();
        foreach (var program in new[] { "sh", "nc", "head", "wc", "timeout", "sleep", "date", "true", "tcpsvd", "udpsvd" })
        {
            container.Link(program, busybox);
        }

        return container;
    }

    /// <summary>What the container prints.</summary>
    /// <param name="container">The container, as a manifest in JSON has it.</param>
    /// <param name="variables">Variables of its environment.</param>
    public string Run(JsonElement container, params (string Name, string Value)[] variables) => Output(_programs["sh"], Arguments(container), Environment(variables));

    /// <summary>Starts the container.</summary>
    /// <param name="container">The container, as a manifest in JSON has it.</param>
    public Process Start(JsonElement container) => Process.Start(Info(_programs["sh"], Arguments(container), Environment([])))!;

    public void Dispose() => _programs.Dispose();

    private static string[] Arguments(JsonElement container)
    {
        string[] line = [.. container.GetProperty("command").EnumerateArray().Concat(container.GetProperty("args").EnumerateArray()).Select(item => Expanded(item.GetString()!))];
        line[0].ShouldBe("/bin/sh");
        return line[1..];
    }

    /// <summary>As the kubelet does it with arguments: <c>$$</c> becomes <c>$</c>, and <c>$(NAME)</c> the value of a variable that is there.</summary>
    private static string Expanded(string argument) => argument.Replace("$$", "$", StringComparison.Ordinal).Replace("$(KUBERNETES_SERVICE_HOST)", "10.96.0.1", StringComparison.Ordinal);

    private Dictionary<string, string> Environment((string Name, string Value)[] variables) =>
        new(variables.Select(variable => KeyValuePair.Create(variable.Name, variable.Value))) { ["PATH"] = _programs.Path };

    private void Link(string program, string? target) => File.CreateSymbolicLink(_programs[program], target ?? throw new InvalidOperationException($"{program} is not installed."));

    private static string Output(string program, string[] arguments, Dictionary<string, string>? environment)
    {
        using var process = Process.Start(Info(program, arguments, environment))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit(TimeSpan.FromMinutes(2)).ShouldBeTrue();
        return environment is null ? output.Result + error.Result : output.Result;
    }

    private static ProcessStartInfo Info(string program, string[] arguments, Dictionary<string, string>? environment)
    {
        var info = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (environment is not null)
        {
            info.Environment.Clear();
            foreach (var (name, value) in environment)
            {
                info.Environment.Add(name, value);
            }
        }

        return info;
    }
}
