namespace NetPolSdk.Analyzers.Replay;

/// <summary>What replay knows of the result of an expression.</summary>
internal abstract class Value;
