using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers;

/// <summary>A setting of <c>.editorconfig</c> that cannot be used. The compiler does not tell an analyzer where such a file is, so its place is none.</summary>
/// <param name="Key">The setting, with its prefix.</param>
/// <param name="Path">A file that it is for.</param>
/// <param name="Problem">Why it cannot be used.</param>
internal sealed record SettingFault(string Key, string Path, SettingProblem Problem)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptors.Of(RuleIds.Setting),
        Location.None,
        $"{Quoted.Line(Key)} in the .editorconfig or .globalconfig for {Quoted.Line(System.IO.Path.GetFileName(Path))}: {Problem.Problem}. {Problem.Remedy}");
}
