namespace NetPolSdk.Benchmarks.Compiling;

/// <summary>What an analysis allocated, and how many diagnostics it gave for that.</summary>
internal readonly record struct Allocation(long Bytes, int Found);
