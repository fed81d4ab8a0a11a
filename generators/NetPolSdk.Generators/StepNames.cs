namespace NetPolSdk.Generators;

/// <summary>The steps of the generator, by name, for the tests of what is run again when.</summary>
internal static class StepNames
{
    public const string Readings = nameof(Readings);
    public const string BaselineReadings = nameof(BaselineReadings);
    public const string StrayAttributes = nameof(StrayAttributes);
    public const string Aliases = nameof(Aliases);
    public const string Defaults = nameof(Defaults);
    public const string Referenced = nameof(Referenced);
    public const string Project = nameof(Project);
    public const string Declarations = nameof(Declarations);
    public const string Baselines = nameof(Baselines);
    public const string System = nameof(System);
    public const string Services = nameof(Services);
    public const string Deployed = nameof(Deployed);
    public const string Policies = nameof(Policies);
    public const string Faults = nameof(Faults);
    public const string Located = nameof(Located);

    /// <summary>Those that look at the compilation, and so at each of its versions.</summary>
    public static readonly string[] Reading = [Readings, BaselineReadings, StrayAttributes, Aliases, Defaults, Referenced, Project];

    /// <summary>Those that follow, and run only where one of the others found something else than before.</summary>
    public static readonly string[] Following = [Declarations, Baselines, System, Services, Deployed, Policies, Faults, Located];

    /// <summary>All of them.</summary>
    public static readonly string[] All = [.. Reading, .. Following];
}
