using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Manifests.Tests;

/// <summary>Generates text that is hard to write and to read: YAML's own signs, controls, and characters of every plane.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "a", "B", "7", "0", ".", "-", ":", " ", "#", "'", "\"", "\\", "\n", "\r", "\t", "---", "...", "[", "]", "{", "}", ",", "&", "*", "!", "|", ">",
        "%", "@", "`", "~", "?", "=", "<<", "null", "true", "on", "1e3", ": ", " #", "- ", "\0", "\u001B", "\u0085", "\u00A0", "\u2028", "\u2029", "\u202E",
        "\uFEFF", "\uFFFD", "\uFFFE", "\uE000", "é", "世", "\U0001F6D2", "\U000E0041", "\U0010FFFF",
    ];

    /// <summary>Any text that UTF-8 can hold.</summary>
    public static Gen<string> Any { get; } = Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(string.Concat),
        Gen.Choose(0, 0x10FFFF).Where(code => code is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32).ListOf().Select(string.Concat));

    /// <summary>Text that is fit for a reason: not blank.</summary>
    public static Gen<string> Reason { get; } = Any.Where(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>Arbitrary text, half surrogates and all.</summary>
    public static Gen<string> Broken { get; } = Gen.Choose(0, 0xFFFF).Select(code => (char)code).ArrayOf().Select(chars => new string(chars));

    /// <summary>Bytes that may or may not be UTF-8.</summary>
    public static Gen<byte[]> Bytes { get; } = Gen.OneOf(
        Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(),
        Any.Select(Encoding.UTF8.GetBytes));
}
