using System.Text;

namespace MapDash.Tests.Data.Import;

/// <summary>Two invented rows in ACLED's layout of 31 columns.</summary>
internal static class AcledTable
{
    public const string Header =
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction," +
        "civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";

    public const string Strike =
        "IRQ1,18 May 2024,2024,1,Political violence,Explosions/Remote violence,Air/drone strike,Military Forces of Iraq (2022-),,State forces,Islamic State (Iraq),,Rebel group,12," +
        ",368,Middle East,Iraq,Diyala,Khanaqin,,Hamrin Mountains,34.5,44.9,2,An agency; Another,National,An invented note.,3,,1716000000";

    public const string Week =
        "IRQ2,2024-05-18,2024,2,Political violence,Violence against civilians,Attack,Unidentified Armed Group (Iraq),,8,Civilians (Iraq),,7,38,Civilians targeted," +
        "368,Middle East,Iraq,Al Anbar,Falluja,,Falluja,33.35,43.78,1,An agency,National,An invented note.,1,,1716000001";

    public static byte[] Bytes(params string[] rows) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", [Header, .. rows.Length > 0 ? rows : [Strike, Week]]))];
}
