using System.Globalization;
using MapDash.Core;

namespace MapDash.Ui;

/// <summary>
/// How one reader sees the pages: language, digits, theme, and the words in that language. Cascaded to every component.
/// Immutable; culture is passed on explicitly and never taken from the thread, so that machine output stays invariant.
/// </summary>
public sealed partial class UiContext
{
    /// <summary>Creates a context; an unknown value falls back to the first of its list.</summary>
    public UiContext(string? language = null, string? digits = null, string? theme = null)
    {
        Language = language == "ar" ? "ar" : "en";
        Digits = digits is "latn" or "arab" ? digits : Language == "ar" ? "arab" : "latn";
        Theme = theme == "dark" ? "dark" : "light";
        Culture = Language == "ar" ? CultureInfo.GetCultureInfo("ar") : CultureInfo.InvariantCulture;
    }

    /// <summary><c>en</c> or <c>ar</c>.</summary>
    public string Language { get; }

    /// <summary><c>latn</c> or <c>arab</c>.</summary>
    public string Digits { get; }

    /// <summary><c>light</c> or <c>dark</c>.</summary>
    public string Theme { get; }

    /// <summary>Whether the pages run right to left.</summary>
    public bool Rtl => Language == "ar";

    /// <summary>Value of <c>dir</c>.</summary>
    public string Direction => Rtl ? "rtl" : "ltr";

    private CultureInfo Culture { get; }

    /// <summary>The words of a key, <c>Area.Name</c>, in the reader's language.</summary>
    /// <exception cref="KeyNotFoundException">No resource holds the key in this language.</exception>
    public string this[string key] => Words.Find(key, Culture);

    /// <summary>The words of a key with arguments; numbers among them are written in the reader's digits.</summary>
    public string Format(string key, params object[] arguments) => string.Format(
        CultureInfo.InvariantCulture,
        this[key],
        [.. arguments.Select(argument => argument is int number ? Number(number) : argument)]);

    /// <summary>The words that fit a number: keys <c>…One</c>, <c>…Two</c>, <c>…Few</c> (Arabic 3 to 10), <c>…Many</c>.</summary>
    public string Plural(string key, int number)
    {
        var form = (Language, number, number % 100) switch
        {
            (_, 1, _) => "One",
            ("ar", 2, _) => "Two",
            ("ar", _, >= 3 and <= 10) => "Few",
            _ => "Many",
        };
        return Format(key + form, number);
    }

    /// <summary>
    /// One of our own texts in the reader's language, its numbers in the reader's digits. What stands in quotation marks is
    /// somebody's words and keeps the digits it was printed with.
    /// </summary>
    public string Text(BilingualText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.In(Language);
        return Digits == "arab" && Rtl && words.Any(char.IsAsciiDigit) ? ArabicDigitsOutsideQuotes(words) : words;
    }

    /// <summary>What stands between the parts of a list.</summary>
    public string Comma => Rtl ? "، " : ", ";

    /// <summary>An id, which runs from left to right, so that it keeps its order within Arabic words.</summary>
    public static string Ltr(string id) => $"\u2066{id}\u2069";

    /// <summary>A whole number with grouping, in the reader's digits.</summary>
    public string Number(int number) => InDigits(number.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>A whole number without grouping, such as a year or a position, in the reader's digits.</summary>
    public string Plain(int number) => InDigits(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number with as many decimals as it has, up to two, in the reader's digits.</summary>
    public string Number(double number) => InDigits(number.ToString("#,0.##", CultureInfo.InvariantCulture));

    private static string ArabicDigitsOutsideQuotes(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        var depth = 0;
        for (var i = 0; i < span.Length; i++)
        {
            depth += source[i] switch { '«' => 1, '»' => -1, _ => 0 };
            span[i] = depth <= 0 && char.IsAsciiDigit(source[i]) ? (char)(source[i] - '0' + '٠') : source[i];
        }
    });

    /// <summary>Our own text with its digits as the reader chose. Never for quotations, ids or machine output.</summary>
    public string InDigits(string text) => Digits == "arab"
        ? string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source[i] switch
                {
                    >= '0' and <= '9' => (char)(source[i] - '0' + '٠'),
                    ',' => '٬',
                    '.' => '٫',
                    _ => source[i],
                };
            }
        })
        : text;
}
