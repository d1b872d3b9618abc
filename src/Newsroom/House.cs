using Dragoman.Assignments;
using Dragoman.Board;
using Dragoman.Changes;
using Dragoman.Discussion;
using Dragoman.Drafting;
using Dragoman.Editions;
using Dragoman.Findings;
using Dragoman.Identity;
using Dragoman.Media;
using Dragoman.Memory;
using Dragoman.Names;
using Dragoman.Provenance;
using Dragoman.Storage;
using Dragoman.Stories;
using Dragoman.Usage;
using NodaTime;

namespace Dragoman;

/// <summary>The rooms of one newsroom, opened over its database. Commands and the server go in by this door.</summary>
public sealed class House : IAsyncDisposable
{
    /// <summary>A machine that takes longer for one paragraph is not waited for.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(90);

    private House(string dataFolder, Database database, IClock clock)
    {
        DataFolder = dataFolder;
        Database = database;
        Clock = clock;
        Accounts = new(database, clock);
        Pictures = new(database);
        Keys = new(database, clock);
        Provenance = new(database, Keys);
        var books = new NameBookStore(database);
        Checks = new(clock, books);
        Board = new(database, Checks);
        Editions = new(database, Board);
        Assignments = new(database, Board);
        Uses = new(database, books);
        Names = new(database, books, [Uses]);
        var units = new MemoryStore(database);
        Memory = new(units, books, dataFolder);
        MemoryFiles = new(database);
        Changes = new(database);
        Comments = new(database);
        // Changes come last: whoever adds one holds up the next until its transaction ends.
        Stories = new(database, [Provenance, Uses, units, Board, Changes]);
        NameEdits = new(Names, Uses, Stories, new(database));
        Proposals = new(database, books, Names);
        DraftingPairs = new(database, clock);
        Drafter = new(DraftingPairs, new(database, clock), Stories, new(Stories, Memory, books, Environment.GetEnvironmentVariable, LongestAnswer), clock);
    }

    /// <summary>Where the SQLite file stands, and what a server keeps beside the database.</summary>
    public string DataFolder { get; }

    public Database Database { get; }

    public IClock Clock { get; }

    public EditionStore Editions { get; }

    public AccountStore Accounts { get; }

    public NameStore Names { get; }

    public PictureStore Pictures { get; }

    public StoryStore Stories { get; }

    public ChangeStore Changes { get; }

    public CommentStore Comments { get; }

    public UseStore Uses { get; }

    public NameEdits NameEdits { get; }

    public ProposalStore Proposals { get; }

    public BlockChecks Checks { get; }

    public TranslationMemory Memory { get; }

    public MemoryFileStore MemoryFiles { get; }

    public AssignmentStore Assignments { get; }

    public BoardStore Board { get; }
    public DraftingPairStore DraftingPairs { get; }

    public Drafter Drafter { get; }

    public SigningKeyStore Keys { get; }

    public ProvenanceStore Provenance { get; }

    /// <summary>Opens the data and brings its schema up to this program's.</summary>
    /// <param name="connectionString">Of a PostgreSQL database; null for the SQLite file of the folder.</param>
    public static async Task<House> OpenAsync(string dataFolder, string? connectionString, IClock clock, CancellationToken cancel = default)
    {
        var database = Database.Open(dataFolder, connectionString);
        try
        {
            await new MigrationStore(database, Migrations).ApplyAsync(cancel);
            var house = new House(dataFolder, database, clock);
            await house.Names.BookAsync(cancel);
            return house;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public static IReadOnlyList<Migration> Migrations => Migration.In(typeof(House).Assembly);

    public Act ActOf(string by) => new(by, Clock.GetCurrentInstant());

    public async ValueTask DisposeAsync()
    {
        await Drafter.DisposeAsync();
        await Memory.DisposeAsync();
        await Database.DisposeAsync();
    }
}
