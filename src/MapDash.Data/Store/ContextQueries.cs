using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MapDash.Data.Store;

/// <summary>SQL that EF Core has no words for.</summary>
internal static class ContextQueries
{
    /// <summary>A statement with values for <c>$1</c>, <c>$2</c> and so on.</summary>
    public static DbCommand Prepare(this DbConnection connection, string sql, params object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var at = 0; at < values.Length; at++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"${at + 1}");
            parameter.Value = values[at];
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>A statement within the transaction of a context, to be run many times with other values.</summary>
    public static DbCommand Prepare(this StoreContext context, string sql, params object[] values)
    {
        var command = context.Database.GetDbConnection().Prepare(sql, values);
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }

    /// <summary>Sets the first values of a statement, leaving the others as they are.</summary>
    public static DbCommand With(this DbCommand command, params object[] values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at];
        }

        return command;
    }

    /// <summary>First column of the first row.</summary>
    public static async Task<object?> ScalarAsync(this StoreContext context, string sql, CancellationToken cancellationToken)
    {
        var column = await context.ColumnAsync(sql, cancellationToken).ConfigureAwait(false);
        return column.Count > 0 ? column[0] : null;
    }

    /// <summary>Whether the store has a table: one that only an earlier program has opened may lack it.</summary>
    public static async Task<bool> HasTableAsync(this StoreContext context, string name, CancellationToken cancellationToken) =>
        await context.ScalarAsync($"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '{name}'", cancellationToken).ConfigureAwait(false) is not null;

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
