namespace NetPolSdk.Tool.Doctor.EnforcementTest;

/// <summary>What a test of enforcement showed.</summary>
internal enum TestOutcome
{
    /// <summary>The denial holds.</summary>
    Enforced,

    /// <summary>The denial is accepted and does nothing.</summary>
    NotEnforced,

    /// <summary>The test could not be carried out to its end.</summary>
    Inconclusive,
}
