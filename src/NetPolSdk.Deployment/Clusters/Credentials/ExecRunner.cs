using System.ComponentModel;
using System.Diagnostics;

namespace NetPolSdk.Deployment.Clusters.Credentials;

/// <summary>Runs a plugin. What it says on standard error is for the user, and goes there; what it says on standard output is secret, and goes nowhere else.</summary>
internal static class ExecRunner
{
    private const int MostCharacters = 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PatienceWithPeople = TimeSpan.FromMinutes(10);

    public static async Task<string> RunAsync(ExecPlugin plugin, TimeProvider clock, CancellationToken cancellation)
    {
        var patience = plugin.IsInteractive ? PatienceWithPeople : Patience;
        using var process = Start(plugin);
        using var late = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            var output = await ReadAsync(process.StandardOutput, either.Token).ConfigureAwait(false);
            await process.WaitForExitAsync(either.Token).ConfigureAwait(false);
            return process.ExitCode == 0
                ? output ?? throw Failed(plugin, "says more than a credential can be", "")
                : throw Failed(plugin, $"ended with exit code {process.ExitCode}", " Log in again as the provider says, or run it by hand to see why.");
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw Failed(plugin, $"takes longer than {patience.TotalMinutes:0} min", " Run it by hand to see what it waits for.");
        }
        finally
        {
            Stop(process);
        }
    }

    private static Process Start(ExecPlugin plugin)
    {
        var start = new ProcessStartInfo(plugin.Executable ?? throw Missing(plugin, null), plugin.Arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = !plugin.IsInteractive,
        };
        foreach (var (name, value) in plugin.Variables)
        {
            start.Environment[name] = value;
        }

        start.Environment["KUBERNETES_EXEC_INFO"] = plugin.ExecInfo;
        try
        {
            var process = Process.Start(start) ?? throw Missing(plugin, null);
            if (!plugin.IsInteractive)
            {
                process.StandardInput.Close();
            }

            return process;
        }
        catch (Win32Exception exception)
        {
            throw Missing(plugin, exception);
        }
    }

    /// <summary>All that it says; null where that is too much.</summary>
    private static async Task<string?> ReadAsync(StreamReader output, CancellationToken cancellation)
    {
        var buffer = new char[MostCharacters];
        var length = await output.ReadBlockAsync(buffer, cancellation).ConfigureAwait(false);
        return length < MostCharacters ? new string(buffer, 0, length) : null;
    }

    private static void Stop(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has just ended by itself.
        }
    }

    private static KubeconfigException Missing(ExecPlugin plugin, Exception? inner) =>
        new($"{Quoted.Line(plugin.Path)}: the plugin {Quoted.Text(plugin.Command)} cannot be run: it is not there, or not executable. {(plugin.InstallHint is { } hint ? Quoted.Line(hint.Trim().ReplaceLineEndings(" ")) : "Install it, or put it on the PATH.")}", inner);

    private static KubeconfigException Failed(ExecPlugin plugin, string problem, string remedy) =>
        new($"{Quoted.Line(plugin.Path)}: the plugin {Quoted.Text(plugin.Command)} {problem}.{remedy}");
}
