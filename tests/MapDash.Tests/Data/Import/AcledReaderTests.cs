using MapDash.Core.Places;
using MapDash.Core.Time;
using Xunit;

namespace MapDash.Tests.Data.Import;

public sealed class AcledReaderTests
{
    [Fact]
    public void Every_event_is_marked_as_not_for_redistribution()
    {
        var rows = Reading.Rows(AcledTable.Bytes());

        Assert.Equal(["acled-IRQ1", "acled-IRQ2"], rows.Select(row => row.Event!.Event.Id));
        Assert.All(rows, row => Assert.True(row.Event!.Event.IsRestricted));
    }

    [Fact]
    public void A_mountain_range_is_the_range_whatever_its_coordinate()
    {
        var reported = Reading.Only(AcledTable.Bytes(AcledTable.Strike)).Event;

        Assert.Equal(("NA-HAMRIN", PlacePrecision.NamedArea, "air_strike"), (reported.Places[0].PlaceId, reported.PlacePrecision, reported.Kind));
        Assert.Equal(["IQ_ARMY", "ISIS"], reported.Actors.Select(actor => actor.ActorId));
        Assert.Equal((3.0, "killed"), (reported.Figures[0].Value, reported.Figures[0].Unit));
    }

    [Fact]
    public void A_week_is_any_day_that_the_date_may_stand_for()
    {
        var reported = Reading.Only(AcledTable.Bytes(AcledTable.Week)).Event;

        Assert.Equal(new Period(new DateOnly(2024, 5, 12), new DateOnly(2024, 5, 24), DatePrecision.Week), reported.Period);
        Assert.Equal([("MILITANTS_UNSPEC", "acting"), ("imp-civilians", "target")], reported.Actors.Select(actor => (actor.ActorId, actor.Role)));
    }

    [Fact]
    public void A_kind_that_is_no_security_operation_is_refused_by_its_name()
    {
        var note = Reading.Refusal(AcledTable.Bytes(AcledTable.Week.Replace(",Attack,", ",Peaceful protest,", StringComparison.Ordinal)));

        Assert.Equal(("sub_event_type", "'Peaceful protest' has no kind in the code list, which is of security operations."), (note.Field, note.Why));
    }

    [Fact]
    public void Older_layouts_with_other_columns_are_read_by_name()
    {
        var old = System.Text.Encoding.UTF8.GetBytes(
            "data_id,iso,event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,fatalities\n" +
            "77,368,IRQ9,07 March 2019,2019,1,Battles,Armed clash,Military Forces of Iraq,Islamic State (Iraq),Iraq,Ninewa,Mosul,36.335,43.118,1,0\n");

        var reported = Reading.Only(old).Event;

        Assert.Equal(("acled-IRQ9", "S-MOSUL", "IQ-NI"), (reported.Id, reported.Places[0].PlaceId, reported.ProvinceIds[0]));
    }
}
