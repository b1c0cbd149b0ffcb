namespace MapDash.Data.Exchange.Import;

/// <summary>Leaves the reading of a row that is refused.</summary>
internal sealed class RefusedRow(string field, string why) : Exception(why)
{
    public string Field { get; } = field;
}
