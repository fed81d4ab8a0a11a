using NetPolSdk.Deployment.Clusters.Kubeconfigs;

namespace NetPolSdk.Deployment.Clusters.Credentials;

/// <summary>
/// Finds a program on the <c>PATH</c>, and nowhere else: the platform would look into the current folder first, where a
/// repository that was just cloned could have laid one.
/// </summary>
internal static class SearchPath
{
    /// <summary>The full path of a program; null where there is none.</summary>
    public static string? Find(string command, LocalEnvironment environment)
    {
        var endings = OperatingSystem.IsWindows() ? ["", .. (environment.Variable("PATHEXT") ?? ".exe;.cmd;.bat").Split(';')] : new[] { "" };
        var folders = (environment.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathFullyQualified);
        return (from folder in folders
                from ending in endings
                let path = Path.Combine(folder, command + ending)
                where IsProgram(path)
                select path).FirstOrDefault();
    }

    private static bool IsProgram(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
