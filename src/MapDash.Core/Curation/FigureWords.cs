using System.Globalization;
using MapDash.Core.Events;

namespace MapDash.Core.Curation;

/// <summary>Figures in a sentence, with the noun in the form that its number asks for: one strike, ضربتان, 4 ضربات, 11 ضربة. Pure.</summary>
internal static class FigureWords
{
    private static readonly Dictionary<string, string> Plurals = new(StringComparer.Ordinal)
    {
        ["strikes"] = "ضربات", ["operations"] = "عمليات", ["tunnels"] = "أنفاق", ["hideouts"] = "مخابئ", ["caves"] = "كهوف", ["sites"] = "مواقع",
        ["killed"] = "قتلى", ["wounded"] = "جرحى", ["arrested"] = "معتقلين", ["leaders"] = "قياديين", ["attackers"] = "مهاجمين", ["persons"] = "أشخاص",
        ["advisers"] = "مستشارين", ["soldiers"] = "جنود", ["police"] = "من أفراد الشرطة", ["states"] = "دول", ["villages"] = "قرى", ["weapons"] = "قطع سلاح",
        ["shells"] = "قذائف", ["ieds"] = "عبوات ناسفة", ["motorcycles"] = "دراجات نارية", ["caches"] = "أكداس", ["towers"] = "أبراج", ["days"] = "أيام",
        ["years"] = "سنوات", ["vehicles"] = "عجلات", ["lines_of_defence"] = "خطوط صد",
    };

    // What is measured and not counted keeps its form.
    private static readonly string[] Measures = ["km", "kg", "fraction"];

    /// <summary>A figure; null where no number was given, which says nothing.</summary>
    public static BilingualText? Of(Figure figure, Dataset dataset)
    {
        var (low, high) = (figure.Value ?? figure.Low, figure.Value ?? figure.High);
        if (figure.Qualifier == "vague" || (low is null && high is null))
        {
            return null;
        }

        var unit = dataset.Codes.Find("figure_units", figure.Unit)?.Label ?? new BilingualText(figure.Unit, figure.Unit);
        var number = low == high || low is null || high is null ? Digits(low ?? high!.Value) : $"{Digits(low.Value)}–{Digits(high.Value)}";
        var qualifier = figure.Value is null && low is not null && high is null ? "at_least" : figure.Value is null && low is null ? "at_most" : figure.Qualifier;
        var bound = qualifier is "exact" or "range" ? BilingualText.Empty : dataset.Codes.Find("figure_qualifiers", qualifier)?.Label ?? BilingualText.Empty;
        var count = high ?? low!.Value;
        return new BilingualText(
            $"{(bound.En.Length == 0 ? "" : bound.En + " ")}{number} {(count == 1 ? Singular(unit.En) : unit.En)}",
            (bound.Ar.Length == 0 ? "" : bound.Ar + " ") + Arabic(figure.Unit, unit.Ar, number, count, bound.Ar.Length == 0 && low == high));
    }

    private static string Digits(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string Singular(string plural) =>
        plural.StartsWith("lines ", StringComparison.Ordinal) ? "line" + plural[5..] : plural.EndsWith('s') ? plural[..^1] : plural;

    private static string Arabic(string code, string noun, string number, double count, bool bare)
    {
        if (Measures.Contains(code, StringComparer.Ordinal) || count != Math.Floor(count) || count < 1 || !Plurals.TryGetValue(code, out var plural))
        {
            return $"{number} {noun}";
        }

        var feminine = noun.Split(' ')[0].EndsWith('ة');
        return count switch
        {
            1 when bare => $"{noun} {(feminine ? "واحدة" : "واحد")}",
            2 when bare && !noun.Contains(' ', StringComparison.Ordinal) => Dual(noun),
            < 3 => $"{number} {noun}",
            _ => (count % 100) switch
            {
                >= 3 and <= 10 => $"{number} {plural}",
                >= 11 and <= 99 when !feminine && !noun.Contains(' ', StringComparison.Ordinal) => $"{number} {noun}اً",
                _ => $"{number} {noun}",
            },
        };
    }

    private static string Dual(string noun) => noun.EndsWith('ة') ? $"{noun[..^1]}تان" : noun.EndsWith('أ') ? noun : $"{noun}ان";
}
