using System.Text.Json.Nodes;

namespace NetPolSdk.ContractServer.Objects;

/// <summary>What a new object of a kind is compared with: the empty value of its Go type, whose structs are there without their content.</summary>
internal static class ZeroValues
{
    public static JsonObject Of(ServedKind kind)
    {
        var zero = new JsonObject { ["metadata"] = new JsonObject() };
        if (kind.IsCustom || kind.Kind is "ConfigMap" or "Secret")
        {
            return zero;
        }

        zero["spec"] = kind.Kind switch
        {
            "NetworkPolicy" => new JsonObject { ["podSelector"] = new JsonObject() },
            "Pod" => new JsonObject { ["containers"] = null },
            _ => new JsonObject(),
        };
        if (kind.Kind != "NetworkPolicy")
        {
            zero["status"] = new JsonObject();
        }

        return zero;
    }
}
