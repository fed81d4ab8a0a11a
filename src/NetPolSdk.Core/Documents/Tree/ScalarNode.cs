namespace NetPolSdk;

/// <summary>A scalar as it was written.</summary>
public sealed class ScalarNode : DocumentNode
{
    private const byte Unresolved = byte.MaxValue;

    private byte _kind;

    /// <summary>A scalar that is text whatever it looks like (quoted), or that is yet to be resolved (plain).</summary>
    internal ScalarNode(string text, bool isPlain, SourcePosition position)
        : base(position)
    {
        Text = text;
        IsPlain = isPlain;
        _kind = isPlain ? Unresolved : (byte)ScalarKind.Text;
    }

    /// <summary>A scalar whose kind a tag says.</summary>
    internal ScalarNode(string text, ScalarKind kind, SourcePosition position)
        : base(position)
    {
        Text = text;
        _kind = (byte)kind;
    }

    /// <summary>The text: as written where it is plain, and what the quotes hold where it is quoted.</summary>
    public string Text { get; }

    /// <summary>Whether it was written without quotes, tag or block style.</summary>
    public bool IsPlain { get; }

    /// <summary>What kubectl takes it for: <c>8080</c> is an integer, <c>"8080"</c> is text.</summary>
    public ScalarKind Kind
    {
        get
        {
            if (_kind == Unresolved)
            {
                _kind = (byte)ScalarResolver.Resolve(Text);
            }

            return (ScalarKind)_kind;
        }
    }

    /// <summary>The text, as written.</summary>
    public override string ToString() => Text;

    internal override string Description => Kind switch
    {
        ScalarKind.Text => "a string",
        ScalarKind.WholeNumber or ScalarKind.RealNumber => "a number",
        ScalarKind.Boolean => "a boolean",
        _ => "null",
    };

    internal override long Size => 1;
}
