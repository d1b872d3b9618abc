using System.Text;

namespace Dragoman.Cli.Tests;

/// <summary><c>dragoman check SOURCE TARGET</c>, as an editor meets it.</summary>
public sealed class CheckFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dragoman-").FullName;

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    private static Func<Stream, Task> Typed(string text) => async stream => await stream.WriteAsync(Encoding.UTF8.GetBytes(text));

    private static Task<Run> CheckAsync(string source, string target, string from, string to, params string[] more) =>
        BuiltProgram.RunAsync(["check", source, target, "--from", from, "--to", to, .. more]);

    [Fact]
    public async Task The_report_and_its_translation_agree_and_the_credit_line_is_no_paragraph()
    {
        var (persian, english) = (Seed.Persian, Seed.English);
        var run = (await CheckAsync(persian, english, "fa", "en", "--on", "2021-06-30T21:30+03:00")).Done();
        Assert.StartsWith("no errors, no warnings", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("in 11 paragraphs.\n", run.Out, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task A_changed_number_stands_marked_in_both_excerpts_with_its_paragraph_and_the_exit_code_is_1()
    {
        var english = Write("a.en.txt", "The port opened.\n\nIt has many quays, and on the first day, in fine weather, 125 ships came in from the sea and more were waiting outside the harbour.\n");
        var french = Write("a.fr.txt", "Le port a ouvert.\n\nIl a de nombreux quais, et le premier jour, par beau temps, 152 navires sont arrivés de la mer et d'autres attendaient devant le port.\n");
        var run = await CheckAsync(english, french, "en", "fr");
        Assert.Equal(1, run.Exit);
        string[] lines = run.Out.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal).TrimEnd().Split('\n');
        Assert.Equal("error: 125 became 152. (paragraph 2; number)", lines[0]);
        Assert.Matches("^    en  ….* in fine weather, ⟦125⟧ ships came in .*…$", lines[1]);
        Assert.Matches("^    fr  ….* par beau temps, ⟦152⟧ navires sont arrivés .*…$", lines[2]);
        Assert.Equal("1 error, no warnings, no notes in 2 paragraphs.", lines[3]);
    }

    [Fact]
    public async Task A_paragraph_left_out_is_named_and_those_behind_it_are_still_compared_with_their_own()
    {
        string[] paragraphs =
        [
            "The harbour of Rotterdam took in 410 ships in March, and the quays were full on every single day.",
            "Its director, Anna Visser, said that nobody had expected so many of them so early in the year.",
            "The city of Hamburg counted 290 ships in the same month and hopes that there will be more in summer.",
        ];
        string[] translated =
        [
            "Der Hafen von Rotterdam nahm im März 410 Schiffe auf, und die Kais waren an jedem einzelnen Tag voll.",
            "Die Stadt Hamburg zählte im selben Monat 209 Schiffe und hofft, dass es im Sommer noch mehr werden.",
        ];
        var run = await CheckAsync(Write("a.txt", string.Join("\n\n", paragraphs)), Write("b.txt", string.Join("\n\n", translated)), "en", "de");
        Assert.Equal(1, run.Exit);
        Assert.Contains("error: 290 became 209. (paragraph 3, 2 of the translation; number)", run.Out, StringComparison.Ordinal);
        Assert.Contains("(paragraph 2 of the original; omission)", run.Out, StringComparison.Ordinal);
        Assert.Contains("2 errors, no warnings", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_and_HTML_from_standard_input_are_read_as_a_story_is_filed()
    {
        var markdown = Write("a.md", "# New port opens\n\nIt has **five** quays and 12 cranes.\n\n> Good, said one.\n");
        var run = await BuiltProgram.RunAsync(
            Typed("<h1>Un nouveau port ouvre</h1><p class=MsoNormal>Il a <b>cinq</b> quais et 21 grues.</p><blockquote>Bien, dit l'un.</blockquote>"),
            "check", markdown, "-", "--from", "en", "--to", "fr", "--json");
        Assert.Equal(1, run.Exit);
        Assert.Equal(("3", "3"), (run.Json["paragraphs"]!["source"]!.ToString(), run.Json["paragraphs"]!["target"]!.ToString()));
        var finding = Assert.Single(run.Json["findings"]!.AsArray())!;
        Assert.Equal(("number", "error", "2", "2"), ((string)finding["kind"]!, (string)finding["severity"]!, finding["sourceParagraph"]!.ToString(), finding["targetParagraph"]!.ToString()));
        Assert.Equal(("12", "21"), ((string)finding["source"]!["text"]!, (string)finding["target"]!["text"]!));
        Assert.Equal("It has five quays and 12 cranes.".IndexOf("12", StringComparison.Ordinal), (int)finding["source"]!["start"]!);
    }

    [Fact]
    public async Task A_headline_on_one_side_alone_is_a_paragraph_there()
    {
        var english = Write("a.en.txt", "Port opens\n\nThe new port of the town opened on Monday.\n");
        var spanish = Write("a.es.txt", "Abre el puerto.\n\nEl nuevo puerto de la ciudad abrió el lunes.\n");
        var run = (await CheckAsync(english, spanish, "en", "es")).Done();
        Assert.DoesNotContain("paragraph of the", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_is_counted_from_the_instant_that_is_given()
    {
        var english = Write("a.txt", "The minister left the capital on Tuesday evening.");
        var german = Write("b.txt", "Der Minister verließ die Hauptstadt gestern Abend.");
        Assert.Equal(0, (await CheckAsync(english, german, "en", "de", "--on", "2021-06-30T18:00+03:00")).Exit);
        Assert.Equal(1, (await CheckAsync(english, german, "en", "de", "--on", "2021-07-02T18:00+03:00")).Exit);
        (await CheckAsync(english, german, "en", "de", "--on", "Wednesday")).Failed(2, "Wednesday", "2021-06-30T18:00+03:00");
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_with_its_cure_and_exit_code_2()
    {
        var good = Write("good.txt", "The port opened today, and it was full.");
        var bad = Path.Combine(folder, "bad.txt");
        await File.WriteAllBytesAsync(bad, Encoding.Latin1.GetBytes("Le café a ouvert."));
        (await CheckAsync(good, bad, "en", "fr")).Failed(2, "bad.txt", "not UTF-8", "byte 6");
        (await CheckAsync(good, Write("control.txt", "Le \u202Etrop a ouvert."), "en", "fr")).Failed(2, "control.txt", "U+202E");
        (await CheckAsync(good, Write("control.txt", "Le \u202Eport a ouvert."), "en", "fr", "--strip-controls")).Done();
        (await CheckAsync(good, Write("empty.txt", " \n"), "en", "fr")).Failed(2, "empty.txt", "empty");
        var missing = (await CheckAsync(good, "nowhere.txt", "en", "fr", "--json")).Failed(2, "nowhere.txt");
        Assert.Equal(2, (int)missing.Json["exit"]!);
        (await CheckAsync(good, folder, "en", "fr")).Failed(2, "is a folder");
        (await CheckAsync("-", "-", "en", "fr")).Failed(2, "standard input");
        (await CheckAsync(good, good, "en", "not_a_tag")).Failed(2, "not_a_tag", "BCP 47");
        (await CheckAsync(good, good, "en", "fr", "--format", "docx")).Failed(2, "docx", "markdown");
        (await BuiltProgram.RunAsync("check", good)).Failed(2, "--from fa --to en");
        (await BuiltProgram.RunAsync("check", good, "--pairs")).Failed(2, "takes no files");
    }

    [Fact]
    public async Task A_text_in_another_script_or_language_than_was_said_is_told()
    {
        var persian = Write("a.fa.txt", "نخست‌وزیر عراق در این دیدار بر اهمیت توسعه روابط بغداد با ناتو که برای منطقه و جهان است تأکید کرد و گفت این سفر را از دیروز آغاز کرده است.");
        var english = Write("a.en.txt", "In this meeting the Prime Minister of Iraq stressed that the relations of Baghdad with NATO are important for the region and the world, and said that he had begun the visit yesterday.");
        (await CheckAsync(persian, english, "en", "fa")).Failed(2, "a.fa.txt is not in English", "Arabic", "wrong way round");
        (await CheckAsync(english, persian, "en", "ru")).Failed(2, "a.fa.txt is not in Russian");
        var urdu = await CheckAsync(persian, english, "ur", "en");
        Assert.Contains("a.fa.txt reads like Persian, not Urdu", urdu.Error, StringComparison.Ordinal);
        var german = await CheckAsync(persian, english, "fa", "de", "--json");
        Assert.Contains("reads like English, not German", german.Json["remarks"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("", (await CheckAsync(persian, english, "fa-AF", "en-GB")).Error);
    }

    [Fact]
    public async Task A_control_in_a_text_does_not_steer_the_terminal()
    {
        var run = await CheckAsync(Write("a.txt", "The port has 125 quays."), Write("b.txt", "Le \u001B[2Jport a 152 quais."), "en", "fr");
        Assert.Equal(1, run.Exit);
        Assert.DoesNotContain('\u001B', run.Out);
        Assert.Contains("[2Jport a ⟦152⟧ quais", run.Out, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
