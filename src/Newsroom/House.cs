using Dragoman.Assignments;
using Dragoman.Board;
using Dragoman.Changes;
using Dragoman.Discussion;
using Dragoman.Drafting;
using Dragoman.Editions;
using Dragoman.Findings;
using Dragoman.Identity;
using Dragoman.Identity.Audit;
using Dragoman.Media;
using Dragoman.Memory;
using Dragoman.Names;
using Dragoman.Notices;
using Dragoman.Provenance;
using Dragoman.Search;
using Dragoman.Storage;
using Dragoman.Stories;
using Dragoman.Usage;
using Dragoman.Wire.Distribution;
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
        Audit = new(database, clock);
        Sessions = new(database, clock, Audit);
        Passkeys = new(database, clock, Audit);
        Tokens = new(database, clock, Audit);
        Letters = new(database, clock, Audit);
        Accounts = new(database, clock, Audit, Sessions, Passkeys, Letters);
        Pictures = new(database);
        Darkroom = new(Pictures, new(dataFolder));
        Keys = new(database, clock, Audit);
        Provenance = new(database, Keys);
        var books = new NameBookStore(database);
        Checks = new(clock, books);
        Board = new(database, Checks);
        Editions = new(database, Audit, Board);
        var telling = new NoticeTelling();
        Assignments = new(database, Board, telling, new AssignmentTrail(Audit));
        Notices = new(database, clock);
        MailServers = new(database, Audit);
        Uses = new(database, books);
        Topics = new(database, books);
        Authors = new(database, books);
        Names = new(database, books, [Uses, Topics, Authors, new NameTrail(Audit)]);
        var units = new MemoryStore(database);
        Memory = new(units, books, dataFolder);
        MemoryFiles = new(database, Audit);
        Shown = new(database);
        ShownLines = new(database);
        Search = new(database);
        Derived = new(database, clock, books);
        Changes = new(database);
        Comments = new(database, telling, new CommentTrail(Audit));
        PublicState = new(database);
        Hub = new(database, Changes);
        // Changes come last, and the trail after them: whoever adds one holds up the next until its transaction ends.
        Stories = new(database, [Provenance, Uses, Search, Topics, Authors, units, Board, telling, Changes, new StoryTrail(Audit)]);
        NameEdits = new(Names, Uses, Stories, new(database));
        Proposals = new(database, books, Names);
        DraftingPairs = new(database, clock, Audit);
        Drafter = new(DraftingPairs, new(database, clock, Audit), Stories, new(Stories, Memory, books, Environment.GetEnvironmentVariable, LongestAnswer), clock);
    }

    /// <summary>Where the SQLite file stands, and what a server keeps beside the database.</summary>
    public string DataFolder { get; }

    public Database Database { get; }

    public IClock Clock { get; }

    public EditionStore Editions { get; }

    public AuditStore Audit { get; }

    public AccountStore Accounts { get; }

    public SessionStore Sessions { get; }

    public PasskeyStore Passkeys { get; }

    public TokenStore Tokens { get; }

    public NameStore Names { get; }

    public PictureStore Pictures { get; }

    public Darkroom Darkroom { get; }

    public StoryStore Stories { get; }

    public ShownStore Shown { get; }

    public ShownLineStore ShownLines { get; }

    public SearchStore Search { get; }

    public TopicStore Topics { get; }

    public AuthorStore Authors { get; }

    public DerivedStore Derived { get; }

    public ChangeStore Changes { get; }

    public CommentStore Comments { get; }

    public PublicStateStore PublicState { get; }

    public HubStore Hub { get; }

    public UseStore Uses { get; }

    public NameEdits NameEdits { get; }

    public ProposalStore Proposals { get; }

    public BlockChecks Checks { get; }

    public TranslationMemory Memory { get; }

    public MemoryFileStore MemoryFiles { get; }

    public AssignmentStore Assignments { get; }

    public BoardStore Board { get; }
    public NoticeStore Notices { get; }

    public LetterStore Letters { get; }

    public MailServerStore MailServers { get; }

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
            await house.Derived.BeginAsync(cancel);
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
        await Darkroom.DisposeAsync();
        await Database.DisposeAsync();
    }
}
