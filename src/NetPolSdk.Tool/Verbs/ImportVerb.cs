using System.CommandLine;
using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Import;

namespace NetPolSdk.Tool.Verbs;

/// <summary><c>netpol import PATH…</c>: the policies as C# fluent code.</summary>
internal static class ImportVerb
{
    private static readonly Argument<string[]> Paths = SharedOptions.Paths();

    private static readonly Option<string> Namespace = Named("--namespace", "Policies", "NAMESPACE", "The C# namespace of the class.");

    private static readonly Option<string> Class = Named("--class", "ImportedPolicies", "NAME", "The name of the class.");

    /// <summary>The verb.</summary>
    /// <param name="console">The console.</param>
    public static Command Create(ToolConsole console)
    {
        var verb = new VerbCommand(
            "import",
            "Prints the policies as C# fluent code that builds equal ones.",
            new Example("Into a file of a project that references NetPolSdk", "netpol import ./manifests --output Policies.cs --namespace Shop.Network"),
            new Example("What a cluster holds now", "kubectl get networkpolicies --all-namespaces -o yaml | netpol import - --class LivePolicies"))
        {
            Paths,
            Namespace,
            Class,
            SharedOptions.Output,
        };
        verb.Runs(console, Run);
        return verb;
    }

    private static int Run(VerbContext context)
    {
        var input = InputManifest.Read(context.Arguments.GetRequiredValue(Paths), context.Console, context.Cancellation);
        input.RequireObjects(context);
        var isWhole = input.NoteFindings(context) & input.NoteUnknownKinds(context);
        var type = context.Arguments.GetRequiredValue(Class);
        var policies = CSharpFile.Translate(Located(input.Manifest), type, (place, policy, reason) =>
        {
            isWhole = false;
            context.Note($"{SafeText.Line(place)}: {SafeText.Line(policy.Metadata.ToString())} has no C# form. {SafeText.Line(reason)}");
        });
        if (policies.Count == 0)
        {
            throw new UnusableInputException("there is no policy to import.");
        }

        context.WriteData(output => CSharpFile.Write(output, policies, context.Arguments.GetRequiredValue(Namespace), type));
        return isWhole ? ExitCode.Fine : ExitCode.Unusable;
    }

    private static List<(Policy Policy, string Place)> Located(Manifest manifest) => [.. manifest.Documents
        .Where(document => document.Policy is not null)
        .Select(document => (document.Policy!, $"{document.File ?? InputPaths.StandardInput}:{document.LocationOf(FieldPath.Root).Position.Line}"))];

    private static Option<string> Named(string name, string value, string helpName, string description)
    {
        var option = new Option<string>(name) { Description = description, HelpName = helpName, DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && !text.Split('.').All(part => part.Length > 0 && CSharpIdentifier.Keyword(part) == part && IsIdentifier(part)))
            {
                result.AddError($"{name}: {Quoted.Text(text)} is no name of C#.");
            }
        });
        return option;
    }

    private static bool IsIdentifier(string part) => (char.IsLetter(part[0]) || part[0] == '_') && part.All(c => char.IsLetterOrDigit(c) || c == '_');
}
