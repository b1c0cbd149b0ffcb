using System.Globalization;
using MapDash.Core.Codes;

namespace MapDash.Core.Curation;

/// <summary>
/// What a headline calls each kind: a noun that stands after "reports of" and after أنباء عن, where the label of the code list is a
/// heading such as "Targeted raid / special operation". A kind that is not here is called by its label.
/// </summary>
internal static class KindWords
{
    private static readonly Dictionary<string, BilingualText> Nouns = new(StringComparer.Ordinal)
    {
        ["air_strike"] = new("air strikes", "ضربات جوية"),
        ["shelling_rocket"] = new("shelling or rocket fire", "قصف مدفعي أو صاروخي"),
        ["ied_explosion"] = new("bomb explosion", "انفجار عبوة ناسفة"),
        ["armed_attack"] = new("armed attack", "هجوم مسلح"),
        ["infrastructure_attack"] = new("attack on infrastructure", "استهداف بنى تحتية"),
        ["attack_thwarted"] = new("foiled attack", "إحباط هجوم"),
        ["infiltration_attempt"] = new("infiltration attempt", "محاولة تسلل"),
        ["abduction"] = new("abduction", "عملية خطف"),
        ["raid_special_operation"] = new("special operation", "عملية نوعية"),
        ["ground_clearing_operation"] = new("clearing operation", "عملية تفتيش وتطهير"),
        ["militants_killed"] = new("killing of militants", "مقتل مسلحين"),
        ["arrest"] = new("arrests", "اعتقالات"),
        ["hideout_destroyed"] = new("destruction of hideouts", "تدمير مخابئ"),
        ["weapons_seizure"] = new("weapons seizure", "ضبط أسلحة"),
        ["contraband_seizure"] = new("seizure of drugs or contraband", "ضبط مخدرات أو مواد مهربة"),
        ["law_enforcement_campaign"] = new("law-enforcement campaign", "حملة لفرض القانون"),
        ["tribal_dispute_violence"] = new("tribal fighting", "نزاع عشائري"),
        ["border_measure"] = new("border security measures", "إجراءات لضبط الحدود"),
        ["protective_deployment"] = new("deployment to protect sites", "انتشار أمني لحماية منشآت"),
        ["plan_announced"] = new("security plan", "خطة أمنية"),
        ["coordination_cooperation"] = new("security cooperation", "تنسيق أمني"),
        ["capability_support"] = new("support and training", "دعم وتدريب"),
        ["intelligence_gain"] = new("use of intelligence", "استثمار معلومات استخبارية"),
        ["meeting_review"] = new("security meeting", "اجتماع أمني"),
        ["force_withdrawal"] = new("withdrawal of forces", "انسحاب قوات"),
        ["base_handover"] = new("handover of a base", "تسليم قاعدة عسكرية"),
        ["legal_accountability"] = new("legal proceedings", "إجراءات قضائية"),
        ["directive_mandate"] = new("security mandate", "تكليف أمني"),
        ["policy_commitment"] = new("political commitment", "تعهد سياسي"),
        ["threat_assessment"] = new("security assessment", "تقدير للوضع الأمني"),
        ["leadership_change"] = new("change of leadership", "تغيير في القيادة"),
        ["territorial_declaration"] = new("declaration of victory or control", "إعلان نصر أو سيطرة"),
        ["campaign_summary"] = new("tally of operations", "حصيلة عمليات"),
    };

    // Where the one acted against may be said to be aimed at.
    private static readonly string[] Aimed =
        ["air_strike", "shelling_rocket", "ied_explosion", "armed_attack", "raid_special_operation", "ground_clearing_operation", "law_enforcement_campaign"];

    private static readonly string[] Shared = ["coordination_cooperation", "meeting_review"];

    /// <summary>The noun of a kind.</summary>
    public static BilingualText Noun(EventKind kind) => Nouns.TryGetValue(kind.Code, out var noun) ? noun : new BilingualText(Lower(kind.Label.En), kind.Label.Ar);

    /// <summary>Whether what is done of this kind is aimed at somebody.</summary>
    public static bool IsAimed(string kind) => Aimed.Contains(kind, StringComparer.Ordinal);

    /// <summary>How an actor is joined to the noun as the one who does it.</summary>
    public static BilingualText By(EventKind kind) =>
        Shared.Contains(kind.Code, StringComparer.Ordinal) ? new("involving", "بمشاركة")
        : kind.Family is "operations" or "attacks" or "law" ? new("by", "من قبل")
        : new("by", "من جانب");

    /// <summary>A sentence's first letter as it stands within one.</summary>
    public static string Lower(string words) => words.Length == 0 ? words : char.ToLower(words[0], CultureInfo.InvariantCulture) + words[1..];

    /// <summary>Words as they begin a sentence.</summary>
    public static string Upper(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
}
