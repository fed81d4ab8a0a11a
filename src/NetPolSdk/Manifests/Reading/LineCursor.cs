namespace NetPolSdk;

/// <summary>Goes through a text line by line, past empty lines and comments.</summary>
internal sealed class LineCursor(string text, int start)
{
    private int _lineStart = start;
    private int _lineEnd = start - 1;

    /// <summary>The lines passed, the current one included.</summary>
    public int Line { get; private set; }

    /// <summary>Where the current line begins in the text.</summary>
    public int LineStart => _lineStart;

    /// <summary>The place at hand in the text.</summary>
    public int At { get; set; }

    /// <summary>Where the current line ends in the text, without its line feed.</summary>
    public int End => _lineEnd;

    /// <summary>Whether there is a line with content that belongs to the document.</summary>
    public bool HasContent { get; private set; }

    /// <summary>The column of the place at hand, from 0.</summary>
    public int Column => At - _lineStart;

    /// <summary>The character at hand; a line feed at the end of the line.</summary>
    public char Current => At < _lineEnd ? text[At] : '\n';

    /// <summary>The character after the one at hand; a line feed at the end of the line.</summary>
    public char Next => At + 1 < _lineEnd ? text[At + 1] : '\n';

    /// <summary>Whether a list item begins here.</summary>
    public bool IsDash => Current == '-' && Next is ' ' or '\n';

    public SourcePosition Position => new(Line, Column + 1);

    /// <summary>Goes to the first character of the next line with content; there is none at the end and before <c>---</c>.</summary>
    public void MoveToNextLine()
    {
        do
        {
            _lineStart = _lineEnd + 1;
            if (_lineStart >= text.Length)
            {
                HasContent = false;
                At = _lineEnd = text.Length;
                return;
            }

            Line++;
            var end = text.IndexOf('\n', _lineStart);
            _lineEnd = end < 0 ? text.Length : end;
            At = _lineStart;
            SkipBlanks();
        }
        while (Current is '\n' or '#');
        HasContent = !IsSeparator;
    }

    public void SkipBlanks()
    {
        while (At < _lineEnd && text[At] == ' ')
        {
            At++;
        }
    }

    /// <summary>Whether the line is <c>---</c> and nothing else.</summary>
    public bool IsSeparator => At == _lineStart && _lineEnd - _lineStart >= 3 && string.CompareOrdinal(text, _lineStart, "---", 0, 3) == 0 && text.AsSpan(_lineStart + 3, _lineEnd - _lineStart - 3).Trim(' ').IsEmpty;
}
