using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store;

/// <summary>SQL that EF Core has no words for.</summary>
internal static class ContextQueries
{
    /// <summary>First column of the first row.</summary>
    public static async Task<object?> ScalarAsync(this StoreContext context, string sql, CancellationToken cancellationToken)
    {
        var column = await context.ColumnAsync(sql, cancellationToken).ConfigureAwait(false);
        return column.Count > 0 ? column[0] : null;
    }

    /// <summary>First column of every row.</summary>
    public static async Task<IReadOnlyList<object?>> ColumnAsync(this StoreContext context, string sql, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            var values = new List<object?>();
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                values.Add(reader.IsDBNull(0) ? null : reader.GetValue(0));
            }

            return values;
        }
        finally
        {
            await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }
}
