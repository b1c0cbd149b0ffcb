using System.Text;
using System.Xml;

namespace MapDash.Api.Feeds;

/// <summary>Text as it may stand in a feed. Pure.</summary>
internal static class FeedText
{
    /// <summary>
    /// The text without characters that XML cannot hold, and without those that turn the direction of what follows (U+202A to
    /// U+202E, U+2066 to U+2069): imported text must not rearrange what a reader shows around it.
    /// </summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                clean.Append(letter).Append(text[++at]);
            }
            else if (XmlConvert.IsXmlChar(letter) && letter is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
            {
                clean.Append(letter);
            }
        }

        return clean.ToString();
    }
}
