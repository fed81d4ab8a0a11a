using System.CommandLine;
using NetPolSdk.Deployment;
using NetPolSdk.Deployment.CommandLine;
using NetPolSdk.Tool.CommandLine;

namespace NetPolSdk.Tool.Verbs;

/// <summary><c>netpol preview</c>, <c>up</c> and <c>destroy</c>: the verbs of deployment programs, for manifests.</summary>
internal static class StackVerbs
{
    private static readonly Option<string> Stack = new("--stack") { Description = "The name of the stack: what was brought up under it and is no longer in the manifests goes.", HelpName = "NAME", Required = true };

    private static readonly Argument<string[]> Paths = SharedOptions.Paths();

    private static readonly Dictionary<string, Example[]> Examples = new(StringComparer.Ordinal)
    {
        [StackVerb.Preview] =
        [
            new Example("What up would do, and what it would mean", "netpol preview manifests --stack shop"),
            new Example("The plan for a pipeline", "netpol preview manifests --stack shop --output json"),
        ],
        [StackVerb.Up] =
        [
            new Example("Into the cluster of the current context", "netpol up manifests --stack shop"),
            new Example("In a pipeline", "netpol up manifests --stack shop --yes --wait --rollback-on-failure"),
            new Example("Policies that are there already become part of the stack", "netpol up manifests --stack shop --adopt"),
        ],
        [StackVerb.Destroy] = [new Example("Everything of the stack", "netpol destroy --stack shop")],
    };

    /// <summary>Adds the verbs.</summary>
    /// <param name="root">The root.</param>
    /// <param name="console">The console.</param>
    public static void AddTo(RootCommand root, ToolConsole console)
    {
        var program = new ProgramConsole(console.Output, console.Error)
        {
            OutputIsTerminal = console.MayColour(console.OutputIsTerminal, noColor: false),
            ErrorIsTerminal = console.MayColour(console.ErrorIsTerminal, noColor: false),
            ReadAnswer = console.ReadAnswer,
            Connect = console.Connect,
        };
        new StackVerb((parsed, cancellation) => Read(parsed, console, cancellation), program).AddTo(root, Verb);
    }

    private static Command Verb(string name, string description)
    {
        var verb = new VerbCommand(name, description, Examples[name]) { Stack };
        if (name != StackVerb.Destroy)
        {
            verb.Add(Paths);
        }

        return verb;
    }

    private static PolicyStack Read(ParseResult parsed, ToolConsole console, CancellationToken cancellation)
    {
        var stack = PolicyStack.Named(parsed.GetRequiredValue(Stack));
        if (!parsed.CommandResult.Command.Arguments.Contains(Paths))
        {
            return stack;
        }

        var context = new VerbContext(parsed, console, cancellation);
        var input = InputManifest.Read(parsed.GetRequiredValue(Paths), console, cancellation);
        input.RequireObjects(context);
        var isWhole = input.NoteFindings(context) & input.NoteUnknownKinds(context);
        if (!isWhole)
        {
            throw new UnusableInputException("the manifests cannot all be used, and a part of them would not do what the whole does. Nothing was written.");
        }

        var policies = stack.Add(input.Manifest.Policies);
        return policies.Conflict() is { } conflict ? throw new UnusableInputException(conflict) : policies;
    }
}
