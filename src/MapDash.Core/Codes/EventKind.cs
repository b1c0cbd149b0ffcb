namespace MapDash.Core.Codes;

/// <summary>
/// What was reported: one of the 34 kinds, with its family and glyph and its crosswalk to ACLED and UCDP. Immutable.
/// </summary>
/// <param name="Code">The published code, e.g. <c>air_strike</c>.</param>
/// <param name="Family">Code of the <see cref="KindFamily"/>.</param>
/// <param name="Glyph">Code of the <see cref="KindGlyph"/>.</param>
/// <param name="Label">Label in both languages.</param>
/// <param name="Definition">What falls under the kind.</param>
/// <param name="Drawn">False for statements, which are listed and never drawn.</param>
/// <param name="AcledEventType">ACLED event type, as published by ACLED.</param>
/// <param name="AcledSubEventType">ACLED sub-event type.</param>
/// <param name="UcdpTypeOfViolence">UCDP type of violence, with its condition in words.</param>
public sealed record EventKind(
    string Code,
    string Family,
    string Glyph,
    BilingualText Label,
    string Definition,
    bool Drawn,
    string AcledEventType,
    string AcledSubEventType,
    string UcdpTypeOfViolence);
