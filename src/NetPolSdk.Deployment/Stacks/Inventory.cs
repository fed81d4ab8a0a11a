using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Stacks;

/// <summary>
/// Keeps the inventory of a stack true whenever a run is killed: before the first write it names all that may be there, and only
/// after the last one just what is.
/// </summary>
internal sealed class Inventory(IApiServer server, StackPlan plan)
{
    private readonly string[] _oldKinds = [.. ApplySet.Listed(plan.State.Parent, ApplySet.GroupKinds)];
    private readonly string[] _oldNamespaces = [.. ApplySet.Listed(plan.State.Parent, ApplySet.AdditionalNamespaces)];
    private readonly PlannedObject[] _staying = [.. plan.Objects.Where(item => item.Action != PlannedAction.Delete)];
    private LiveObject? _parent = plan.State.Parent;

    private IEnumerable<string> Kinds => _staying.Select(item => item.Id.GroupKind);

    private IEnumerable<string> Namespaces => _staying.Select(item => item.Id.Namespace).OfType<string>();

    /// <summary>Names all that is there and all that will be.</summary>
    public async Task WidenAsync()
    {
        if (plan.HasChanges && !plan.IsDestruction)
        {
            await WriteAsync(Kinds.Concat(_oldKinds), Namespaces.Concat(_oldNamespaces)).ConfigureAwait(false);
        }
    }

    /// <summary>Names what is there; goes away when the stack does.</summary>
    public async Task NarrowAsync()
    {
        if (!plan.IsDestruction)
        {
            if (_staying.Length == 0 && _parent is null)
            {
                return;
            }

            await WriteAsync(Kinds, Namespaces).ConfigureAwait(false);
        }
        else if (_parent is not null)
        {
            await DeleteAsync(_parent).ConfigureAwait(false);
        }
    }

    /// <summary>Is as it was before.</summary>
    public async Task RestoreAsync()
    {
        if (plan.State.Parent is not null)
        {
            await WriteAsync(_oldKinds, _oldNamespaces).ConfigureAwait(false);
        }
        else if (_parent is not null)
        {
            await DeleteAsync(_parent).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(IEnumerable<string> kinds, IEnumerable<string> namespaces)
    {
        string[] allKinds = [.. kinds], allNamespaces = [.. namespaces];
        if (!plan.Set.Says(_parent, allKinds, allNamespaces))
        {
            _parent = (await server.ApplyAsync(plan.Set.Parent(allKinds, allNamespaces)).ConfigureAwait(false)).Live;
        }
    }

    private Task<bool> DeleteAsync(LiveObject parent) => server.DeleteAsync(new DeleteRequest(ApiResource.ConfigMaps, plan.Set.Namespace, plan.Set.ParentName, parent.Uid));
}
