namespace MapDash.Components.Layout;

/// <summary>Which row of a list was meant by a click or a change. Immutable.</summary>
public sealed class RowEventArgs : EventArgs
{
    /// <summary>What identifies the row, or null where it was none.</summary>
    public string? Row { get; init; }
}
