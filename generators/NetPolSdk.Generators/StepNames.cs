namespace NetPolSdk.Generators;

/// <summary>The steps of the generator, by name, for the tests of what is run again when.</summary>
internal static class StepNames
{
    public const string View = nameof(View);
    public const string Declarations = nameof(Declarations);
    public const string Project = nameof(Project);
    public const string System = nameof(System);
    public const string Services = nameof(Services);
    public const string Deployed = nameof(Deployed);
    public const string Policies = nameof(Policies);
    public const string Misuses = nameof(Misuses);
    public const string Located = nameof(Located);

    /// <summary>Those that follow the first one, which looks at each version of the compilation.</summary>
    public static readonly string[] Following = [Declarations, Project, System, Services, Deployed, Policies, Misuses, Located];
}
