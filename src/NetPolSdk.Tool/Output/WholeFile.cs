using System.Text;

namespace NetPolSdk.Tool.Output;

/// <summary>Writes a file whole or not at all: into a new file beside it, which then takes its place.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file in UTF-8.</summary>
    /// <param name="fullPath">Where.</param>
    /// <param name="shownPath">The path as the user wrote it, for messages.</param>
    /// <param name="write">Writes what is in it.</param>
    /// <param name="cancellation">Leaves the old file as it was.</param>
    public static void Write(string fullPath, string shownPath, Action<TextWriter> write, CancellationToken cancellation)
    {
        var draft = fullPath + "." + Path.GetRandomFileName() + ".tmp";
        try
        {
            using (var writer = new StreamWriter(draft, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                writer.NewLine = "\n";
                write(writer);
            }

            cancellation.ThrowIfCancellationRequested();
            File.Move(draft, fullPath, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"cannot write {SafeText.Line(shownPath)}: {SafeText.Line(failure.Message)}");
        }
        finally
        {
            Remove(draft);
        }
    }

    private static void Remove(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The draft could not even be made, or is out of reach now; the failure that matters is on its way already.
        }
    }
}
