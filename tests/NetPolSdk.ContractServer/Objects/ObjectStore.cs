using System.Collections.Immutable;
using Collection = System.Collections.Immutable.ImmutableSortedDictionary<string, NetPolSdk.ContractServer.Objects.StoredObject>;

namespace NetPolSdk.ContractServer.Objects;

/// <summary>What stands, and how it came to stand: every version of every collection until <see cref="Compact"/>.</summary>
internal sealed class ObjectStore
{
    private static readonly Collection Nothing = ImmutableSortedDictionary.Create<string, StoredObject>(StringComparer.Ordinal);

    private readonly Dictionary<string, List<(long Version, Collection Objects)>> _collections = [];
    private readonly List<StoredEvent> _events = [];
    private long _version = 800;
    private long _compacted = 524;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Held by whoever reads and then writes.</summary>
    public Lock Gate { get; } = new();

    public long Version
    {
        get
        {
            lock (Gate)
            {
                return _version;
            }
        }
    }

    public long OldestVersion
    {
        get
        {
            lock (Gate)
            {
                return _compacted;
            }
        }
    }

    public StoredObject? Find(ServedKind kind, string space, string name) => At(kind, null)!.GetValueOrDefault(StoredObject.KeyOf(space, name));

    /// <summary>A collection as it stood at a version; null where that is forgotten.</summary>
    public Collection? At(ServedKind kind, long? version)
    {
        lock (Gate)
        {
            if (version < _compacted)
            {
                return null;
            }

            return _collections.TryGetValue(kind.QualifiedPlural, out var versions)
                ? versions.FindLast(entry => entry.Version <= (version ?? long.MaxValue)).Objects ?? Nothing
                : Nothing;
        }
    }

    public long NextVersion()
    {
        lock (Gate)
        {
            return ++_version;
        }
    }

    public void Put(StoredObject stored)
    {
        lock (Gate)
        {
            var collection = At(stored.Kind, null)!;
            Record(stored, collection.SetItem(stored.Key, stored), collection.ContainsKey(stored.Key) ? "MODIFIED" : "ADDED");
        }
    }

    public void Remove(StoredObject stored)
    {
        lock (Gate)
        {
            _version++;
            Record(stored, At(stored.Kind, null)!.Remove(stored.Key), "DELETED");
        }
    }

    /// <summary>Forgets every version but the newest, as etcd does after some minutes: lists and watches from before cannot go on.</summary>
    public void Compact()
    {
        lock (Gate)
        {
            _compacted = ++_version;
            _events.Clear();
        }
    }

    public IReadOnlyList<StoredEvent> EventsAfter(long version)
    {
        lock (Gate)
        {
            return [.. _events.Where(change => change.Version > version)];
        }
    }

    /// <summary>Ends with the next change.</summary>
    public Task Changed()
    {
        lock (Gate)
        {
            return _changed.Task;
        }
    }

    private void Record(StoredObject stored, Collection collection, string type)
    {
        if (!_collections.TryGetValue(stored.Kind.QualifiedPlural, out var versions))
        {
            _collections[stored.Kind.QualifiedPlural] = versions = [];
        }

        versions.Add((_version, collection));
        _events.Add(new StoredEvent(_version, type, stored));
        _changed.TrySetResult();
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
