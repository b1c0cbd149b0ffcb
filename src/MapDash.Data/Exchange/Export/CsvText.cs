using System.Globalization;

namespace MapDash.Data.Exchange.Export;

/// <summary>
/// Text in a cell that a spreadsheet might take for a formula gets an apostrophe before it, and loses it again when it is read
/// back: what goes in comes out. Numbers are left alone, whatever their sign. Stateless.
/// </summary>
public static class CsvText
{
    /// <summary>The text as a cell holds it.</summary>
    public static string Guard(string text) => MayBeFormula(text) ? $"'{text}" : text;

    /// <summary>The text that a cell was made from.</summary>
    public static string Unguard(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell is ['\'', ..] && MayBeFormula(cell[1..]) ? cell[1..] : cell;
    }

    // Spreadsheets pass over spaces before the sign. Apostrophes are passed over too, so that one more or less changes no answer.
    private static bool MayBeFormula(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = 0;
        while (at < text.Length && (text[at] == '\'' || char.IsWhiteSpace(text[at])))
        {
            if (text[at] is '\t' or '\r')
            {
                return true;
            }

            at++;
        }

        return at < text.Length && (text[at] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠') &&
            !double.TryParse(text.AsSpan(at), NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }
}
