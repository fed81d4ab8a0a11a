namespace NetPolSdk;

/// <summary>Reads a text from one place on, without a copy of it.</summary>
internal sealed class TextTail(string text, int start) : TextReader
{
    private int _at = start;

    public override int Peek() => _at < text.Length ? text[_at] : -1;

    public override int Read() => _at < text.Length ? text[_at++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        count = Math.Min(count, text.Length - _at);
        text.CopyTo(_at, buffer, index, count);
        _at += count;
        return count;
    }
}
