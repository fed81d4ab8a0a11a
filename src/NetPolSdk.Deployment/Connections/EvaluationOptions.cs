using System.CommandLine;

namespace NetPolSdk.Deployment.Connections;

/// <summary>What the manifests do not tell of a cluster, and the user may.</summary>
internal static class EvaluationOptions
{
    /// <summary>Where pods get their addresses from.</summary>
    public static Option<Cidr[]> PodRanges { get; } = new("--pod-range")
    {
        Description = "A range that pods get their addresses from. Without it, whether an ipBlock covers a pod of unknown address is undefined.",
        HelpName = "CIDR",
        CustomParser = result =>
        {
            try
            {
                return [.. result.Tokens.Select(token => Cidr.Parse(token.Value))];
            }
            catch (InvalidPolicyException invalid)
            {
                result.AddError("--pod-range: " + invalid.Message);
                return [];
            }
        },
    };

    /// <summary>Whether an <c>ipBlock</c> matches pods.</summary>
    public static Option<string> IpBlocks { get; } = IpBlocksOption();

    /// <summary>Whose semantics decide where engines differ.</summary>
    public static Option<string?> Engine { get; } = EngineOption();

    /// <summary>What was said.</summary>
    /// <param name="arguments">The arguments.</param>
    public static ReachabilityOptions Of(ParseResult arguments) => new()
    {
        Engine = arguments.GetValue(Engine) switch
        {
            "upstream" => NetPolSdk.Engine.Upstream,
            "calico" => NetPolSdk.Engine.Calico,
            "cilium" => NetPolSdk.Engine.Cilium,
            _ => null,
        },
        PodRanges = ValueList.From(arguments.GetValue(PodRanges) ?? []),
        IpBlocks = arguments.GetValue(IpBlocks) == "outside" ? IpBlockMatching.OutsideOnly : IpBlockMatching.ByAddress,
    };

    private static Option<string?> EngineOption()
    {
        var option = new Option<string?>("--engine")
        {
            Description = "Whose semantics decide where engines differ. Without it Calico's or Cilium's where there are policies of their kinds, and else those of the Kubernetes specification.",
        };
        option.AcceptOnlyFromAmong("upstream", "calico", "cilium");
        return option;
    }

    private static Option<string> IpBlocksOption()
    {
        var option = new Option<string>("--ip-blocks")
        {
            Description = "Whether an ipBlock matches pods by their addresses, as most engines have it, or only what is outside the cluster, as Cilium has it.",
            DefaultValueFactory = _ => "address",
        };
        option.AcceptOnlyFromAmong("address", "outside");
        return option;
    }
}
