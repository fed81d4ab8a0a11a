namespace NetPolSdk.Packages.Tests;

/// <summary>A project as a user has it: it knows of NetPolSdk only through the package.</summary>
internal sealed class ConsumerProject
{
    private readonly PackedPackages _packages;
    private readonly string _folder;

    private ConsumerProject(PackedPackages packages, string folder)
    {
        _packages = packages;
        _folder = folder;
    }

    private string Report => Path.Combine(_folder, "diagnostics.sarif");

    public static ConsumerProject Create(PackedPackages packages, string name, string framework, string packageId, params (string File, string Text)[] files)
    {
        var folder = packages.NewFolder(name);
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <OutputType>{(framework.StartsWith("netstandard", StringComparison.Ordinal) ? "Library" : "Exe")}</OutputType>
                <LangVersion>latest</LangVersion>
                <Nullable>enable</Nullable>
                <RollForward>Major</RollForward>
                <ErrorLog>diagnostics.sarif,version=2.1</ErrorLog>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{packageId}" Version="{PackedPackages.Version}" />
              </ItemGroup>
            </Project>
            """);
        foreach (var (file, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, file), text);
        }

        return new ConsumerProject(packages, folder);
    }

    public Task<DotnetResult> Build(params string[] properties) => Dotnet.Run(_folder, _packages.PackageCache, ["build", .. properties]);

    public Task<DotnetResult> Run() => Dotnet.Run(_folder, _packages.PackageCache, "run", "--no-build");

    /// <summary>What NetPolSdk reported in the last build.</summary>
    public ReportedDiagnostic[] Diagnostics() => ReportedDiagnostic.ReadSarif(Report);
}
