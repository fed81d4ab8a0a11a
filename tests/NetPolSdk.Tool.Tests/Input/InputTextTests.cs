using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Input;

namespace NetPolSdk.Tool.Tests;

public sealed class InputTextTests
{
    [Theory]
    [InlineData(new byte[] { 0x61, 0x00, 0x62 }, "holds a NUL byte at offset 1")]
    [InlineData(new byte[] { 0x61, 0xFF, 0x62 }, "is not UTF-8 at byte 1")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, "is UTF-16. Save it as UTF-8.")]
    public void What_is_no_text_is_refused(byte[] bytes, string message)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["x.yaml"], bytes);

        Should.Throw<UnusableInputException>(() => Read(folder)).Message.ShouldContain(message);
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_without_reading_it()
    {
        using var folder = new TemporaryFolder();
        using (var file = File.Create(folder["x.yaml"]))
        {
            file.SetLength(200L * 1024 * 1024);
        }

        Should.Throw<UnusableInputException>(() => Read(folder)).Message.ShouldStartWith("x.yaml is larger than 64 MiB");
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["x.yaml"], [0xEF, 0xBB, 0xBF, 0x61]);

        Read(folder).ShouldBe("a");
    }

    [Fact]
    public void Standard_input_is_bounded_too()
    {
        var console = ToolConsole.OfProcess() with { Input = () => new EndlessStream() };

        Should.Throw<UnusableInputException>(() => InputText.Read("-", console)).Message.ShouldStartWith("standard input is larger than 64 MiB");
    }

    private static string Read(TemporaryFolder folder) => InputText.Read("x.yaml", ToolConsole.OfProcess() with { WorkingDirectory = folder.Path });
}
