using Microsoft.EntityFrameworkCore.Migrations;

namespace MapDash.Data.Store.Sqlite;

/// <summary>
/// The full-text table <c>event_words</c>: one row for each row of <c>event_texts</c>, holding its terms parted by spaces, folded
/// beforehand. It keeps which term stands in which row and nothing else: no texts, no positions, no lengths.
/// </summary>
internal static class SearchTables
{
    /// <summary>Stands in every row. No folded word holds it, so no reader can ask for it.</summary>
    public const char EveryText = '\ue000';

    /// <summary>Begins a guess that does not hold yet: a word that a conjunction or preposition may hide, and that no text has.
    /// No folded word holds it.</summary>
    public const char Guess = '\ue001';

    // The tokenizer "ascii" takes every letter beyond ASCII as it is: a folded word is one token, unchanged. The first letters
    // that are typed, of which nearly every text has a word, are lists of their own. Written texts are gathered in 16 MiB.
    public static void Create(MigrationBuilder migration)
    {
        migration.Sql("CREATE VIRTUAL TABLE event_words USING fts5(terms, content='', detail=none, columnsize=0, tokenize='ascii', prefix='1 2 3');");
        migration.Sql("INSERT INTO event_words (event_words, rank) VALUES ('hashsize', 16777216);");
        AppendOnly.Protect(migration, "event_texts");
    }

    public static void Drop(MigrationBuilder migration) => migration.Sql("DROP TABLE event_words;");

    /// <summary>A term as an expression of the full-text table. A folded term holds letters and digits alone, so that in
    /// quotes nothing of it is syntax.</summary>
    public static string Quoted(string term) => $"\"{term}\"";
}
