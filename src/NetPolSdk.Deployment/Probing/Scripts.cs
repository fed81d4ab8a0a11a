using System.Reflection;

namespace NetPolSdk.Deployment.Probing;

/// <summary>
/// The scripts that run in pods, for a POSIX shell such as that of busybox. What they are to do comes as arguments, so that nothing is ever
/// spliced into them. They hold no <c>$$</c>, and no <c>$(NAME)</c> of a variable, which Kubernetes would replace in a container's arguments.
/// </summary>
internal static class Scripts
{
    /// <summary>Tries connections.</summary>
    public static string Probe { get; } = Read("probe.sh");

    /// <summary>Listens in place of a workload.</summary>
    public static string StandIn { get; } = Read("stand-in.sh");

    /// <summary>Waits for calls to get through.</summary>
    public static string Wait { get; } = Read("wait.sh");

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
