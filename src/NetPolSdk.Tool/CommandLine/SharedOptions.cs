using System.CommandLine;

namespace NetPolSdk.Tool.CommandLine;

/// <summary>Options that several verbs have, so that they mean the same everywhere.</summary>
internal static class SharedOptions
{
    /// <summary>Plain output even on a terminal.</summary>
    public static Option<bool> NoColor { get; } = new("--no-color")
    {
        Description = "Plain text even on a terminal. The variable NO_COLOR does the same.",
        Recursive = true,
    };

    /// <summary>A file instead of standard output.</summary>
    public static Option<string?> Output { get; } = new("--output", "-o")
    {
        Description = "Write to this file, whole or not at all, instead of standard output.",
        HelpName = "FILE",
    };

    /// <summary>Whose semantics rules judge by.</summary>
    public static Option<string> Engine { get; } = EngineOption();

    /// <summary>The manifests.</summary>
    public static Argument<string[]> Paths() => new("PATH")
    {
        Description = "Manifests: files, folders (with all below them) or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The manifests of a verb that can read a cluster instead.</summary>
    public static Argument<string[]> PathsUnlessCluster() => new("PATH")
    {
        Description = "Manifests: files, folders (with all below them) or - for standard input. None with --cluster.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>An option for the form of the data; the first format is the default.</summary>
    /// <param name="formats">The formats, in the order of the help.</param>
    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format", "-f")
        {
            Description = "The form of the output.",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    /// <summary>An option for the least severity that fails.</summary>
    public static Option<string> FailOn()
    {
        var option = new Option<string>("--fail-on")
        {
            Description = "The least severity that gives exit code 1.",
            DefaultValueFactory = _ => "error",
        };
        option.AcceptOnlyFromAmong("error", "warning", "info", "never");
        return option;
    }

    /// <summary>The severity that a value of <see cref="FailOn"/> names; null where nothing fails.</summary>
    /// <param name="failOn">The value.</param>
    public static Severity? LeastSeverity(string failOn) => failOn switch
    {
        "never" => null,
        "info" => Severity.Info,
        "warning" => Severity.Warning,
        _ => Severity.Error,
    };

    private static Option<string> EngineOption()
    {
        var option = new Option<string>("--engine")
        {
            Description = "Whose semantics decide where engines differ.",
            DefaultValueFactory = _ => "upstream",
        };
        option.AcceptOnlyFromAmong("upstream", "calico", "cilium");
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "calico" or "cilium" } engine])
            {
                result.AddError($"Rules judge policies by the Kubernetes specification, and those of Calico and Cilium by their own; --engine {engine.Value} is not supported yet. Leave the option out, or use --engine upstream.");
            }
        });
        return option;
    }
}
