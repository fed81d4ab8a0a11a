using System.CommandLine;
using System.CommandLine.Invocation;
using NetPolSdk.Deployment.CommandLine;

namespace NetPolSdk.Deployment;

/// <summary>
/// A program that prints, lints, explains and deploys its own policies: <c>return await PolicyProgram.RunAsync("shop", args, stack =&gt; …);</c>.
/// Data goes to standard output and everything else to standard error.
/// </summary>
public static class PolicyProgram
{
    /// <summary>Runs the verb that the arguments name, <c>synth</c> where there are none.</summary>
    /// <param name="name">The name of the stack, for messages.</param>
    /// <param name="args">The program's arguments; <c>--help</c> lists the verbs.</param>
    /// <param name="configure">Adds the policies to the empty stack.</param>
    /// <param name="cancellation">Stops the run, beside Ctrl-C.</param>
    /// <returns>The exit code: 0 fine; 1 findings at or above <c>--fail-on</c>, or a plan that cannot be carried out or failed; 2 arguments, policies or a cluster that cannot be used; 130 interrupted.</returns>
    public static async Task<int> RunAsync(string name, string[] args, Func<PolicyStack, PolicyStack> configure, CancellationToken cancellation = default)
    {
        await using var console = ProgramConsole.OfProcess();
        return await RunAsync(name, args, configure, console, cancellation).ConfigureAwait(false);
    }

    internal static async Task<int> RunAsync(string name, string[] args, Func<PolicyStack, PolicyStack> configure, ProgramConsole console, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(configure);
        var root = ProgramCommand.Create(name, () => Configure(name, configure), console);
        var parsed = root.Parse(args.Length == 0 ? [SynthVerb.Name] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction or null)
        {
            return Refuse(name, parsed, console);
        }

        try
        {
            // A write that is under way when the user presses Ctrl-C is finished, and what stands is said.
            var invocation = new InvocationConfiguration { Output = console.Output, Error = console.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMinutes(2) };
            return await parsed.InvokeAsync(invocation, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is InvalidPolicyException or IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"{name}: {exception.Message}");
            return ExitCode.Unusable;
        }
        catch (Exception failure) when (FailureText.Of(failure) is { } text)
        {
            console.Error.WriteLine($"{name}: {text}");
            return ExitCode.Unusable;
        }
        catch (OperationCanceledException)
        {
            console.Error.WriteLine($"{name}: interrupted");
            return ExitCode.Interrupted;
        }
    }

    private static PolicyStack Configure(string name, Func<PolicyStack, PolicyStack> configure)
    {
        var stack = configure(new PolicyStack(name)) ?? throw new UnusableStackException("The program gave no stack. Return what Add(...) returns.");
        return stack.Conflict() is { } conflict ? throw new UnusableStackException(conflict) : stack;
    }

    private static int Refuse(string name, ParseResult parsed, ProgramConsole console)
    {
        foreach (var message in parsed.Errors.Select(error => error.Message).Distinct())
        {
            console.Error.WriteLine($"{name}: {message.ReplaceLineEndings(" ")}");
        }

        console.Error.WriteLine($"{name}: try --help");
        return ExitCode.Unusable;
    }
}
