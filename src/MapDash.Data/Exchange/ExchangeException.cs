namespace MapDash.Data.Exchange;

/// <summary>A file that cannot be taken in. The message names the file, the item, the field and the reason.</summary>
public sealed class ExchangeException : Exception
{
    /// <summary>Creates the refusal of a file.</summary>
    /// <param name="file">Name or path of the file.</param>
    /// <param name="item">The item, e.g. <c>event 001-E03</c>; null for the file as a whole.</param>
    /// <param name="field">The field, e.g. <c>figures[0].unit</c>; null for the item as a whole.</param>
    /// <param name="reason">Why.</param>
    /// <param name="inner">What was thrown, or null.</param>
    public ExchangeException(string file, string? item, string? field, string reason, Exception? inner = null)
        : base(Compose(file, item, field, reason), inner)
    {
        File = file;
        Item = item;
        Field = field;
        Reason = reason;
    }

    /// <summary>Name or path of the file.</summary>
    public string File { get; }

    /// <summary>The item in the file, or null.</summary>
    public string? Item { get; }

    /// <summary>The field of the item, or null.</summary>
    public string? Field { get; }

    /// <summary>Why it is refused.</summary>
    public string Reason { get; }

    private static string Compose(string file, string? item, string? field, string reason) =>
        $"{string.Join(", ", new[] { file, item, field }.Where(part => !string.IsNullOrEmpty(part)))}: {reason}";
}
