namespace NetPolSdk;

/// <summary>
/// The way to the node at hand. It is walked with every field, and becomes a <see cref="FieldPath"/> only where there is
/// something to say.
/// </summary>
internal sealed class FieldTrail
{
    private (string? Name, int Index)[] _steps = new (string?, int)[16];
    private int _depth;

    public void Enter(string field) => Push((field, 0));

    public void Enter(int index) => Push((null, index));

    public void Leave() => _depth--;

    public FieldPath ToPath()
    {
        var path = FieldPath.Root;
        for (var i = 0; i < _depth; i++)
        {
            path = _steps[i].Name is { } name ? path.Field(name) : path.Index(_steps[i].Index);
        }

        return path;
    }

    private void Push((string? Name, int Index) step)
    {
        if (_depth == _steps.Length)
        {
            Array.Resize(ref _steps, _depth * 2);
        }

        _steps[_depth++] = step;
    }
}
