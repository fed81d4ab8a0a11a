namespace NetPolSdk.Generators;

/// <summary>The steps of the generator, by name, for the tests of what is run again when.</summary>
internal static class StepNames
{
    public const string Readings = nameof(Readings);
    public const string Declarations = nameof(Declarations);
    public const string BaselineReadings = nameof(BaselineReadings);
    public const string Baselines = nameof(Baselines);
    public const string StrayAttributes = nameof(StrayAttributes);
    public const string Project = nameof(Project);
    public const string System = nameof(System);
    public const string Services = nameof(Services);
    public const string Policies = nameof(Policies);
    public const string Faults = nameof(Faults);
    public const string Misuses = nameof(Misuses);

    /// <summary>All of them.</summary>
    public static readonly string[] All =
        [Readings, Declarations, BaselineReadings, Baselines, StrayAttributes, Project, System, Services, Policies, Faults, Misuses];
}
