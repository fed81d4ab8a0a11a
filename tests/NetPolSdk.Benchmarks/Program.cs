using BenchmarkDotNet.Running;
using NetPolSdk.Benchmarks.Compiling;
using NetPolSdk.Benchmarks.Deploying;
using NetPolSdk.Benchmarks.Evaluation;
using NetPolSdk.Benchmarks.Generating;
using NetPolSdk.Benchmarks.Manifests;

// dotnet run -c Release --project tests/NetPolSdk.Benchmarks -- manifests [BenchmarkDotNet's own arguments]
// Without a name, BenchmarkDotNet's arguments choose among all (--filter, --list).
string name = args is [var first, ..] && !first.StartsWith('-') ? first : "";
string[] rest = name.Length == 0 ? args : args[1..];
switch (name)
{
    case "":
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest);
        return 0;
    case "manifests":
        BenchmarkSwitcher.FromTypes([typeof(ManifestWriting), typeof(ManifestReading)]).Run(["--filter", "*", .. rest]);
        return 0;
    case "reachability":
        BenchmarkSwitcher.FromTypes([typeof(Evaluating), typeof(EvaluatingAlike)]).Run(["--filter", "*", .. rest]);
        return 0;
    case "analyzers":
        return await AnalyzerAllocation.RunAsync(Console.Out);
    case "deployment":
        return await DeploymentRun.RunAsync(Console.Out);
    case "deployment-client":
        return await DeploymentRun.RunClientAsync(rest[0], Console.Out);
    case "generator":
        return GeneratorEdits.Run(Console.Out);
    default:
        Console.Error.WriteLine($"There is no benchmark {name}. Known: analyzers, deployment, generator, manifests, reachability.");
        return 2;
}
