namespace NetPolSdk.Analyzers.Replay;

/// <summary>A policy on its way to what it became, and the call that made it.</summary>
internal readonly record struct Version(Policy Policy, Step? Step);
