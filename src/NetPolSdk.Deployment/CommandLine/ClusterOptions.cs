using System.CommandLine;
using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Stacks;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary>Options of the verbs that work on a cluster, so that they mean the same everywhere.</summary>
internal sealed class ClusterOptions
{
    private readonly Option<string?> _kubeconfig = new("--kubeconfig") { Description = "The kubeconfig; otherwise KUBECONFIG, ~/.kube/config, or the service account of the pod.", HelpName = "FILE" };
    private readonly Option<string?> _context = new("--context") { Description = "The context of the kubeconfig, in place of the current one.", HelpName = "NAME" };
    private readonly Option<string?> _namespace = new("--namespace", "-n") { Description = "The namespace of the stack's inventory and of policies that name none, in place of that of the context.", HelpName = "NAME" };
    private readonly Option<string?> _as = new("--as") { Description = "Act for this user.", HelpName = "USER" };
    private readonly Option<string[]> _asGroup = new("--as-group") { Description = "Act for this group; may be given several times.", HelpName = "GROUP" };
    private readonly Option<string> _output = new("--output", "-o") { Description = "The form of the plan.", DefaultValueFactory = _ => "text" };
    private readonly Option<bool> _adopt = new("--adopt") { Description = "Make objects that are there already and belong to no stack part of this one." };
    private readonly Option<bool> _force = new("--force-conflicts") { Description = "Take objects and fields from others who own them." };
    private readonly Option<int> _concurrency = new("--concurrency") { Description = "How many requests are under way at once.", DefaultValueFactory = _ => 16 };
    private readonly Option<bool> _noConnections = new("--no-connections") { Description = "Do not list pods and Services, and do not say which connections change." };

    public ClusterOptions()
    {
        _output.AcceptOnlyFromAmong("text", "json");
        _concurrency.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 256)
            {
                result.AddError("--concurrency is from 1 to 256.");
            }
        });
    }

    /// <summary>Adds the options of a verb.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="takes">Whether it can take what is there already.</param>
    public void AddTo(Command verb, bool takes)
    {
        foreach (var option in takes ? new Option[] { _adopt, _force } : [])
        {
            verb.Add(option);
        }

        AddSelectionTo(verb);
        foreach (var option in new Option[] { _output, _concurrency, _noConnections })
        {
            verb.Add(option);
        }
    }

    /// <summary>Adds the options that say which cluster is meant.</summary>
    /// <param name="verb">The verb.</param>
    public void AddSelectionTo(Command verb)
    {
        foreach (var option in new Option[] { _kubeconfig, _context, _namespace, _as, _asGroup })
        {
            verb.Add(option);
        }
    }

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_output) == "json";

    public ClusterSelection Selection(ParseResult parsed) => new()
    {
        Kubeconfig = parsed.GetValue(_kubeconfig),
        Context = parsed.GetValue(_context),
        Namespace = parsed.GetValue(_namespace),
        ImpersonatedUser = parsed.GetValue(_as),
        ImpersonatedGroups = [.. parsed.GetValue(_asGroup) ?? []],
    };

    public StackOptions Stack(ParseResult parsed, string @namespace) => new()
    {
        Namespace = @namespace,
        Adopt = parsed.CommandResult.Command.Options.Contains(_adopt) && parsed.GetValue(_adopt),
        ForceConflicts = parsed.CommandResult.Command.Options.Contains(_force) && parsed.GetValue(_force),
        Concurrency = parsed.GetValue(_concurrency),
        WithConnections = !parsed.GetValue(_noConnections),
    };
}
