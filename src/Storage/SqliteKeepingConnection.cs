using System.Data;
using Microsoft.Data.Sqlite;

namespace Dragoman.Storage;

/// <summary>
/// A connection to SQLite that keeps the statements it has prepared: preparing one takes as long as answering a short question.
/// SQLite itself prepares one anew where the schema has changed meanwhile.
/// </summary>
internal sealed class SqliteKeepingConnection(string connectionString) : SqliteConnection(connectionString)
{
    private const int Most = 256;

    private readonly Dictionary<string, SqliteCommand> free = new(StringComparer.Ordinal);

    public override SqliteCommand CreateCommand() => new Sent(this) { Connection = this, CommandTimeout = DefaultTimeout, Transaction = Transaction };

    private SqliteCommand Take(string text) => free.Remove(text, out var command) ? command : new(text, this) { CommandTimeout = DefaultTimeout };

    private void Keep(SqliteCommand command)
    {
        command.Parameters.Clear();
        if (free.Count >= Most || !free.TryAdd(command.CommandText, command))
            command.Dispose();
    }

    /// <summary>What a caller fills in; it is sent by the command that has its text already.</summary>
    private sealed class Sent(SqliteKeepingConnection connection) : SqliteCommand
    {
        private SqliteCommand? sending;

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            GiveBack();
            var command = connection.Take(CommandText);
            try
            {
                command.Transaction = Transaction;
                foreach (SqliteParameter parameter in Parameters)
                    command.Parameters.Add(parameter);
                var reader = command.ExecuteReader(behavior);
                sending = command;
                return reader;
            }
            catch
            {
                command.Dispose();
                throw;
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                GiveBack();
            base.Dispose(disposing);
        }

        private void GiveBack()
        {
            if (sending is not null)
                connection.Keep(sending);
            sending = null;
        }
    }
}
