namespace NetPolSdk;

/// <summary>Collects single characters and short strings before they go to a writer, which takes them dearly one by one.</summary>
internal sealed class TextBuffer(TextWriter output)
{
    private readonly char[] _buffer = new char[8192];
    private int _used;

    public void Write(char c)
    {
        if (_used == _buffer.Length)
        {
            Flush();
        }

        _buffer[_used++] = c;
    }

    public void Write(string text) => Write(text, 0, text.Length);

    public void Write(string text, int start, int count)
    {
        while (count > 0)
        {
            if (_used == _buffer.Length)
            {
                Flush();
            }

            var part = Math.Min(count, _buffer.Length - _used);
            text.CopyTo(start, _buffer, _used, part);
            _used += part;
            start += part;
            count -= part;
        }
    }

    public void Write(char c, int count)
    {
        for (; count > 0; count--)
        {
            Write(c);
        }
    }

    /// <summary>Hands everything collected to the writer; it is not flushed itself.</summary>
    public void Flush()
    {
        output.Write(_buffer, 0, _used);
        _used = 0;
    }
}
