using MapDash.Core;

namespace MapDash.Data.Store;

/// <summary>The words of automatic revisions and versions.</summary>
internal static class RevisionWords
{
    public const string Curators = "MapDash curators";

    private static readonly string[] Numbers =
        ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

    private static readonly Dictionary<string, BilingualText> Fields = new(StringComparer.Ordinal)
    {
        ["title"] = new("title", "العنوان"),
        ["summary"] = new("summary", "الملخص"),
        ["kind"] = new("kind", "النوع"),
        ["status"] = new("status", "الحالة"),
        ["salience"] = new("salience", "الأهمية"),
        ["clarity"] = new("clarity", "الوضوح"),
        ["period"] = new("period", "المدة"),
        ["dating"] = new("dating", "أساس التأريخ"),
        ["place_precision"] = new("place precision", "دقة المكان"),
        ["places"] = new("places", "الأماكن"),
        ["province_ids"] = new("governorates", "المحافظات"),
        ["actors"] = new("actors", "الجهات"),
        ["figures"] = new("figures", "الأرقام"),
        ["claims"] = new("claims", "الأقوال"),
        ["parent"] = new("parent event", "الحدث الأصل"),
        ["related"] = new("related events", "الأحداث ذات الصلة"),
        ["note"] = new("note", "الملاحظة"),
        ["record"] = new("source record", "سجل المصدر"),
        ["retracted"] = new("no longer retracted", "لم يعد مسحوباً"),
    };

    public static BilingualText Added { get; } = new("Added", "أُضيف");

    public static BilingualText AddedReason { get; } = new("Published with the curated reports.", "نُشر مع التقارير المُعدّة.");

    public static BilingualText ChangedReason { get; } = new("The curated report was revised.", "جرت مراجعة التقرير المُعدّ.");

    public static BilingualText Retracted { get; } = new("Retracted", "سُحب");

    public static BilingualText RetractedReason { get; } =
        new("It is no longer among the curated reports; it is kept for citation.", "لم يعد بين التقارير المُعدّة، ويُحتفظ به للاستشهاد.");

    /// <summary>Who an import is recorded as.</summary>
    public const string Import = "MapDash import";

    public static BilingualText ImportReason(string source) => new($"Imported from {source}.", $"استُورد من {source}.");

    public static string ImportedVersion(string source, int events) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Imported from {source}: {events} {(events == 1 ? "event" : "events")}");

    public static BilingualText Changed(IEnumerable<string> fields)
    {
        var names = fields.Select(field => Fields.GetValueOrDefault(field) ?? new BilingualText(field, field)).ToArray();
        return new("Changed: " + string.Join(", ", names.Select(name => name.En)), "تغيّر: " + string.Join("، ", names.Select(name => name.Ar)));
    }

    public static string FirstVersion(int reports) =>
        $"{(reports < Numbers.Length ? Numbers[reports] : reports.ToString(System.Globalization.CultureInfo.InvariantCulture))} curated {(reports == 1 ? "report" : "reports")}";

    public static string LaterVersion(int added, int changed, int retracted, IReadOnlyList<string> registers)
    {
        var parts = new List<string>();
        Count(parts, added, "added");
        Count(parts, changed, "changed");
        Count(parts, retracted, "retracted");
        if (registers.Count > 0)
        {
            parts.Add($"{string.Join(", ", registers)} revised");
        }

        return string.Join("; ", parts);
    }

    private static void Count(List<string> parts, int count, string what)
    {
        if (count > 0)
        {
            parts.Add($"{count} {(count == 1 ? "event" : "events")} {what}");
        }
    }
}
