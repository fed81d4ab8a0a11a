using System.CommandLine;
using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Conversion;

namespace NetPolSdk.Tool.Verbs;

/// <summary><c>netpol convert PATH… --to KIND</c>: the policies as another kind, with proof.</summary>
internal static class ConvertVerb
{
    private static readonly Argument<string[]> Paths = SharedOptions.Paths();

    private static readonly Option<string> To = Target();

    private static readonly Option<bool> Unproven = new("--unproven")
    {
        Description = "Also give policies of which it could not be decided whether they mean the same.",
    };

    private static readonly Option<string> Format = SharedOptions.Format("yaml", "json");

    /// <summary>The verb.</summary>
    /// <param name="console">The console.</param>
    public static Command Create(ToolConsole console)
    {
        var verb = new VerbCommand(
            "convert",
            "Prints the policies as another kind, proven to mean the same, or says where meaning would change.",
            new Example("From v1alpha1 to v1alpha2", "netpol convert ./admin --to ClusterNetworkPolicy > cluster-policies.yaml"),
            new Example("For a cluster with Cilium", "netpol convert ./policies --to CiliumNetworkPolicy --output cilium.yaml"),
            new Example("What Calico's policies say that NetworkPolicies can say, too", "netpol convert ./calico --to NetworkPolicy"),
            new Example("What a cluster holds now, and what it is proven on", "kubectl get anp,banp,pods,namespaces,nodes -A -o yaml | netpol convert - --to ClusterNetworkPolicy"))
        {
            Paths,
            To,
            Unproven,
            Format,
            EvaluationOptions.PodRanges,
            EvaluationOptions.IpBlocks,
            SharedOptions.Output,
        };
        verb.Runs(console, Run);
        return verb;
    }

    private static int Run(VerbContext context)
    {
        var input = InputManifest.Read(context.Arguments.GetRequiredValue(Paths), context.Console, context.Cancellation, new ManifestOptions { AlreadyInCluster = true });
        input.RequireObjects(context);
        if (!input.NoteFindings(context))
        {
            throw new UnusableInputException("the manifests cannot all be used, and a part of them would not mean what the whole does. Nothing is converted.");
        }

        // They are noted, and what is proven holds beside any other policies.
        _ = input.NoteUnknownKinds(context);

        var target = context.Arguments.GetRequiredValue(To);
        var options = new ConversionOptions
        {
            Inventory = input.Manifest.ToCluster(),
            Evaluation = EvaluationOptions.Of(context.Arguments),
            AcceptUnproven = context.Arguments.GetValue(Unproven),
        };
        var conversion = Convert(target, input.Manifest, options, context.Cancellation);
        if (conversion.Sources.Count == 0)
        {
            throw new UnusableInputException($"there is no policy that becomes {target}. {Sources(target)}");
        }

        new ConversionReport(conversion, input.Manifest).Write(context.Console.Error);
        context.Note(new ConversionReport(conversion, input.Manifest).Summary(target));
        if (conversion.Refusals.Count > 0)
        {
            return ExitCode.Findings;
        }

        context.WriteData(output => output.Write(context.Arguments.GetRequiredValue(Format) == "json" ? conversion.Policies.ToJson() + "\n" : conversion.Policies.ToYaml()));
        return ExitCode.Fine;
    }

    private static PolicyConversion Convert(string target, Manifest manifest, ConversionOptions options, CancellationToken cancellation)
    {
        try
        {
            return PolicyConversion.To(Enum.Parse<ConversionTarget>(target), manifest.Policies, options, cancellation);
        }
        catch (ArgumentException unfit)
        {
            throw UnusableInputException.Of(unfit);
        }
    }

    private static string Sources(string target) => Enum.Parse<ConversionTarget>(target) switch
    {
        ConversionTarget.AdminNetworkPolicy => "ClusterNetworkPolicies do.",
        ConversionTarget.NetworkPolicy => "NetworkPolicies of Calico (projectcalico.org/v3) and CiliumNetworkPolicies do.",
        ConversionTarget.CalicoNetworkPolicy or ConversionTarget.CiliumNetworkPolicy => "NetworkPolicies (networking.k8s.io/v1) do.",
        _ => "AdminNetworkPolicies and BaselineAdminNetworkPolicies do.",
    };

    private static Option<string> Target()
    {
        var option = new Option<string>("--to") { Description = "The kind to convert to.", HelpName = "KIND", Required = true };
        option.AcceptOnlyFromAmong(Enum.GetNames<ConversionTarget>());
        return option;
    }
}
