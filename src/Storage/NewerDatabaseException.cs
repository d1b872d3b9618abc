namespace Dragoman.Storage;

/// <summary>The database was written by a newer Dragoman: nothing is touched.</summary>
public sealed class NewerDatabaseException(int found, int known)
    : Exception($"The database has schema {found}, but this Dragoman knows schemas up to {known}. Start the newer Dragoman that wrote it.")
{
    public int Found => found;
}
