using System.Globalization;
using System.Text;

namespace MapDash.Core.Places;

/// <summary>
/// A place's name as transliterations have in common: what kind of place the name says it is, and the consonants of its words in
/// no particular order. Equal where two spellings may mean the same place; whether they do is for the caller, who knows where.
/// </summary>
/// <param name="Class">mountain, border, desert, district, province, settlement, road …; empty where the name says none.</param>
/// <param name="Words">The words' consonants, sorted, separated by spaces.</param>
public sealed record PlaceNameKey(string Class, string Words)
{
    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal)
    {
        "al", "as", "ash", "ad", "adh", "an", "ar", "at", "ath", "az", "el", "ul", "the", "of", "and", "along", "in", "near", "with", "strip", "area", "section",
    };

    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["mountains"] = "mountain", ["mountain"] = "mountain", ["mountians"] = "mountain", ["mts"] = "mountain", ["mt"] = "mountain",
        ["jabal"] = "mountain", ["jebel"] = "mountain", ["jibal"] = "mountain", ["range"] = "mountain", ["ridge"] = "mountain", ["hills"] = "mountain",
        ["border"] = "border", ["boundary"] = "border", ["borderline"] = "border",
        ["desert"] = "desert", ["badiyat"] = "desert", ["sahra"] = "desert", ["steppe"] = "desert",
        ["district"] = "district", ["qada"] = "district", ["qadha"] = "district", ["kaza"] = "district",
        ["province"] = "province", ["governorate"] = "province", ["muhafazat"] = "province", ["muhafazah"] = "province",
        ["town"] = "settlement", ["city"] = "settlement", ["village"] = "settlement", ["madinat"] = "settlement", ["suburb"] = "settlement",
        ["neighborhood"] = "settlement", ["neighbourhood"] = "settlement", ["quarter"] = "settlement",
        ["subdistrict"] = "subdistrict", ["nahiyah"] = "subdistrict", ["nahiya"] = "subdistrict", ["nahiyat"] = "subdistrict",
        ["road"] = "road", ["raod"] = "road", ["highway"] = "road", ["between"] = "road",
        ["river"] = "river", ["nahr"] = "river", ["canal"] = "river", ["wadi"] = "wadi", ["valley"] = "wadi",
        ["lake"] = "lake", ["buhayrat"] = "lake", ["basin"] = "basin", ["island"] = "island", ["plain"] = "plain", ["plains"] = "plain",
    };

    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["northern"] = "north", ["southern"] = "south", ["western"] = "west", ["eastern"] = "east", ["central"] = "centre", ["center"] = "centre",
        ["iraqi"] = "iraq", ["syrian"] = "syria", ["jordanian"] = "jordan", ["iranian"] = "iran", ["turkish"] = "turkey", ["turkiye"] = "turkey",
        ["kuwaiti"] = "kuwait", ["saudi"] = "saudi", ["arabia"] = "", ["arabian"] = "",
    };

    /// <summary>The consonants of all words in alphabetical order: the same for Tuz Khurmatu and Tuzkhurmatu. Enough for who knows
    /// besides where the place lies.</summary>
    public string Letters { get; } = string.Concat(Words.Where(letter => letter != ' ').Order());

    /// <summary>The key of a name in Latin letters; without words where nothing of it can be compared.</summary>
    public static PlaceNameKey Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var kind = "";
        var words = new List<string>();
        foreach (var token in Tokens(name))
        {
            if (Classes.TryGetValue(token, out var found))
            {
                kind = kind is "road" ? kind : found;
            }
            else if (!Articles.Contains(token))
            {
                var word = Synonyms.GetValueOrDefault(token, token);
                if (word.Length > 0)
                {
                    words.Add(Consonants(word));
                }
            }
        }

        // Every border spoken of here is Iraq's.
        if (kind == "border")
        {
            words.Remove(Consonants("iraq"));
        }

        words.Sort(StringComparer.Ordinal);
        return new PlaceNameKey(kind, string.Join(' ', words.Distinct(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Tokens(string name)
    {
        var token = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            // Marks of pronunciation and the two glottal signs, however they are written.
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter ||
                letter is '\'' or '’' or '‘' or '`' or '´' or 'ʿ' or 'ʾ')
            {
                continue;
            }

            if (char.IsLetterOrDigit(letter))
            {
                token.Append(char.ToLowerInvariant(letter));
            }
            else if (token.Length > 0)
            {
                yield return token.ToString();
                token.Clear();
            }
        }

        if (token.Length > 0)
        {
            yield return token.ToString();
        }
    }

    // Vowels are what transliterations differ in, with q, doubled letters and the final h. A word of vowels alone keeps them.
    private static string Consonants(string word)
    {
        var bare = new StringBuilder();
        foreach (var letter in word.EndsWith("ah", StringComparison.Ordinal) ? word[..^1] : word)
        {
            var sound = letter switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w' => '\0',
                'q' or 'g' => 'k',
                _ => letter,
            };
            if (sound != '\0' && (bare.Length == 0 || bare[^1] != sound))
            {
                bare.Append(sound);
            }
        }

        return bare.Length > 0 ? bare.ToString() : word;
    }
}
