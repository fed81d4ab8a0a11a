using NetPolSdk.Deployment.Snapshots;
using NetPolSdk.Deployment.Stacks;
using NetPolSdk.Tool.CommandLine;

namespace NetPolSdk.Tool.Input;

/// <summary>Reads a cluster as input of a verb, and tells what of it could not be read.</summary>
internal static class LiveInput
{
    private static readonly SnapshotKind[] ForAnswers = [.. SnapshotKind.All.Where(kind => kind.Part != SnapshotPart.Callers)];

    /// <summary>Reads the cluster that the user means.</summary>
    /// <param name="context">The run.</param>
    /// <param name="forRules">Whether the rules are to judge it, which look at more.</param>
    public static InputManifest Read(VerbContext context, bool forRules)
    {
        var server = ClusterInput.Reach(context).Server;
        var reading = ClusterSnapshot.ReadAsync(server, ClusterInput.OnlyNamespace(context.Arguments), forRules ? SnapshotKind.All : ForAnswers, context.Cancellation);
        var snapshot = reading.GetAwaiter().GetResult();
        Tell(snapshot, context);
        return InputManifest.Of(snapshot);
    }

    /// <summary>Tells what is not part of the answer, and the RBAC rules that would change that.</summary>
    /// <param name="snapshot">What was read.</param>
    /// <param name="context">The run.</param>
    public static void Tell(ClusterSnapshot snapshot, VerbContext context)
    {
        if (snapshot.Unserved.Where(kind => kind.Part == SnapshotPart.Policies).ToArray() is { Length: > 0 } unserved)
        {
            context.Note($"not served by this cluster, so that there are none: {string.Join(", ", unserved.Select(kind => kind.ToString()))}");
        }

        if (snapshot.Unseen.Count == 0)
        {
            return;
        }

        context.Note($"not part of the answer, because they cannot be listed: {string.Join(", ", snapshot.Unseen.Select(unseen => unseen.Kind.ToString()))}");
        foreach (var line in Reasons(snapshot).SelectMany(text => text.Split('\n')))
        {
            context.Console.Error.WriteLine("  " + SafeText.Line(line));
        }

        if (ClusterInput.OnlyNamespace(context.Arguments) is null && !snapshot.IsWhole)
        {
            context.Console.Error.WriteLine("  Or read one namespace only, with --namespace.");
        }
    }

    /// <summary>Why kinds could not be listed: one message for all missing rights, and one for whatever else there is.</summary>
    /// <param name="snapshot">What was read.</param>
    public static IEnumerable<string> Reasons(ClusterSnapshot snapshot) =>
        MissingRightsText.Of(snapshot.Unseen.Select(unseen => unseen.Refusal.MissingPermission).OfType<Deployment.Clusters.MissingPermission>())
            .Concat(snapshot.Unseen.Where(unseen => unseen.Refusal.MissingPermission is null).Select(unseen => unseen.Refusal.Message));
}
