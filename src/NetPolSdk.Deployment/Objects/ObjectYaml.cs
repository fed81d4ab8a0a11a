using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetPolSdk.Deployment.Objects;

/// <summary>
/// JSON as YAML in block style, as kubectl lays it out. A text of several lines is a literal block where all of them can be seen,
/// so that a script can be read in its manifest; every other text is as in policies.
/// </summary>
internal sealed class ObjectYaml
{
    private const int Step = 2;

    private readonly TextBuffer _output;

    private ObjectYaml(TextBuffer output) => _output = output;

    /// <summary>Writes objects as a stream of documents.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="objects">The objects.</param>
    public static void Write(TextWriter output, IReadOnlyList<JsonObject> objects)
    {
        var buffer = new TextBuffer(output);
        var yaml = new ObjectYaml(buffer);
        for (var i = 0; i < objects.Count; i++)
        {
            buffer.Write(i == 0 ? "" : "---\n");
            yaml.Entries(objects[i], 0, isFirstInPlace: false);
        }

        buffer.Flush();
    }

    private void Entries(JsonObject mapping, int indentation, bool isFirstInPlace)
    {
        foreach (var (key, value) in mapping)
        {
            _output.Write(' ', isFirstInPlace ? 0 : indentation);
            isFirstInPlace = false;
            Scalar(key);
            _output.Write(':');
            Value(value, indentation, isInList: false);
        }
    }

    private void Items(JsonArray list, int indentation)
    {
        foreach (var item in list)
        {
            _output.Write(' ', indentation);
            _output.Write('-');
            Value(item, indentation, isInList: true);
        }
    }

    private void Value(JsonNode? value, int indentation, bool isInList)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } mapping:
                _output.Write(isInList ? ' ' : '\n');
                Entries(mapping, indentation + Step, isFirstInPlace: isInList);
                break;
            case JsonArray { Count: > 0 } list:
                _output.Write('\n');
                Items(list, isInList ? indentation + Step : indentation);
                break;
            case JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String:
                Text(scalar.GetValue<string>(), indentation);
                break;
            default:
                _output.Write(' ');
                _output.Write(value?.ToJsonString() ?? "null");
                _output.Write('\n');
                break;
        }
    }

    private void Text(string text, int indentation)
    {
        _output.Write(' ');
        if (!IsBlock(text))
        {
            Scalar(text);
            _output.Write('\n');
            return;
        }

        _output.Write("|\n");
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            _output.Write(' ', line.Length == 0 ? 0 : indentation + Step);
            _output.Write(line);
            _output.Write('\n');
        }
    }

    /// <summary>Whether a literal block gives the very text back: it ends with one line feed, and every line shows all that is in it.</summary>
    private static bool IsBlock(string text)
    {
        if (text.Length < 2 || text[^1] != '\n' || text[^2] == '\n' || text[0] is ' ' or '\n')
        {
            return false;
        }

        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            for (var i = 0; i < line.Length;)
            {
                var length = PrintableText.LengthAt(line, i);
                if (length == 0)
                {
                    return false;
                }

                i += length;
            }
        }

        return true;
    }

    private void Scalar(string text)
    {
        if (PlainScalar.IsText(text))
        {
            _output.Write(text);
        }
        else
        {
            DoubleQuotedScalar.Write(text, _output);
        }
    }
}
