namespace NetPolSdk.Packages.Tests;

/// <summary>How a command ended and what it printed.</summary>
internal sealed record DotnetResult(int ExitCode, string Output, string Error)
{
    public DotnetResult ShouldSucceed()
    {
        ExitCode.ShouldBe(0, Output + Error);
        return this;
    }
}
