using System.Text.RegularExpressions;

namespace MapDash.Components.Pages.Record;

/// <summary>Finds ids of events and submissions in a text that a person wrote: they are no numbers, and run from left to right. Pure.</summary>
internal static partial class IdsInText
{
    /// <summary>The text in parts, each an id or not.</summary>
    public static IEnumerable<(string Part, bool IsId)> Cut(string text)
    {
        var at = 0;
        foreach (Match id in Ids().Matches(text))
        {
            if (id.Index > at)
            {
                yield return (text[at..id.Index], false);
            }

            yield return (id.Value, true);
            at = id.Index + id.Length;
        }

        if (at < text.Length)
        {
            yield return (text[at..], false);
        }
    }

    [GeneratedRegex(@"(?<![\w-])(?:[A-Za-z0-9]+-)+E[0-9]{2,}(?![\w-])|(?<![\w-])[ac]-[0-9]{4,}(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();
}
