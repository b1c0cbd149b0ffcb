namespace MapDash.Components.Pages.Explore;

/// <summary>
/// What a reader did to a row of a list or of a facet, as the browser tells it (<c>Layout/rows.js</c>). It may be late or forged:
/// whoever hears it looks the row up among its own and does nothing where there is none.
/// </summary>
public sealed class RowEventArgs : EventArgs
{
    /// <summary>What a row says for being chosen, ticked, opened or closed.</summary>
    public const string Choose = "choose";

    /// <summary>What a row says for showing or hiding the rows below it.</summary>
    public const string Fold = "fold";

    /// <summary>What was done: <see cref="Choose"/> or <see cref="Fold"/>.</summary>
    public string Act { get; set; } = "";

    /// <summary>The row's <c>data-value</c>: the id of an event, the key of a facet's row.</summary>
    public string Key { get; set; } = "";

    /// <summary>The row's <c>data-level</c>, which tells a family from a sign or a kind of the same name; empty in lists.</summary>
    public string Level { get; set; } = "";

    /// <summary>Whether the row is ticked or unfolded from now on.</summary>
    public bool On { get; set; }
}
