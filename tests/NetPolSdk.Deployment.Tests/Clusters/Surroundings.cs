using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Clusters.Kubeconfigs;

namespace NetPolSdk.Deployment.Tests.Clusters;

/// <summary>A home folder and environment variables of their own.</summary>
internal sealed class Surroundings : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("netpolsdk-");

    public Dictionary<string, string> Variables { get; } = [];

    public bool IsInteractive { get; set; }

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string WriteScript(string name, string text)
    {
        var path = Write(name, "#!/bin/sh\n" + text.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }

    public ClusterAccess Find(ClusterSelection? selection = null) => ClusterAccess.Find(selection ?? new ClusterSelection(), new LocalEnvironment
    {
        Variable = name => Variables.GetValueOrDefault(name),
        Home = PathOf("home"),
        ServiceAccountFolder = PathOf("serviceaccount"),
        IsInteractive = IsInteractive,
    });

    public string Refused(ClusterSelection? selection = null) => Should.Throw<KubeconfigException>(() => Find(selection)).Message;

    public void Dispose() => _folder.Delete(recursive: true);
}
