using MapDash.Core.Events;
using MapDash.Core.Time;
using MapDash.Data.Exchange;
using MapDash.Data.Exchange.Import;
using Xunit;

namespace MapDash.Tests.Data.Import;

public sealed class UcdpReaderTests
{
    [Fact]
    public void All_layouts_give_the_same_event()
    {
        var table = new UcdpTable().Row();
        byte[][] layouts =
        [
            table.Of45(), table.Of45(tags: true, newline: "\r\n", mark: true), table.Of49(), table.Of49(header: false), table.Of49(header: false, newline: "\r\n", mark: true),
        ];

        Assert.All(layouts, layout => Assert.Equivalent(Without(Reading.Only(layouts[0]).Event), Without(Reading.Only(layout).Event), strict: true));
    }

    [Fact]
    public void Columns_are_read_by_name_wherever_they_stand()
    {
        var reported = Reading.Only(new UcdpTable().Row(("low", "1"), ("best", "2"), ("high", "3")).Of45()).Event;
        var other = Reading.Only(new UcdpTable().Row(("low", "1"), ("best", "2"), ("high", "3")).Of49()).Event;

        Assert.Equal((2.0, 1.0, 3.0), (reported.Figures[0].Value, reported.Figures[0].Low, reported.Figures[0].High));
        Assert.Equal((2.0, 1.0, 3.0), (other.Figures[0].Value, other.Figures[0].Low, other.Figures[0].High));
    }

    [Fact]
    public void UCDP_is_the_claimant_of_everything()
    {
        var imported = Reading.Only(new UcdpTable().Row().Of49());

        Assert.Equal("imp-uppsala-conflict-data-program-ucdp", Assert.Single(imported.Event.Claimants));
        Assert.All(imported.Event.Figures, figure => Assert.Equal(imported.Event.Claimants[0], figure.ClaimedBy));
        Assert.All(imported.Event.Claims, claim => Assert.Null(claim.Quote));
        Assert.Equal("ucdp-ged", Assert.Single(imported.Event.ReportIds));
        Assert.Contains(imported.Actors, actor => actor.Id == imported.Event.Claimants[0] && actor.Name.HasArabic);
    }

    [Fact]
    public void Known_actors_are_ours_and_unknown_ones_are_added_as_they_are_named()
    {
        var imported = Reading.Only(new UcdpTable().Row(("side_b", "Battalion of Nowhere")).Of49());

        Assert.Equal(["IQ_GOV", "imp-battalion-of-nowhere"], imported.Event.Actors.Select(actor => actor.ActorId));
        Assert.Equal(("Battalion of Nowhere", "non_state"), Assert.Single(imported.Actors, actor => actor.Id == "imp-battalion-of-nowhere") is var added ? (added.Name.En, added.Kind) : default);
    }

    [Fact]
    public void A_coalition_in_one_cell_is_several_actors()
    {
        var imported = Reading.Only(new UcdpTable().Row(("side_a", "Government of Australia, Government of United States of America")).Of49());

        Assert.Equal(["imp-government-of-australia", "US", "ISIS"], imported.Event.Actors.Select(actor => actor.ActorId));
    }

    [Fact]
    public void Whom_one_sided_violence_hits_is_its_target()
    {
        var reported = Reading.Only(new UcdpTable().Row(("type_of_violence", "3"), ("side_a", "IS"), ("side_b", "Civilians")).Of49()).Event;

        Assert.Equal([("ISIS", "acting"), ("imp-civilians", "target")], reported.Actors.Select(actor => (actor.ActorId, actor.Role)));
    }

    [Theory]
    [InlineData("1", "2016-06-12", "2016-06-12", DatePrecision.Day)]
    [InlineData("2", "2016-06-12", "2016-06-14", DatePrecision.Days)]
    [InlineData("3", "2016-06-12", "2016-06-18", DatePrecision.Week)]
    [InlineData("4", "2016-06-01", "2016-06-30", DatePrecision.Month)]
    [InlineData("5", "2016-01-01", "2016-12-31", DatePrecision.Year)]
    public void Days_keep_the_precision_that_UCDP_gives_them(string code, string start, string end, DatePrecision precision)
    {
        var reported = Reading.Only(new UcdpTable().Row(("date_prec", code), ("date_start", start), ("date_end", end)).Of49()).Event;

        Assert.Equal(new Period(Day(start), Day(end), precision), reported.Period);
    }

    [Fact]
    public void The_midnight_of_a_database_is_no_part_of_the_day()
    {
        var reported = Reading.Only(new UcdpTable().Row(("date_start", "2016-06-12 00:00:00.000"), ("date_end", "2016-06-12 00:00:00.000")).Of49()).Event;

        Assert.Equal(new DateOnly(2016, 6, 12), reported.Period.Start);
    }

    [Fact]
    public void Dirty_rows_are_warned_of_and_taken()
    {
        var rows = Reading.Rows(new UcdpTable()
            .Row(("low", "9"), ("best", "7"), ("high", "9"))
            .Row(("adm_1", ""))
            .Row(("deaths_unknown", "40"))
            .Row(("number_of_sources", "-1")).Of49());

        Assert.All(rows, row => Assert.NotNull(row.Event));
        Assert.Equal(["low", "adm_1", "best", ""], rows.Select(row => row.Warned is [var first, ..] ? first.Field : ""));
        var figure = rows[0].Event!.Event.Figures[0];
        Assert.Equal((7.0, null, null), (figure.Value, figure.Low, figure.High));
        Assert.Equal("9", rows[0].Event!.Event.Record!.Fields["low"]);
    }

    [Theory]
    [InlineData("id", "", "the field is empty.")]
    [InlineData("id", "12a", "'12a' is not an id of UCDP, which is a whole number.")]
    [InlineData("date_start", "yesterday", "'yesterday' is not a day.")]
    [InlineData("date_end", "2015-01-01", "the event ends (2015-01-01) before it starts (2016-06-12).")]
    [InlineData("longitude", "1e400", "'1e400' is not a number between -180 and 180.")]
    [InlineData("latitude", "95", "'95' is not a number between -90 and 90.")]
    [InlineData("where_prec", "8", "8 is not between 1 and 7.")]
    [InlineData("type_of_violence", "4", "'4' is not 1, 2 or 3.")]
    [InlineData("deaths_a", "-3", "-3 deaths are fewer than none.")]
    [InlineData("best", "NaN", "'NaN' is not a whole number.")]
    public void A_value_that_means_nothing_refuses_its_row_with_field_and_reason(string column, string value, string why)
    {
        var note = Reading.Refusal(new UcdpTable().Row((column, value)).Of49());

        Assert.Equal((2, column, why), (note.Row, note.Field, note.Why));
    }

    [Fact]
    public void An_id_that_stands_twice_and_a_row_of_another_width_are_refused()
    {
        var bytes = new UcdpTable().Row().Row(("id", "900000")).Of49();
        var wide = Reading.Rows([.. new UcdpTable().Row().Of49(), .. "1,2,3\n"u8]);

        Assert.Equal("900000 stands twice in the file.", Reading.Rows(bytes)[1].Refused[0].Why);
        Assert.Equal("the row has 3 cells and the header 49.", wide[1].Refused[0].Why);
    }

    [Fact]
    public void Rows_of_other_countries_are_left_out_unless_asked_for()
    {
        var bytes = new UcdpTable().Row(("country", "Syria")).Row().Of49();

        Assert.Equal([true, false], Reading.Rows(bytes).Select(row => row.IsLeftOut));
        Assert.Equal([false, false], Reading.Rows(bytes, country: null).Select(row => row.IsLeftOut));
    }

    [Fact]
    public void A_header_that_lacks_columns_names_them()
    {
        var text = System.Text.Encoding.UTF8.GetString(new UcdpTable().Row().Of49()).Replace("where_prec", "somewhere", StringComparison.Ordinal);

        var refused = Assert.Throws<ExchangeException>(() => Reading.Rows(System.Text.Encoding.UTF8.GetBytes(text)));

        Assert.Equal("file.csv, row 1: the header lacks where_prec.", refused.Message);
    }

    [Fact]
    public void The_record_keeps_every_value_as_it_was_read()
    {
        var record = Reading.Only(new UcdpTable().Row(("where_description", "a bridge,\nsouth of it")).Of49()).Event.Record!;

        Assert.Equal(("ucdp-ged", true), (record.Format, record.Redistributable));
        Assert.Equal("a bridge,\nsouth of it", record.Fields["where_description"]);
        Assert.Equal("Al Fallūjah town", record.Fields["where_coordinates"]);
        Assert.DoesNotContain("relid", record.Fields.Keys);
    }

    [Fact]
    public void Controls_that_turn_the_reading_direction_are_taken_out()
    {
        var reported = Reading.Only(new UcdpTable().Row(("side_b", "\u202Eevil\u2066 side")).Of49()).Event;

        Assert.DoesNotContain(reported.Title.En, letter => letter is '\u202E' or '\u2066');
        Assert.Equal("evil side", reported.Record!.Fields["side_b"]);
    }

    [Fact]
    public void Titles_are_in_both_languages()
    {
        var reported = Reading.Only(new UcdpTable().Row().Of49()).Event;

        Assert.Equal("State-based conflict: Government of Iraq – Islamic State (ISIS / Daesh), Fallujah", reported.Title.En);
        Assert.Equal("نزاع أحد طرفيه دولة: الحكومة العراقية – تنظيم داعش، الفلوجة", reported.Title.Ar);
        Assert.Contains("12 حزيران 2016", reported.Summary.Ar, StringComparison.Ordinal);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    // The country layout has three columns more and seven fewer than the global one; all else is the same.
    private static ReportedEvent Without(ReportedEvent reported) => reported with { Record = null };
}
