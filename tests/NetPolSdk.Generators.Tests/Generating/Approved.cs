using System.Reflection;

namespace NetPolSdk.Generators.Tests.Generating;

/// <summary>Generated text that was looked at and approved.</summary>
internal static class Approved
{
    /// <summary>Fails where the text is not the approved one, and writes it beside the tests so that it can be looked at and copied to <c>Golden</c>.</summary>
    public static void Check(string name, string text)
    {
        using var approved = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? Stream.Null);
        if (approved.ReadToEnd() == text)
        {
            return;
        }

        var received = Path.Combine(AppContext.BaseDirectory, name + ".txt");
        File.WriteAllText(received, text);
        Assert.Fail($"{name} is not as approved. It is now in {received}:\n{text}");
    }
}
