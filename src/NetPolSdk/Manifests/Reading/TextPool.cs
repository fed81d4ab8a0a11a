namespace NetPolSdk;

/// <summary>Keeps the strings seen last, since field names and many values occur over and over.</summary>
internal sealed class TextPool
{
    private const int Slots = 1024;
    private const int Longest = 48;

    private readonly string?[] _slots = new string?[Slots];

    /// <summary>The part of a text as a string.</summary>
    public string Get(string text, int start, int length)
    {
        if (length > Longest)
        {
            return text.Substring(start, length);
        }

        var hash = (uint)length;
        for (var i = start; i < start + length; i++)
        {
            hash = unchecked((hash * 31) + text[i]);
        }

        ref var slot = ref _slots[hash % Slots];
        if (slot is null || slot.Length != length || string.CompareOrdinal(text, start, slot, 0, length) != 0)
        {
            slot = text.Substring(start, length);
        }

        return slot;
    }
}
