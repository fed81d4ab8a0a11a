using NetPolSdk.Testing;

namespace NetPolSdk.Tool.Expectations;

/// <summary>An expectation and the line of the file that it was written on.</summary>
/// <param name="Expectation">The expectation.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record LocatedExpectation(Expectation Expectation, int Line);
