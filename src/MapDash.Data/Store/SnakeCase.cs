using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MapDash.Data.Store;

/// <summary>Names every column in lower snake case: <c>PeriodStart</c> is <c>period_start</c>, a part <c>Quote.Start</c> is
/// <c>quote_start</c>.</summary>
internal static class SnakeCase
{
    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            Apply(entity, "");
        }
    }

    private static void Apply(IMutableTypeBase type, string prefix)
    {
        foreach (var property in type.GetProperties())
        {
            property.SetColumnName(prefix + Of(property.Name));
        }

        foreach (var part in type.GetComplexProperties())
        {
            Apply(part.ComplexType, $"{prefix}{Of(part.Name)}_");
        }
    }

    private static string Of(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
