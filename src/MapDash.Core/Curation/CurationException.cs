namespace MapDash.Core.Curation;

/// <summary>A step on the desk that is refused; nothing was changed.</summary>
/// <param name="fault">Why.</param>
/// <param name="detail">What it is about, such as an id or a day; empty where the fault says all.</param>
public sealed class CurationException(CurationFault fault, string detail = "")
    : Exception(detail.Length == 0 ? $"Refused: {CodeName.Of(fault)}." : $"Refused: {CodeName.Of(fault)} ({detail}).")
{
    /// <summary>Why.</summary>
    public CurationFault Fault { get; } = fault;

    /// <summary>What it is about; may be empty.</summary>
    public string Detail { get; } = detail;
}
