using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetPolSdk.ContractServer.Fields;
using NetPolSdk.ContractServer.Objects;

namespace NetPolSdk.ContractServer.Requests;

/// <summary>Create, put, patch and delete.</summary>
internal sealed class Writing(ObjectStore store, ServedKinds kinds, TimeProvider clock)
{
    private const string ApplyPatch = "application/apply-patch+yaml";

    private string Now => clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public Answer Patch(ApiRequest request) => request.ContentType switch
    {
        ApplyPatch => Apply(request),
        "application/merge-patch+json" => Merge(request),
        _ => throw new RefusedException(StatusBody.Failure(415, "UnsupportedMediaType", "415: Unsupported Media Type", new JsonObject())),
    };

    public Answer Create(ApiRequest request)
    {
        var fresh = Read(request);
        var name = (string)fresh["metadata"]!["name"]!;
        if (request.Kind.IsNamespaced)
        {
            fresh["metadata"]!["namespace"] = request.Namespace;
        }

        var warnings = DropUnknown(request, fresh);
        lock (store.Gate)
        {
            if (store.Find(request.Kind, request.Namespace, name) is not null)
            {
                throw new RefusedException(StatusBody.AlreadyExists(request.Kind, name));
            }

            return Write(request, name, null, fresh, warnings, isApply: false);
        }
    }

    public Answer Update(ApiRequest request)
    {
        var fresh = Read(request);
        lock (store.Gate)
        {
            var live = Existing(request);
            if ((string?)fresh["metadata"]!["resourceVersion"] is { } version && version != live.ResourceVersion)
            {
                throw new RefusedException(StatusBody.Modified(request.Kind, request.Name));
            }

            return Write(request, request.Name, live, fresh, DropUnknown(request, fresh), isApply: false);
        }
    }

    public Answer Delete(ApiRequest request)
    {
        lock (store.Gate)
        {
            var live = Existing(request);
            var preconditions = request.Options?["preconditions"];
            if ((string?)preconditions?["uid"] is { } uid && uid != live.Uid)
            {
                throw new RefusedException(StatusBody.PreconditionFailed(live, "UID", uid, live.Uid));
            }

            if ((string?)preconditions?["resourceVersion"] is { } version && version != live.ResourceVersion)
            {
                throw new RefusedException(StatusBody.PreconditionFailed(live, "ResourceVersion", version, live.ResourceVersion));
            }

            return live.Kind.Kind == "Namespace" ? Terminate(live, request.IsDryRun) : Remove(live, request.IsDryRun);
        }
    }

    private Answer Remove(StoredObject live, bool isDryRun)
    {
        if (!isDryRun)
        {
            store.Remove(live);
        }

        return Answer.Json(200, live.Kind.Kind == "Pod" ? live.Root : StatusBody.Deleted(live));
    }

    /// <summary>A namespace stays until its content is gone, which is the work of a controller.</summary>
    private Answer Terminate(StoredObject live, bool isDryRun)
    {
        var ending = live.Root.DeepClone().AsObject();
        ending["metadata"]!["deletionTimestamp"] = Now;
        ending["status"]!["phase"] = "Terminating";
        if (!isDryRun)
        {
            ending["metadata"]!["resourceVersion"] = store.NextVersion().ToString(CultureInfo.InvariantCulture);
            store.Put(new StoredObject(live.Kind, ending));
        }

        return Answer.Json(200, ending);
    }

    private Answer Apply(ApiRequest request)
    {
        if (request.Query("fieldManager") is not { } manager)
        {
            throw new RefusedException(StatusBody.Invalid("meta.k8s.io", "PatchOptions", "", [("FieldValueRequired", "fieldManager", "Required value: is required for apply patch")]));
        }

        var applied = Read(request);
        var name = (string?)applied["metadata"]?["name"] ?? request.Name;
        foreach (var (field, fault, _) in Judgement.Schema(request.Kind, applied))
        {
            throw new RefusedException(StatusBody.NotTyped(request.Kind, request.Namespace, name, $".{field}: {fault}"));
        }

        lock (store.Gate)
        {
            var live = store.Find(request.Kind, request.Namespace, request.Name);
            var merged = new Ownership(request.Kind, Now).Apply(live?.Root, applied, manager, request.Query("force") == "true");
            merged["apiVersion"] = request.Kind.ApiVersion;
            merged["kind"] = request.Kind.Kind;
            return name == request.Name
                ? Write(request, name, live, merged, [], isApply: true)
                : throw new RefusedException(StatusBody.Failure(400, "BadRequest", $"the name of the object ({name}) does not match the name on the URL ({request.Name})"));
        }
    }

    private Answer Merge(ApiRequest request)
    {
        var patch = Parse(request);
        lock (store.Gate)
        {
            var live = Existing(request);
            var fresh = Patched(live.Root, patch)!.AsObject();
            return Write(request, request.Name, live, fresh, [], isApply: false);
        }
    }

    private static JsonNode? Patched(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject fields)
        {
            return patch?.DeepClone();
        }

        var result = target is JsonObject standing ? standing.DeepClone().AsObject() : [];
        foreach (var (name, value) in fields)
        {
            if (value is null)
            {
                result.Remove(name);
            }
            else
            {
                result[name] = Patched(result[name], value);
            }
        }

        return result;
    }

    /// <summary>Fills in, judges and, unless it is a dry run, stores what is to stand.</summary>
    private Answer Write(ApiRequest request, string name, StoredObject? live, JsonObject fresh, string[] warnings, bool isApply)
    {
        var metadata = fresh["metadata"]!.AsObject();
        if (live is null)
        {
            RequireNamespace(request);
            metadata["name"] = name;
            metadata["uid"] = Guid.NewGuid().ToString();
            metadata["creationTimestamp"] = Now;
        }
        else
        {
            foreach (var field in new[] { "uid", "creationTimestamp", "resourceVersion", "generation" })
            {
                metadata[field] = live.Root["metadata"]![field]?.DeepClone();
            }
        }

        Defaults.Fill(request.Kind, fresh);
        Refuse(request.Kind, name, Judgement.Validity(request.Kind, fresh));
        if (!isApply)
        {
            new Ownership(request.Kind, Now).Update(live?.Root, fresh, request.FieldManager);
        }

        if (live is null)
        {
            Defaults.FillNew(request.Kind, fresh);
        }

        Defaults.DropEmpty(request.Kind, fresh);
        Count(request.Kind, live?.Root, fresh);
        warnings = [.. warnings, .. Judgement.Warnings(request.Kind, fresh)];
        var answer = live is not null && FieldManager.IsSameButForTimes(live.Root, fresh) ? live.Root : Store(request, fresh);
        return Answer.Json(live is null ? 201 : 200, answer) with { Warnings = warnings };
    }

    private JsonObject Store(ApiRequest request, JsonObject fresh)
    {
        if (request.IsDryRun)
        {
            return fresh;
        }

        fresh["metadata"]!["resourceVersion"] = store.NextVersion().ToString(CultureInfo.InvariantCulture);
        store.Put(new StoredObject(request.Kind, fresh));
        return fresh;
    }

    private static void Count(ServedKind kind, JsonObject? live, JsonObject fresh)
    {
        var metadata = fresh["metadata"]!.AsObject();
        metadata.Remove("generation");
        if (kind.HasGeneration)
        {
            var before = (long?)live?["metadata"]!["generation"] ?? 0;
            metadata["generation"] = live is not null && JsonNode.DeepEquals(live["spec"], fresh["spec"]) ? before : before + 1;
        }
    }

    private static void Refuse(ServedKind kind, string name, IReadOnlyList<(string Reason, string Field, string Message)> faults)
    {
        if (faults.Count > 0)
        {
            throw new RefusedException(StatusBody.Invalid(kind.Group, kind.Kind, name, faults));
        }
    }

    private void RequireNamespace(ApiRequest request)
    {
        if (!request.Kind.IsNamespaced)
        {
            return;
        }

        var namespaces = kinds.Find("", "v1", "namespaces")!;
        var space = store.Find(namespaces, "", request.Namespace) ?? throw new RefusedException(StatusBody.NotFound(namespaces, request.Namespace));
        if (space.Root["metadata"]!["deletionTimestamp"] is not null)
        {
            throw new RefusedException(StatusBody.Forbidden(request.Kind.Group, request.Kind.Plural, request.Name, $"unable to create new content in namespace {request.Namespace} because it is being terminated"));
        }
    }

    private StoredObject Existing(ApiRequest request) =>
        store.Find(request.Kind, request.Namespace, request.Name) ?? throw new RefusedException(StatusBody.NotFound(request.Kind, request.Name));

    /// <summary>What a write that is no apply does with unknown fields: drop them with a warning, or refuse them.</summary>
    private static string[] DropUnknown(ApiRequest request, JsonObject fresh)
    {
        var faults = Judgement.Schema(request.Kind, fresh).ToArray();
        if (faults.Length > 0 && (request.Query("fieldValidation") == "Strict" || faults.Any(fault => !fault.IsUnknown)))
        {
            var said = string.Join(", ", faults.Select(fault => fault.IsUnknown ? $"unknown field \"{fault.Field}\"" : $"{fault.Field}: {fault.Fault}"));
            throw new RefusedException(StatusBody.Failure(400, "BadRequest", $"{request.Kind.Kind} in version \"{request.Kind.Version}\" cannot be handled as a {request.Kind.Kind}: strict decoding error: {said}"));
        }

        foreach (var (field, _, _) in faults)
        {
            FieldPaths.Remove(fresh, field);
        }

        return [.. faults.Select(fault => $"unknown field \"{fault.Field}\"")];
    }

    private static JsonObject Read(ApiRequest request)
    {
        var root = Parse(request);
        root["apiVersion"] = request.Kind.ApiVersion;
        root["kind"] = request.Kind.Kind;
        if (root["metadata"] is not JsonObject)
        {
            root["metadata"] = new JsonObject();
        }

        root["metadata"]!.AsObject().Remove("managedFields");
        if (request.Kind.IsNamespaced && request.Namespace.Length > 0 && root["metadata"]!["namespace"] is null)
        {
            root["metadata"]!["namespace"] = request.Namespace;
        }

        return root;
    }

    private static JsonObject Parse(ApiRequest request)
    {
        try
        {
            return JsonNode.Parse(request.Body)!.AsObject();
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            throw new RefusedException(StatusBody.Failure(400, "BadRequest", $"error decoding YAML: error converting YAML to JSON: yaml: {malformed.Message}"));
        }
    }
}
