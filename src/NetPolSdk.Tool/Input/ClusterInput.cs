using System.CommandLine;
using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.CommandLine;
using NetPolSdk.Tool.CommandLine;

namespace NetPolSdk.Tool.Input;

/// <summary>The live cluster in place of manifests: the options that say so, and which one is meant.</summary>
internal static class ClusterInput
{
    private static readonly Option<bool> Cluster = new("--cluster") { Description = "Read the live cluster in place of manifests." };

    private static readonly Option<string?> Kubeconfig = new("--kubeconfig") { Description = "The kubeconfig; otherwise KUBECONFIG, ~/.kube/config, or the service account of the pod.", HelpName = "FILE" };

    private static readonly Option<string?> Context = new("--context") { Description = "The context of the kubeconfig, in place of the current one.", HelpName = "NAME" };

    private static readonly Option<string?> Namespace = new("--namespace", "-n") { Description = "Read this namespace only, for those who may not list the whole cluster. What is in others is then not part of the answer.", HelpName = "NAME" };

    private static readonly Option<string?> As = new("--as") { Description = "Act for this user.", HelpName = "USER" };

    private static readonly Option<string[]> AsGroup = new("--as-group") { Description = "Act for this group; may be given several times.", HelpName = "GROUP" };

    private static readonly Option[] WhichOne = [Kubeconfig, Context, Namespace, As, AsGroup];

    /// <summary>Adds the options to a verb that takes manifests.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="paths">How many manifests were named.</param>
    /// <param name="needed">How many it takes, one fewer with a cluster.</param>
    public static void AddTo(Command verb, Func<System.CommandLine.Parsing.CommandResult, int> paths, int needed = 1)
    {
        verb.Add(Cluster);
        AddSelectionTo(verb);
        verb.Validators.Add(result =>
        {
            var (isLive, named) = (result.GetValue(Cluster), paths(result));
            if (!isLive && named < needed)
            {
                result.AddError("Name manifests (files, folders, or - for standard input), or read the live cluster with --cluster.");
            }
            else if (isLive && named > needed - 1)
            {
                result.AddError("--cluster is in place of manifests. Leave out the paths, or --cluster.");
            }
            else if (isLive && named < needed - 1)
            {
                result.AddError("Name the manifests to compare the cluster with.");
            }
            else if (!isLive && WhichOne.FirstOrDefault(option => result.GetResult(option) is not null) is { } without)
            {
                result.AddError($"{without.Name} is about a cluster: add --cluster.");
            }
        });
    }

    /// <summary>Adds the options that say which cluster is meant.</summary>
    /// <param name="verb">The verb.</param>
    public static void AddSelectionTo(Command verb)
    {
        foreach (var option in WhichOne)
        {
            verb.Add(option);
        }
    }

    /// <summary>Whether the user asks about a cluster.</summary>
    /// <param name="arguments">The arguments.</param>
    public static bool IsAsked(ParseResult arguments) => arguments.CommandResult.Command.Options.Contains(Cluster) && arguments.GetValue(Cluster);

    /// <summary>Whether the user asks about a cluster, of a verb that has the option.</summary>
    /// <param name="command">What was typed of the verb.</param>
    public static bool IsAsked(System.CommandLine.Parsing.CommandResult command) => command.GetValue(Cluster);

    /// <summary>The one namespace to read; null for all.</summary>
    /// <param name="arguments">The arguments.</param>
    public static string? OnlyNamespace(ParseResult arguments) => arguments.GetValue(Namespace);

    /// <summary>Reaches the cluster that is meant, and passes on what the user should know before.</summary>
    /// <param name="context">The run.</param>
    public static ReachedCluster Reach(VerbContext context)
    {
        var arguments = context.Arguments;
        var reached = context.Console.Connect(new ClusterSelection
        {
            Kubeconfig = arguments.GetValue(Kubeconfig),
            Context = arguments.GetValue(Context),
            Namespace = arguments.GetValue(Namespace),
            ImpersonatedUser = arguments.GetValue(As),
            ImpersonatedGroups = [.. arguments.GetValue(AsGroup) ?? []],
        });
        foreach (var warning in reached.Warnings)
        {
            context.Note(SafeText.Line(warning));
        }

        return reached;
    }
}
