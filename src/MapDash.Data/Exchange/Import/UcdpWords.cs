using MapDash.Core;
using MapDash.Core.Time;

namespace MapDash.Data.Exchange.Import;

/// <summary>What a row of UCDP GED says, in our words, in both languages and always as UCDP's statement. For one row.</summary>
internal sealed class UcdpWords
{
    private static readonly Dictionary<string, BilingualText> Kinds = new(StringComparer.Ordinal)
    {
        ["1"] = new("State-based conflict", "نزاع أحد طرفيه دولة"),
        ["2"] = new("Non-state conflict", "نزاع بين جماعات غير حكومية"),
        ["3"] = new("One-sided violence", "عنف من طرف واحد"),
    };

    private readonly CsvRow _row;
    private readonly BilingualText _sideA;
    private readonly BilingualText _sideB;
    private readonly BilingualText _kind;
    private readonly BilingualText _place;

    public UcdpWords(CsvRow row, BilingualText sideA, BilingualText sideB, FoundPlace place)
    {
        (_row, _sideA, _sideB) = (row, sideA, sideB);
        _kind = Kinds[row.Text("type_of_violence").TrimEnd('0').TrimEnd('.') is var type && Kinds.ContainsKey(type) ? type : "1"];
        _place = place.Place?.Name ?? new BilingualText("place unknown", "المكان غير معروف");
    }

    /// <summary>What the total counts.</summary>
    public static BilingualText AllDeaths { get; } = new("deaths, best estimate", "القتلى، أفضل تقدير");

    public BilingualText Title => new(
        $"{_kind.En}: {_sideA.En} – {_sideB.En}, {_place.En}",
        $"{_kind.Ar}: {_sideA.Ar} – {_sideB.Ar}، {_place.In("ar")}");

    public BilingualText What => new($"{_kind.En}: {_sideA.En} – {_sideB.En}", $"{_kind.Ar}: {_sideA.Ar} – {_sideB.Ar}");

    public BilingualText Where => Same(string.Join(", ", new[] { _row.Text("where_coordinates"), _row.Text("adm_2"), _row.Text("adm_1"), _row.Text("country") }
        .Where(part => part.Length > 0).Distinct(StringComparer.Ordinal)));

    public static BilingualText When(Period period) => new(DayWords.In("en", period), DayWords.In("ar", period));

    public BilingualText Dating => new(
        $"UCDP's own coding: date_prec {_row.Text("date_prec")}.",
        $"ترميز برنامج أوبسالا نفسه: date_prec {_row.Text("date_prec")}.");

    /// <summary>What UCDP names as its sources. More outlets are not more origins.</summary>
    public BilingualText Note
    {
        get
        {
            var (press, original) = (_row.Text("source_article"), _row.Text("source_original"));
            return new BilingualText(
                string.Join(' ', new[] { press.Length > 0 ? $"Published sources as UCDP notes them: {Short(press)}." : "", original.Length > 0 ? $"Original source: {Short(original)}." : "" }.Where(part => part.Length > 0)),
                string.Join(' ', new[] { press.Length > 0 ? $"المصادر المنشورة كما يذكرها البرنامج: {Short(press)}." : "", original.Length > 0 ? $"المصدر الأصلي: {Short(original)}." : "" }.Where(part => part.Length > 0)));
        }
    }

    public BilingualText Summary(Period period)
    {
        var (best, low, high) = (_row.Text("best"), _row.Text("low"), _row.Text("high"));
        return new BilingualText(
            $"UCDP records {_kind.En.ToLowerInvariant()} ({_sideA.En} – {_sideB.En}), {_place.En}, {DayWords.In("en", period)}. Its best estimate is {best} deaths (low {low}, high {high}).",
            $"بحسب برنامج أوبسالا لبيانات النزاعات: {_kind.Ar} ({_sideA.Ar} – {_sideB.Ar})، {_place.In("ar")}، {DayWords.In("ar", period)}. أفضل تقدير لعدد القتلى {best} (الأدنى {low}، الأعلى {high}).");
    }

    /// <summary>What one of the four counts of deaths counts.</summary>
    public BilingualText Deaths(string column) => column switch
    {
        "deaths_a" => new($"deaths on the side of {_sideA.En}", $"قتلى من جانب {_sideA.Ar}"),
        "deaths_b" => new($"deaths on the side of {_sideB.En}", $"قتلى من جانب {_sideB.Ar}"),
        "deaths_civilians" => new("deaths of civilians", "قتلى من المدنيين"),
        _ => new("deaths of unknown affiliation", "قتلى لا يُعرف انتماؤهم"),
    };

    private static BilingualText Same(string text) => new(text, text);

    private static string Short(string text) => text.Length > 300 ? text[..299] + "…" : text.TrimEnd('.');
}
