using System.Collections;

namespace NetPolSdk.Testing;

/// <summary>
/// Who may connect to whom on one port, as a table: a row for each source, a column for each destination. A cell says
/// <c>allow</c> or <c>.</c>, <c>deny</c> or <c>X</c>, or <c>-</c> where nothing is expected.
/// <code>
///                 shop/api   data/postgres
/// shop/frontend   allow      deny
/// shop/api        -          allow
/// </code>
/// Bars and rules of a Markdown table may be there as well.
/// </summary>
public sealed class TruthTable : IReadOnlyList<Expectation>
{
    private static readonly char[] Separators = [' ', '\t', '|'];

    private readonly List<Expectation> _cells;

    private TruthTable(List<Expectation> cells) => _cells = cells;

    /// <summary>How many cells expect something.</summary>
    public int Count => _cells.Count;

    /// <summary>A cell that expects something, row by row.</summary>
    /// <param name="index">The place, from 0.</param>
    public Expectation this[int index] => _cells[index];

    /// <summary>Reads a table.</summary>
    /// <param name="text">The table.</param>
    /// <param name="on">The port of every cell.</param>
    /// <exception cref="FormatException">A line does not fit the header, or a cell is none of the words.</exception>
    public static TruthTable Parse(string text, Port on)
    {
        Require.NotNull(on, nameof(on));
        var lines = Lines(Require.NotNull(text, nameof(text)));
        if (lines.Count < 2)
        {
            throw new FormatException("A truth table needs a line of destinations and a line for each source.");
        }

        var columns = lines[0].Words[0] == "from" ? lines[0].Words.Skip(1).ToArray() : lines[0].Words;
        return new TruthTable(lines.Skip(1).SelectMany(line => Row(line, columns, on)).ToList());
    }

    /// <inheritdoc/>
    public IEnumerator<Expectation> GetEnumerator() => _cells.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static List<(int Number, string[] Words)> Lines(string text) => text.Split('\n')
        .Select((line, index) => (Number: index + 1, Words: line.TrimEnd('\r').Split(Separators, StringSplitOptions.RemoveEmptyEntries)))
        .Where(line => line.Words.Length > 0 && !line.Words.All(IsRule))
        .ToList();

    // The line below the header of a Markdown table.
    private static bool IsRule(string word) => word.Length > 1 && word.All(c => c is '-' or ':');

    private static IEnumerable<Expectation> Row((int Number, string[] Words) line, string[] columns, Port on)
    {
        if (line.Words.Length != columns.Length + 1)
        {
            throw new FormatException($"Line {line.Number} of the truth table has {line.Words.Length - 1} cells, the header names {columns.Length} destinations.");
        }

        return columns
            .Select((to, index) => (To: to, Allowed: Cell(line.Words[index + 1], line.Number)))
            .Where(cell => cell.Allowed is not null)
            .Select(cell => new Expectation(line.Words[0], cell.To, on, cell.Allowed == true));
    }

    private static bool? Cell(string word, int line) => word switch
    {
        "allow" or "." => true,
        "deny" or "X" => false,
        "-" => null,
        _ => throw new FormatException($"Line {line} of the truth table: {Quoted.Text(word)} is no cell. Write allow or \".\", deny or \"X\", or \"-\" where nothing is expected."),
    };
}
