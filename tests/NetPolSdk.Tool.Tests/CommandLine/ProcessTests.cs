using System.Diagnostics;

namespace NetPolSdk.Tool.Tests;

/// <summary>The tool as a process of its own: real streams, real exit codes.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Data_goes_to_standard_output_and_the_summary_to_standard_error()
    {
        using var process = Process.Start(new ProcessStartInfo(Programs.Dotnet, [Programs.Netpol, "lint", "-", "--fail-on", "warning"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await process.StandardInput.WriteAsync(Sample.Trap);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(1);
        output.ShouldStartWith("-:10:5: warning NPS1001: ");
        output.ShouldNotContain("\e");
        output.ShouldNotContain("\uFEFF");
        (await error).ShouldStartWith("netpol: ");
    }
}
