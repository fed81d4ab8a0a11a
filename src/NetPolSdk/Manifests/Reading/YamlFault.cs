using System.Globalization;
using YamlDotNet.Core;

namespace NetPolSdk;

/// <summary>Puts what YamlDotNet says about a fault into a clause.</summary>
internal static class YamlFault
{
    public static string Problem(YamlException fault)
    {
        var message = fault.Message.TrimEnd('.', ' ');
        return "the YAML is broken: " + (message.Length == 0 ? "it cannot be parsed" : Quoted.Line(char.ToLower(message[0], CultureInfo.InvariantCulture) + message.Substring(1)));
    }
}
