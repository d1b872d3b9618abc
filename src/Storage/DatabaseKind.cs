namespace Dragoman.Storage;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
