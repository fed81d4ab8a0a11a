using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NetPolSdk.Samples.Tests;

/// <summary>
/// Manifests reduced to lines of fields and values, one object a text, by YamlDotNet's own tree and none of our code.
/// Comments and the order of a mapping's keys do not count; the order of lists does.
/// </summary>
internal static class SeedManifests
{
    public static IReadOnlyList<string> OfFile(string chapter) => OfText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Seeds", chapter + ".yaml")));

    public static IReadOnlyList<string> OfText(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return [.. stream.Documents.Select(document => string.Join('\n', Lines("", WithoutOurAnnotations((YamlMappingNode)document.RootNode))))];
    }

    private static IEnumerable<string> Lines(string path, YamlNode node) => node switch
    {
        YamlMappingNode { Children.Count: 0 } => [path + ": {}"],
        YamlSequenceNode { Children.Count: 0 } => [path + ": []"],
        YamlMappingNode map => map.Children
            .OrderBy(entry => ((YamlScalarNode)entry.Key).Value, StringComparer.Ordinal)
            .SelectMany(entry => Lines(path + "." + entry.Key, entry.Value)),
        YamlSequenceNode list => list.Children.SelectMany((item, index) => Lines(path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]", item)),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _) => [path + ": " + scalar.Value],
        YamlScalarNode scalar => [path + ": \"" + scalar.Value + "\""],
        _ => throw new InvalidDataException($"There is a {node.NodeType} at {path}."),
    };

    private static YamlMappingNode WithoutOurAnnotations(YamlMappingNode root)
    {
        var metadata = (YamlMappingNode)root["metadata"];
        if (metadata.Children.TryGetValue("annotations", out var node) && node is YamlMappingNode annotations)
        {
            foreach (var key in annotations.Children.Keys.Where(key => ((YamlScalarNode)key).Value!.StartsWith("netpolsdk.dev/", StringComparison.Ordinal)).ToList())
            {
                annotations.Children.Remove(key);
            }

            if (annotations.Children.Count == 0)
            {
                metadata.Children.Remove("annotations");
            }
        }

        return root;
    }
}
